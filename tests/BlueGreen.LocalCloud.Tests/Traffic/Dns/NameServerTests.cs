using System.Net;
using System.Net.Sockets;
using ARSoft.Tools.Net;
using ARSoft.Tools.Net.Dns;
using BlueGreen.LocalCloud.Tests.Traffic.Live;
using BlueGreen.LocalCloud.Tests.Traffic.Views;
using BlueGreen.LocalCloud.Traffic.Dns;
using BlueGreen.LocalCloud.Traffic.Views;

namespace BlueGreen.LocalCloud.Tests.Traffic.Dns;

public sealed class NameServerTests
{
    private static readonly TrafficView View = new()
    {
        Zones =
        [
            Some.Zone(
                "example.com",
                Some.Record("www.example.com", "A", "192.0.2.1"),
                Some.Record("www.example.com", "AAAA", "2001:db8::1"),
                Some.Record("example.com", "MX", "10 mail.example.com."),
                Some.Record("example.com", "NS", "ns-1.awsdns-01.com."),
                Some.Record("example.com", "CAA", "0 issue \"ca.test\""),
                Some.Record("_sip._tcp.example.com", "SRV", "1 2 5060 sip.example.com."),
                Some.Record("text.example.com", "TXT", "\"one \\\"quoted\\\"\" \"t\\167o\""),
                Some.Record("many.example.com", "A", [.. Enumerable.Range(1, 100).Select(i => $"192.0.2.{i}")])
            ),
        ],
    };

    [Theory]
    [InlineData("www.example.com", RecordType.A, "www.example.com. 300 IN A 192.0.2.1")]
    [InlineData("www.example.com", RecordType.Aaaa, "www.example.com. 300 IN AAAA 2001:db8::1")]
    [InlineData("example.com", RecordType.Mx, "example.com. 300 IN MX 10 mail.example.com.")]
    [InlineData("example.com", RecordType.Ns, "example.com. 300 IN NS ns-1.awsdns-01.com.")]
    [InlineData("example.com", RecordType.CAA, "example.com. 300 IN CAA 0 issue ca.test")]
    [InlineData("_sip._tcp.example.com", RecordType.Srv, "_sip._tcp.example.com. 300 IN SRV 1 2 5060 sip.example.com.")]
    [InlineData("text.example.com", RecordType.Txt, "text.example.com. 300 IN TXT \"one \\\"quoted\\\"\" \"two\"")]
    public async Task Answers_over_UDP_and_TCP(string name, RecordType type, string record)
    {
        await using var loopback = new Loopback();
        await using var server = Serve(loopback);

        (await Ask(server, name, type, tcp: false)).AnswerRecords.ShouldHaveSingleItem().ToString().ShouldBe(record);
        (await Ask(server, name, type, tcp: true)).AnswerRecords.ShouldHaveSingleItem().ToString().ShouldBe(record);
    }

    [Fact]
    public async Task Denies_with_an_SOA()
    {
        await using var loopback = new Loopback();
        await using var server = Serve(loopback);

        var answer = await Ask(server, "nope.example.com", RecordType.A, tcp: false);

        answer.ReturnCode.ShouldBe(ReturnCode.NxDomain);
        answer.AuthorityRecords.ShouldHaveSingleItem().ShouldBeOfType<SoaRecord>().TimeToLive.ShouldBe(900);
    }

    [Fact]
    public async Task Refuses_what_is_not_ours()
    {
        await using var loopback = new Loopback();
        await using var server = Serve(loopback);

        (await Ask(server, "example.org", RecordType.A, tcp: false)).ReturnCode.ShouldBe(ReturnCode.Refused);
    }

    [Fact]
    public async Task Answers_over_TCP_what_is_too_long_for_UDP()
    {
        await using var loopback = new Loopback();
        await using var server = Serve(loopback);

        (await Ask(server, "many.example.com", RecordType.A, tcp: true)).AnswerRecords.Count.ShouldBe(100);
    }

    [Fact(Timeout = 60_000)]
    public async Task Gives_its_ports_back_when_stopped_before_it_has_begun()
    {
        var token = TestContext.Current.CancellationToken;
        await using var loopback = new Loopback();
        for (byte host = 1; host <= 200; host++)
        {
            await Serve(loopback, host).DisposeAsync();
        }

        for (byte host = 1; host <= 200; host++)
        {
            await FreeAsync(loopback.Address(host), SocketType.Dgram, ProtocolType.Udp, token);
            await FreeAsync(loopback.Address(host), SocketType.Stream, ProtocolType.Tcp, token);
        }
    }

    // Not at once: a process that another test starts meanwhile has a copy of every socket until its program begins.
    private static async Task FreeAsync(IPAddress address, SocketType type, ProtocolType protocol, CancellationToken cancellationToken)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, type, protocol);
        while (true)
        {
            try
            {
                socket.Bind(new IPEndPoint(address, Loopback.DnsPort));
                return;
            }
            catch (SocketException e) when (e.SocketErrorCode == SocketError.AddressAlreadyInUse)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, cancellationToken);
            }
        }
    }

    private static NameServer Serve(Loopback loopback, byte host = 53) =>
        new(new IPEndPoint(loopback.Address(host), Loopback.DnsPort), _ => new Resolver(View, vpcId: null, Some.Now, NameServer.Draw));

    private static async Task<DnsMessage> Ask(NameServer server, string name, RecordType type, bool tcp)
    {
        IClientTransport transport = tcp ? new TcpClientTransport(server.EndPoint.Port) : new UdpClientTransport(server.EndPoint.Port);
        using var client = new DnsClient([server.EndPoint.Address], [transport], true, 5000);
        var answer = await client.ResolveAsync(DomainName.Parse(name), type, token: TestContext.Current.CancellationToken);
        return answer.ShouldNotBeNull();
    }
}
