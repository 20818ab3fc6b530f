using System.Net;
using Microsoft.AspNetCore.Connections.Features;

namespace BlueGreen.LocalCloud.Machines.Metadata;

/// <summary>The metadata service at its address in the cloud's network: who asks is known by the address that he asks from.</summary>
internal static class MetadataServer
{
    public static readonly IPAddress Address = IPAddress.Parse("169.254.169.254");

    /// <param name="service">What answers.</param>
    /// <param name="instanceAt">The instance with a private address; null where none has it.</param>
    public static async Task<WebApplication> StartAsync(MetadataService service, Func<IPAddress, InstanceMetadata?> instanceAt)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        _ = builder
            .WebHost.UseKestrelCore()
            .ConfigureKestrel(kestrel =>
            {
                kestrel.AddServerHeader = false;
                kestrel.Listen(Address, 80);
            });
        var server = builder.Build();
        server.Run(context => AnswerAsync(context, service, instanceAt));
        await server.StartAsync().ConfigureAwait(false);
        return server;
    }

    private static async Task AnswerAsync(HttpContext context, MetadataService service, Func<IPAddress, InstanceMetadata?> instanceAt)
    {
        var headers = context.Request.Headers;
        var answer = service.Answer(
            new MetadataRequest(context.Request.Method, context.Request.Path)
            {
                Token = headers["X-aws-ec2-metadata-token"],
                TokenLife = headers["X-aws-ec2-metadata-token-ttl-seconds"],
                ForwardedFor = headers["X-Forwarded-For"],
            },
            instanceAt(context.Connection.RemoteIpAddress!.MapToIPv4())
        );
        // A token must not get farther than it may: the network drops what has used up its hops.
        if (answer.HopLimit is { } hops && context.Features.Get<IConnectionSocketFeature>() is { } connection)
        {
            connection.Socket.Ttl = (short)hops;
        }

        if (answer.TokenLife is { } life)
        {
            context.Response.Headers["X-Aws-Ec2-Metadata-Token-Ttl-Seconds"] = $"{life}";
        }

        context.Response.StatusCode = answer.Status;
        context.Response.ContentType = "text/plain";
        await context.Response.WriteAsync(answer.Body, context.RequestAborted).ConfigureAwait(false);
    }
}
