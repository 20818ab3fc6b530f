namespace Build.Processes;

/// <summary>A program could not be started, or failed.</summary>
internal sealed class ProgramException : Exception
{
    private ProgramException(string message, ProgramCall call, int? exitCode, Exception? cause)
        : base(message, cause)
    {
        Call = call;
        ExitCode = exitCode;
    }

    /// <summary>What was called.</summary>
    public ProgramCall Call { get; }

    /// <summary>Its exit code; null where it did not start.</summary>
    public int? ExitCode { get; }

    public static ProgramException NotStarted(ProgramCall call, Exception? cause) =>
        new($"{call.Program} could not be started: {cause?.Message ?? "no process came of it"}", call, exitCode: null, cause);

    public static ProgramException Failed(ProgramCall call, ProgramResult result, bool withOutput)
    {
        var output = withOutput && result.Output.Count > 0 ? Environment.NewLine + result.Tail() : string.Empty;
        return new($"{call} ended with exit code {result.ExitCode}.{output}", call, result.ExitCode, cause: null);
    }
}
