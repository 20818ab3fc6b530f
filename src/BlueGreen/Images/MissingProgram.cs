namespace BlueGreen.Images;

/// <summary>A program that is not on this machine.</summary>
/// <param name="Name">The program: <c>Packer</c>.</param>
/// <param name="Looked">Where it was looked for.</param>
/// <param name="Install">The command that installs it.</param>
public sealed record MissingProgram(string Name, IReadOnlyList<string> Looked, string Install);
