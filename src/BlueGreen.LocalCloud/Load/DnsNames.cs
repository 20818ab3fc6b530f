using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Sockets;
using ARSoft.Tools.Net;
using ARSoft.Tools.Net.Dns;

namespace BlueGreen.LocalCloud.Load;

/// <summary>Asks a name server itself, so that no cache of the system stands between: A records, over UDP, then TCP.</summary>
internal sealed class DnsNames : INames, IDisposable
{
    private const string ResolverFile = "/etc/resolv.conf";

    // Below the time that a request has, so that a lost datagram need not be a failed request.
    private const int MillisecondsATransport = 800;

    private readonly DnsClient client;
    private readonly IPAddress server;

    [SuppressMessage("Reliability", "CA2000", Justification = "The client owns its transports.")]
    public DnsNames(IPAddress server, int port = 53)
    {
        this.server = server;
        client = new DnsClient([server], [new UdpClientTransport(port), new TcpClientTransport(port)], true, MillisecondsATransport);
    }

    /// <summary>The first name server of this machine's configuration; the loopback one where none is named, as resolvers do.</summary>
    public static IPAddress Configured() => File.Exists(ResolverFile) ? FirstOf(File.ReadLines(ResolverFile)) : IPAddress.Loopback;

    public static IPAddress FirstOf(IEnumerable<string> configuration) =>
        configuration
            .Select(line => line.Split((char[])[' ', '\t'], StringSplitOptions.RemoveEmptyEntries))
            .Where(words => words is ["nameserver", ..] && words.Length > 1)
            .Select(words => IPAddress.TryParse(words[1], out var address) ? address : null)
            .FirstOrDefault(address => address is not null)
        ?? IPAddress.Loopback;

    public async Task<NameAnswer> ResolveAsync(string host, CancellationToken cancellationToken)
    {
        var answer = await AskAsync(host, cancellationToken);
        var addresses = answer?.AnswerRecords.OfType<ARecord>().Select(record => record.Address).ToList() ?? [];
        return answer switch
        {
            null => throw new NameLookupException($"{host}: {server} gave no answer"),
            { ReturnCode: not ReturnCode.NoError } => throw new NameLookupException($"{host}: {answer.ReturnCode} from {server}"),
            _ when addresses.Count == 0 => throw new NameLookupException($"{host}: no address from {server}"),
            _ => new NameAnswer(addresses, TimeSpan.FromSeconds(answer.AnswerRecords.Min(record => record.TimeToLive))),
        };
    }

    public void Dispose() => ((IDisposable)client).Dispose();

    private async Task<DnsMessage?> AskAsync(string host, CancellationToken cancellationToken)
    {
        try
        {
            return await client.ResolveAsync(DomainName.Parse(host), RecordType.A, RecordClass.INet, options: null, cancellationToken);
        }
        catch (SocketException e)
        {
            throw new NameLookupException($"{host}: {server} can't be asked: {e.Message}");
        }
    }
}
