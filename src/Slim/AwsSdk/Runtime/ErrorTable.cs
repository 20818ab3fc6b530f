#nullable enable
using System.Collections.Frozen;

namespace Amazon.Slim;

/// <summary>Which exception an operation throws for a code.</summary>
internal sealed class ErrorTable(IEnumerable<WireError> errors, ErrorFactory anyError)
{
    private readonly FrozenDictionary<string, ErrorFactory> byCode = errors.ToFrozenDictionary(
        error => error.Code,
        error => error.Create,
        StringComparer.Ordinal
    );

    public ErrorFactory For(string? code) => code is null ? anyError : byCode.GetValueOrDefault(code, anyError);
}
