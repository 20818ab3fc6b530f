using System.Net;
using System.Security.Cryptography;
using ARSoft.Tools.Net.Dns;

namespace BlueGreen.LocalCloud.Traffic.Dns;

/// <summary>Answers on one address and port, over UDP and TCP.</summary>
internal sealed class NameServer : IAsyncDisposable
{
    private readonly DnsServer _server;
    private readonly Func<IPAddress, Resolver> _resolverFor;

    /// <param name="endPoint">Where it answers.</param>
    /// <param name="resolverFor">What answers whom.</param>
    public NameServer(IPEndPoint endPoint, Func<IPAddress, Resolver> resolverFor)
    {
        EndPoint = endPoint;
        _resolverFor = resolverFor;
        _server = new DnsServer(new UdpServerTransport(endPoint), new TcpServerTransport(endPoint));
        _server.QueryReceived += (_, e) =>
        {
            e.Response = e.Query is DnsMessage { Questions: [var question] } query ? Answer(query, question, e.RemoteEndpoint) : null;
            return Task.CompletedTask;
        };
        _server.Start();
    }

    public IPEndPoint EndPoint { get; }

    /// <summary>A draw for every resolver.</summary>
    public static int Draw(int below) => RandomNumberGenerator.GetInt32(Math.Max(below, 1));

    public ValueTask DisposeAsync()
    {
        _server.Stop();
        ((IDisposable)_server).Dispose();
        return ValueTask.CompletedTask;
    }

    private DnsMessage Answer(DnsMessage query, DnsQuestion question, IPEndPoint asker)
    {
        var response = query.CreateResponseInstance();
        var answer = _resolverFor(asker.Address).Resolve(DnsName.Of(question.Name), question.RecordType.ToString().ToUpperInvariant());
        response.ReturnCode = answer.Code switch
        {
            DnsCode.NoError => ReturnCode.NoError,
            DnsCode.NoSuchName => ReturnCode.NxDomain,
            _ => ReturnCode.Refused,
        };
        response.IsAuthoritiveAnswer = answer.Code != DnsCode.Refused;
        response.IsRecursionAllowed = true;
        response.AnswerRecords.AddRange(answer.Records.Select(WireRecords.Of).OfType<DnsRecordBase>());
        if (answer.Authority is { } authority && WireRecords.Of(authority) is { } soa)
        {
            response.AuthorityRecords.Add(soa);
        }

        return response;
    }
}
