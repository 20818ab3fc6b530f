using System.Reflection;
using System.Text.Json;
using Amazon.Runtime;
using Slim.AwsSdk.Tests.Support;

namespace Slim.AwsSdk.Tests.Wire;

/// <summary>Calls an operation by name.</summary>
internal static class Operation
{
    public static async Task<object> CallAsync(string service, string operation, JsonElement input, StubHttp http)
    {
        using var client = Clients.Create(service, http);
        return await CallAsync(client, service, operation, input);
    }

    public static async Task<object> CallAsync(AmazonServiceClient client, string service, string operation, JsonElement input)
    {
        var requestType = client.GetType().Assembly.GetType($"Amazon.{service}.Model.{operation}Request", throwOnError: true)!;
        var method = client.GetType().GetMethod(operation + "Async", [requestType, typeof(CancellationToken)])!;
        var task = (Task)
            method.Invoke(
                client,
                BindingFlags.DoNotWrapExceptions,
                binder: null,
                [ShapeJson.Read(requestType, input), TestContext.Current.CancellationToken],
                culture: null
            )!;
        await task;
        return task.GetType().GetProperty("Result")!.GetValue(task)!;
    }

    public static async Task<AmazonServiceException> FailAsync(string service, string operation, JsonElement input, StubHttp http) =>
        await Should.ThrowAsync<AmazonServiceException>(() => CallAsync(service, operation, input, http));
}
