namespace Cake.BlueGreen.Packer;

/// <summary>Packer did not do what it was asked for.</summary>
public sealed class PackerException : Exception
{
    internal PackerException(string what, int exitCode, IReadOnlyList<string> errors)
        : base(errors.Count == 0 ? what : $"{what}\n{string.Join('\n', errors)}")
    {
        ExitCode = exitCode;
        Errors = errors;
    }

    /// <value>Packer's exit code; 0 where it called its own run a success.</value>
    public int ExitCode { get; }

    /// <value>What failed, in order, without secrets: the errors of the builds, else everything that Packer complained of.</value>
    public IReadOnlyList<string> Errors { get; }
}
