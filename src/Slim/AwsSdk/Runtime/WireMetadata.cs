#nullable enable
using Amazon.Runtime.Internal;

namespace Amazon.Slim;

/// <summary>The service's name in metrics and environment variables.</summary>
internal sealed class WireMetadata(string serviceId) : IServiceMetadata
{
    public string ServiceId { get; } = serviceId;

    public IDictionary<string, string> OperationNameMapping { get; } = new Dictionary<string, string>(StringComparer.Ordinal);
}
