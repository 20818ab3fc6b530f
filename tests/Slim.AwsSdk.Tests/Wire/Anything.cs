using Amazon.Runtime;
using Slim.AwsSdk.Tests.Support;

namespace Slim.AwsSdk.Tests.Wire;

/// <summary>Sends some request of a service, for tests to which all that matters is where it goes and how it is signed.</summary>
internal static class Anything
{
    public static async Task<SentRequest> SendAsync(string service, Action<ClientConfig>? configure = null)
    {
        var operation = Golden.OperationsOf(service).First();
        var golden = Golden.Of(service, operation).Cases[0];
        var http = new StubHttp(golden.Answer);
        var config = Clients.Config(service).Over(http);
        configure?.Invoke(config);

        using var client = Clients.Create(config);
        await Operation.CallAsync(client, service, operation, golden.Input);
        return http.Only;
    }
}
