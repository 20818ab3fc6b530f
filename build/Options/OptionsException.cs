namespace Build.Options;

/// <summary>Options are wrong or unknown. Nothing was started.</summary>
public sealed class OptionsException : Exception
{
    /// <summary>Names every error.</summary>
    /// <param name="errors">One line an error, each with the option, its value and the remedy.</param>
    public OptionsException(IReadOnlyList<string> errors)
        : base(
            string.Join(Environment.NewLine, [.. errors, "Nothing was started. --help lists the options, --description the targets."])
        ) => Errors = errors;

    /// <summary>One line an error.</summary>
    public IReadOnlyList<string> Errors { get; }
}
