using System.Diagnostics.CodeAnalysis;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace BlueGreen.Web;

/// <summary>The framework's client, connected as the question says.</summary>
internal sealed class WebClient : IWebClient
{
    /// <summary>How long a question may take in all. Real time: a network has no other.</summary>
    public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(5);

    private const long LargestBody = 1 << 20;

    private static readonly HttpRequestOptionsKey<string> Via = new("via");

    private readonly HttpClient http;

    /// <param name="way">How connections are made.</param>
    /// <param name="authority">The one authority that is trusted; null for the machine's.</param>
    [SuppressMessage("Reliability", "CA2000", Justification = "The client owns its handler.")]
    public WebClient(IWebWay way, X509Certificate2? authority = null)
    {
        http = new HttpClient(
            new SocketsHttpHandler
            {
                UseProxy = false,
                UseCookies = false,
                AllowAutoRedirect = false,
                PooledConnectionLifetime = TimeSpan.Zero,
                ConnectCallback = (context, token) =>
                {
                    var to = context.InitialRequestMessage.Options.TryGetValue(Via, out var via) ? via : context.DnsEndPoint.Host;
                    return way.ConnectAsync(to, context.DnsEndPoint.Port, token);
                },
                SslOptions = new SslClientAuthenticationOptions { CertificateChainPolicy = authority is null ? null : Only(authority) },
            }
        )
        {
            Timeout = Timeout,
            MaxResponseContentBufferSize = LargestBody,
        };
    }

    public async Task<WebAnswer> AskAsync(WebQuestion question, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, question.Url);
        if (question.Via is { } via)
        {
            request.Options.Set(Via, via);
        }

        try
        {
            using var response = await http.SendAsync(request, cancellationToken).ConfigureAwait(false);
            return new WebAnswer.Answered((int)response.StatusCode, await BodyAsync(response, cancellationToken).ConfigureAwait(false));
        }
        catch (HttpRequestException failure)
        {
            return new WebAnswer.Failed(failure.InnerException?.Message ?? failure.Message);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new WebAnswer.Failed($"no answer within {Timeout.TotalSeconds:0} s");
        }
    }

    public void Dispose() => http.Dispose();

    // A site that misspells its charset, as in utf8, is in service all the same.
    private static async Task<string> BodyAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            return await response.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (InvalidOperationException)
        {
            return Encoding.UTF8.GetString(await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false));
        }
    }

    private static X509ChainPolicy Only(X509Certificate2 authority) =>
        new()
        {
            TrustMode = X509ChainTrustMode.CustomRootTrust,
            CustomTrustStore = { authority },
            RevocationMode = X509RevocationMode.NoCheck,
        };
}
