#nullable enable
using Amazon.Runtime;
using Amazon.Runtime.Credentials.Internal;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Auth;

namespace Amazon.Slim;

/// <summary>Fits the SDK's pipeline to the clients here: where a request goes, and that it is signed with Signature Version 4.</summary>
internal static class WirePipeline
{
    public static void Customize(RuntimePipeline pipeline)
    {
        // Each is put right behind the marshaller, so the last one added runs first: the endpoint depends on how the request is signed.
        pipeline.RemoveHandler<EndpointResolver>();
        pipeline.AddHandlerAfter<Marshaller>(new WireEndpointResolver());
        pipeline.AddHandlerAfter<Marshaller>(new SignatureV4());
    }

    private sealed class SignatureV4 : BaseAuthResolverHandler
    {
        protected override List<IAuthSchemeOption> ResolveAuthOptions(IExecutionContext executionContext) => AuthSchemeOption.DEFAULT_SIGV4;
    }
}
