namespace BlueGreen.Commands;

/// <summary>A command of the user's own: a check, or one around an operation.</summary>
/// <param name="Line">What the shell is given.</param>
/// <param name="Directory">Where it runs.</param>
/// <param name="Facts">Variables beside those that this process has itself.</param>
/// <param name="Timeout">How long it may take.</param>
internal sealed record Command(string Line, string Directory, IReadOnlyDictionary<string, string> Facts, TimeSpan Timeout);
