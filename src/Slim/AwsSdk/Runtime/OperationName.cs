#nullable enable
namespace Amazon.Slim;

internal static class OperationName
{
    /// <summary>The operation that a request type is named after.</summary>
    public static string Of<TRequest>() => typeof(TRequest).Name[..^"Request".Length];
}
