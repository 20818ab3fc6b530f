using System.Net;
using Amazon.Runtime;

namespace Slim.AwsSdk.Tests.Support;

/// <summary>Takes the place of the network: keeps what a client sent and answers what the test says.</summary>
internal sealed class StubHttp(Func<SentRequest, HttpResponseMessage> answer) : HttpClientFactory
{
    public StubHttp(string body, HttpStatusCode status = HttpStatusCode.OK)
        : this(_ => Answer(body, status)) { }

    public List<SentRequest> Sent { get; } = [];

    public SentRequest Only => Sent.ShouldHaveSingleItem();

    public static HttpResponseMessage Answer(string body, HttpStatusCode status = HttpStatusCode.OK) =>
        new(status) { Content = new StringContent(body) };

    public override HttpClient CreateHttpClient(IClientConfig clientConfig) => new(new Handler(this));

    public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => false;

    private sealed class Handler(StubHttp owner) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
            var sent = new SentRequest(request, body);
            owner.Sent.Add(sent);
            return owner.Respond(sent);
        }
    }

    private HttpResponseMessage Respond(SentRequest sent) => answer(sent);
}
