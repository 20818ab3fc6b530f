using BlueGreen.LocalCloud.Console;
using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.Host;

/// <summary>Where every request comes in, from a socket or in-process.</summary>
internal sealed class FrontDoor(Dispatcher dispatcher, LocalEndpoints local, Termination termination)
{
    public Task<CloudResponse> SendAsync(CloudRequest request, CancellationToken cancellationToken) =>
        OtherSites.Sent(request) ? Task.FromResult(LocalJson.Answer(403, new { error = "Pages of other sites may do nothing here." }))
        : Termination.Owns(request) ? termination.AnswerAsync(request, cancellationToken)
        : LocalEndpoints.Owns(request) ? Task.FromResult(local.Answer(request))
        : dispatcher.SendAsync(request, cancellationToken);
}
