using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace BlueGreen.LocalCloud.Tests.Traffic.Live;

public sealed class TlsAndFrontTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Shows_a_certificate_that_clients_who_trust_the_authority_accept_for_every_alias()
    {
        await using var cloud = await LiveCloud.StartAsync();
        var dnsName = await cloud.BalanceAsync("HTTPS:8443:HTTP");
        _ = await cloud.ServeAsync("one");
        using var http = Trusting(cloud);
        (await http.GetStringAsync(new Uri($"https://{dnsName}:8443/"), Token)).ShouldBe("one");
        _ = await Should.ThrowAsync<HttpRequestException>(() => http.GetAsync(new Uri("https://www.example.com:8443/"), Token));

        await cloud.AliasAsync("example.com", "www.example.com", dnsName);
        await cloud.AliasAsync("example.com", "*.example.com", dnsName);

        (await EventuallyAsync(http, new Uri("https://www.example.com:8443/"))).ShouldBe("one");
        (await EventuallyAsync(http, new Uri("https://any.example.com:8443/"))).ShouldBe("one");
        (await http.GetStringAsync(new Uri("https://www.example.com:8443/headers"), Token)).ShouldContain("X-Forwarded-Proto: https");
    }

    [Fact]
    public async Task Opens_sites_by_name_below_localhost()
    {
        await using var cloud = await LiveCloud.StartAsync();
        var dnsName = await cloud.BalanceAsync("HTTP:80:HTTP");
        Assert.SkipUnless(cloud.Host is not null && Environment.IsPrivilegedProcess, "Port 80 needs a privilege.");
        _ = await cloud.ServeAsync("one");
        await cloud.AliasAsync("example.com", "www.example.com", dnsName);
        using var browser = Through(cloud.FrontSocket);

        (await EventuallyAsync(browser, new Uri("http://www.example.com.localhost:8080/"))).ShouldBe("one");
        (await browser.GetStringAsync(new Uri("http://www.example.com.localhost:8080/headers"), Token)).ShouldContain(
            "Host: www.example.com"
        );
        using var moved = await browser.GetAsync(new Uri("http://www.example.com.localhost:8080/redirect"), Token);
        moved.Headers.Location.ShouldBe(new Uri("http://www.example.com.localhost:8080/moved"));
    }

    [Fact]
    public async Task Shows_the_names_that_lead_somewhere()
    {
        await using var cloud = await LiveCloud.StartAsync();
        var dnsName = await cloud.BalanceAsync("HTTP:8080:HTTP");
        await cloud.AliasAsync("example.com", "www.example.com", dnsName);
        using var browser = Through(cloud.VpcFrontSocket);

        (await browser.GetStringAsync(new Uri("http://localhost:8080/"), Token)).ShouldContain(
            "href=\"http://www.example.com.localhost:8080/\""
        );
        using var unknown = await browser.GetAsync(new Uri("http://nope.example.com.localhost:8080/"), Token);
        unknown.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await unknown.Content.ReadAsStringAsync(Token)).ShouldContain("www.example.com");
    }

    [Fact]
    public async Task Carries_a_connection_to_where_the_client_says_whatever_it_says_there()
    {
        await using var cloud = await LiveCloud.StartAsync();
        var dnsName = await cloud.BalanceAsync("HTTP:8080:HTTP");
        _ = await cloud.ServeAsync("one");
        using var client = Tunnelled(cloud.FrontSocket, $"{dnsName}:8080");

        (await EventuallyAsync(client, new Uri("http://www-staging.example.com:8080/headers"))).ShouldContain(
            "Host: www-staging.example.com"
        );
    }

    [Fact]
    public async Task Says_of_a_name_that_it_leads_nowhere()
    {
        await using var cloud = await LiveCloud.StartAsync();
        using var client = Tunnelled(cloud.FrontSocket, "nope.example.com:80");

        var failure = await Should.ThrowAsync<HttpRequestException>(() => client.GetAsync(new Uri("http://nope.example.com/"), Token));

        failure.InnerException!.Message.ShouldBe("HTTP/1.1 502 nope.example.com has no address.");
    }

    private static async Task<string> EventuallyAsync(HttpClient http, Uri url)
    {
        for (var i = 0; ; i++)
        {
            try
            {
                return await http.GetStringAsync(url, Token);
            }
            catch (HttpRequestException) when (i < 200)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, Token);
            }
        }
    }

    // Every name is the load balancer's: what is tried is the certificate, not the way.
    private static HttpClient Trusting(LiveCloud cloud)
    {
        var node = cloud.Node;
        return new HttpClient(
            new SocketsHttpHandler
            {
                ConnectCallback = (context, token) => ConnectAsync(new IPEndPoint(node, context.DnsEndPoint.Port), token),
                SslOptions =
                {
                    CertificateChainPolicy = new X509ChainPolicy
                    {
                        TrustMode = X509ChainTrustMode.CustomRootTrust,
                        CustomTrustStore = { X509CertificateLoader.LoadCertificateFromFile(cloud.AuthorityFile) },
                        RevocationMode = X509RevocationMode.NoCheck,
                    },
                },
            }
        );
    }

    private static HttpClient Through(string socket) =>
        new(
            new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                ConnectCallback = (_, token) => ConnectAsync(new UnixDomainSocketEndPoint(socket), token),
            }
        );

    private static HttpClient Tunnelled(string socket, string to) =>
        new(
            new SocketsHttpHandler
            {
                ConnectCallback = async (_, token) =>
                {
                    var stream = await ConnectAsync(new UnixDomainSocketEndPoint(socket), token);
                    await stream.WriteAsync(Encoding.ASCII.GetBytes($"CONNECT {to} HTTP/1.1\r\nHost: {to}\r\n\r\n"), token);
                    var buffer = new byte[1024];
                    var head = Encoding.ASCII.GetString(buffer, 0, await stream.ReadAsync(buffer, token));
                    return head.StartsWith("HTTP/1.1 200", StringComparison.Ordinal) ? stream : throw new IOException(head.Trim());
                },
            }
        );

    private static async ValueTask<Stream> ConnectAsync(EndPoint to, CancellationToken cancellationToken)
    {
        var socket = new Socket(
            to.AddressFamily,
            SocketType.Stream,
            to.AddressFamily == AddressFamily.Unix ? ProtocolType.Unspecified : ProtocolType.Tcp
        );
        await socket.ConnectAsync(to, cancellationToken);
        return new NetworkStream(socket, ownsSocket: true);
    }
}
