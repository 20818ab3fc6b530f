using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.Host;

/// <summary>Where every request comes in, from a socket or in-process.</summary>
internal sealed class FrontDoor(Dispatcher dispatcher, LocalEndpoints local)
{
    public Task<CloudResponse> SendAsync(CloudRequest request, CancellationToken cancellationToken) =>
        LocalEndpoints.Owns(request) ? Task.FromResult(local.Answer(request)) : dispatcher.SendAsync(request, cancellationToken);
}
