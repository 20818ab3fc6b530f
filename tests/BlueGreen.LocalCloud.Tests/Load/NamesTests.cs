using System.Net;
using System.Net.Sockets;
using BlueGreen.LocalCloud.Load;
using Microsoft.Extensions.Time.Testing;

namespace BlueGreen.LocalCloud.Tests.Load;

public sealed class NamesTests
{
    private static readonly IPAddress Blue = IPAddress.Parse("198.18.0.1");
    private static readonly IPAddress Green = IPAddress.Parse("198.18.0.2");

    private readonly FakeTimeProvider time = new();
    private readonly FakeNames names = new();

    [Fact]
    public async Task Uses_an_answer_for_its_time_to_live_divided_by_the_speed()
    {
        var cached = new CachedNames(names, speed: 20, time);
        names.Addresses = [Blue];
        (await AddressAsync(cached)).ShouldBe(Blue);
        names.Addresses = [Green];

        time.Advance(TimeSpan.FromSeconds(2.9));
        (await AddressAsync(cached)).ShouldBe(Blue);

        time.Advance(TimeSpan.FromSeconds(0.2));
        (await AddressAsync(cached)).ShouldBe(Green);
        names.Asked.ShouldBe(2);
    }

    [Fact]
    public async Task Takes_each_of_several_addresses_in_turn()
    {
        var cached = new CachedNames(names, speed: 1, time);
        names.Addresses = [Blue, Green];

        IPAddress[] taken = [await AddressAsync(cached), await AddressAsync(cached)];

        taken.ShouldBe([Blue, Green], ignoreOrder: true);
    }

    [Fact]
    public async Task Asks_again_after_a_failure()
    {
        var cached = new CachedNames(names, speed: 1, time);
        await Should.ThrowAsync<NameLookupException>(() => AddressAsync(cached));

        names.Addresses = [Blue];

        (await AddressAsync(cached)).ShouldBe(Blue);
    }

    [Fact]
    public async Task Takes_a_written_address_as_it_is()
    {
        (await new CachedNames(names, speed: 1, time).AddressOfAsync("127.0.0.9", TestContext.Current.CancellationToken)).ShouldBe(
            IPAddress.Parse("127.0.0.9")
        );
        names.Asked.ShouldBe(0);
    }

    [Fact]
    public void Takes_the_first_name_server_of_the_configuration()
    {
        DnsNames
            .FirstOf(["# nameserver 10.0.0.1", "search x", "nameserver\t198.18.255.53 ", "nameserver 10.0.0.2"])
            .ShouldBe(IPAddress.Parse("198.18.255.53"));
        DnsNames.FirstOf([]).ShouldBe(IPAddress.Loopback);
    }

    [Fact]
    public async Task Reads_addresses_and_the_time_to_live_off_the_wire()
    {
        using var server = new OneNameServer(Blue, timeToLive: 60);
        using var dns = new DnsNames(IPAddress.Loopback, server.Port);

        var answer = await dns.ResolveAsync("www.londontamed.com", TestContext.Current.CancellationToken);

        answer.Addresses.ShouldBe([Blue]);
        answer.TimeToLive.ShouldBe(TimeSpan.FromSeconds(60));
    }

    [Fact]
    public async Task Tells_a_name_that_does_not_exist()
    {
        using var server = new OneNameServer(address: null, timeToLive: 60);
        using var dns = new DnsNames(IPAddress.Loopback, server.Port);

        var failure = await Should.ThrowAsync<NameLookupException>(() =>
            dns.ResolveAsync("www.londontamed.com", TestContext.Current.CancellationToken)
        );

        failure.Message.ShouldBe("www.londontamed.com: NxDomain from 127.0.0.1");
    }

    private static async Task<IPAddress> AddressAsync(CachedNames cached) =>
        await cached.AddressOfAsync("www.londontamed.com", TestContext.Current.CancellationToken);

    /// <summary>Answers every question over UDP with one address, or that the name does not exist.</summary>
    private sealed class OneNameServer : IDisposable
    {
        private readonly UdpClient socket = new(new IPEndPoint(IPAddress.Loopback, 0));

        public OneNameServer(IPAddress? address, byte timeToLive)
        {
            _ = AnswerAsync(address, timeToLive);
        }

        public int Port => ((IPEndPoint)socket.Client.LocalEndPoint!).Port;

        public void Dispose() => socket.Dispose();

        private async Task AnswerAsync(IPAddress? address, byte timeToLive)
        {
            var question = await socket.ReceiveAsync(TestContext.Current.CancellationToken);
            var end = question.Buffer.AsSpan(12).IndexOf((byte)0) + 12 + 5;
            byte[] record = address is null ? [] : [0xC0, 12, 0, 1, 0, 1, 0, 0, 0, timeToLive, 0, 4, .. address.GetAddressBytes()];
            byte[] head = [0x81, (byte)(address is null ? 0x83 : 0x80), 0, 1, 0, (byte)(address is null ? 0 : 1), 0, 0, 0, 0];
            byte[] answer = [.. question.Buffer[..2], .. head, .. question.Buffer[12..end], .. record];
            _ = await socket.SendAsync(answer, question.RemoteEndPoint, TestContext.Current.CancellationToken);
        }
    }
}
