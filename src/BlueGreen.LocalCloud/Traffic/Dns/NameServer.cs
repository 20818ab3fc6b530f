using System.Net;
using System.Security.Cryptography;
using ARSoft.Tools.Net.Dns;

namespace BlueGreen.LocalCloud.Traffic.Dns;

/// <summary>Answers on one address and port, over UDP and TCP.</summary>
internal sealed class NameServer : IAsyncDisposable
{
    private readonly IServerTransport[] _transports;
    private readonly DnsServer _server;
    private readonly Func<IPAddress, Resolver> _resolverFor;

    /// <param name="endPoint">Where it answers.</param>
    /// <param name="resolverFor">What answers whom.</param>
    public NameServer(IPEndPoint endPoint, Func<IPAddress, Resolver> resolverFor)
    {
        EndPoint = endPoint;
        _resolverFor = resolverFor;
        _transports = [new UdpServerTransport(endPoint), new TcpServerTransport(endPoint)];
        _server = new DnsServer(_transports);
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
        try
        {
            ((IDisposable)_server).Dispose();
        }
        catch (AggregateException e) when (e.InnerExceptions.All(static inner => inner is OperationCanceledException))
        {
            // A listener that had no thread yet counts as cancelled, and the library lets that out before it closes its sockets.
        }

        foreach (var transport in _transports)
        {
            transport.Close();
        }

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
