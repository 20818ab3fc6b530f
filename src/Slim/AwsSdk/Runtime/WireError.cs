#nullable enable
using System.Net;
using Amazon.Runtime;

namespace Amazon.Slim;

internal delegate AmazonServiceException ErrorFactory(
    string message,
    Exception inner,
    ErrorType type,
    string code,
    string requestId,
    HttpStatusCode status
);

/// <summary>An error code on the wire and the exception that it becomes.</summary>
internal sealed record WireError(string Code, ErrorFactory Create);
