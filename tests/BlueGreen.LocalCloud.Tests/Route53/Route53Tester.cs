using System.Net;
using System.Xml.Linq;
using BlueGreen.LocalCloud.LoadBalancing.Classic;

namespace BlueGreen.LocalCloud.Tests.Route53;

/// <summary>Speaks Route 53's REST protocol to a cloud, and says what it reads in one line a record.</summary>
internal sealed class Route53Tester(TestCloud cloud)
{
    private const string Namespace = "https://route53.amazonaws.com/doc/2013-04-01/";

    /// <summary>A load balancer's name that an alias may lead to, put straight into the state.</summary>
    public const string BalancerName = "site-1-1234567890.eu-west-2.elb.amazonaws.com";
    public const string BalancerZone = "ZHURV8PSTC4K8";

    public static string TextRecord(string name, string value, int ttl = 60) => Record(name, "TXT", ttl, $"&quot;{value}&quot;");

    public static string Record(string name, string type, int ttl, params string[] values) =>
        $"<Name>{name}</Name><Type>{type}</Type><TTL>{ttl}</TTL><ResourceRecords>{string.Concat(values.Select(v => $"<ResourceRecord><Value>{v}</Value></ResourceRecord>"))}</ResourceRecords>";

    public static string Weighted(string name, string identifier, int weight, string value, int ttl = 60) =>
        $"<Name>{name}</Name><Type>A</Type><SetIdentifier>{identifier}</SetIdentifier><Weight>{weight}</Weight><TTL>{ttl}</TTL><ResourceRecords><ResourceRecord><Value>{value}</Value></ResourceRecord></ResourceRecords>";

    public static string Alias(string name, string target, string zoneId = BalancerZone) =>
        $"<Name>{name}</Name><Type>A</Type><AliasTarget><HostedZoneId>{zoneId}</HostedZoneId><DNSName>{target}</DNSName><EvaluateTargetHealth>false</EvaluateTargetHealth></AliasTarget>";

    public void HaveLoadBalancer(string dnsName = BalancerName) =>
        cloud.Host.Inspect(world =>
        {
            world.State.LoadBalancing.Classic.Add(
                new ClassicLoadBalancer
                {
                    Name = dnsName.Split('.')[0],
                    Region = "eu-west-2",
                    DnsName = dnsName,
                    CreatedAt = world.Now,
                    VpcId = "vpc-0123456789abcdef0",
                    HealthCheck = HealthCheck.Default(80),
                    Scheme = "internet-facing",
                }
            );
            return true;
        });

    public async Task<string> CreateZoneAsync(string name = "londontamed.com", string reference = "first")
    {
        var answer = await SendAsync(
            HttpMethod.Post,
            "hostedzone",
            "CreateHostedZoneRequest",
            $"<Name>{name}</Name><CallerReference>{reference}</CallerReference>"
        );
        return answer.Element("HostedZone")!.Element("Id")!.Value.Replace("/hostedzone/", "", StringComparison.Ordinal);
    }

    public Task<XElement> ChangeAsync(string zoneId, params (string Action, string Record)[] changes) =>
        SendAsync(HttpMethod.Post, $"hostedzone/{zoneId}/rrset/", "ChangeResourceRecordSetsRequest", Batch(changes));

    public Task<(string Code, string Message, int Status)> RefusedChangeAsync(
        string zoneId,
        params (string Action, string Record)[] changes
    ) => RefusedAsync(HttpMethod.Post, $"hostedzone/{zoneId}/rrset/", "ChangeResourceRecordSetsRequest", Batch(changes));

    public Task<XElement> GetAsync(string path) => SendAsync(HttpMethod.Get, path, null, "");

    /// <summary>The zone's records but those at the apex, e.g. <c>www.londontamed.com. A 60 192.0.2.1</c>.</summary>
    public async Task<IReadOnlyList<string>> RecordsAsync(string zoneId) =>
        [
            .. Lines(await GetAsync($"hostedzone/{zoneId}/rrset"))
                .Where(l => !l.Contains(" NS ", StringComparison.Ordinal) && !l.Contains(" SOA ", StringComparison.Ordinal)),
        ];

    public static IEnumerable<string> Lines(XElement answer) =>
        answer
            .Descendants("ResourceRecordSet")
            .Select(r => string.Join(' ', r.Descendants().Where(e => !e.HasElements).Select(e => e.Value)));

    public async Task<XElement> SendAsync(HttpMethod method, string path, string? root, string content)
    {
        using var response = await RawAsync(method, path, root, content);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        response.IsSuccessStatusCode.ShouldBeTrue(text);
        return TestCloud.Plain(text);
    }

    public async Task<(string Code, string Message, int Status)> RefusedAsync(
        HttpMethod method,
        string path,
        string? root = null,
        string content = ""
    )
    {
        using var response = await RawAsync(method, path, root, content);
        return TestCloud.Error(response, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    public async Task<HttpResponseMessage> RawAsync(HttpMethod method, string path, string? root, string content)
    {
        using var request = new HttpRequestMessage(method, "/2013-04-01/" + path);
        if (root is not null)
        {
            request.Content = new StringContent($"<{root} xmlns=\"{Namespace}\">{content}</{root}>");
        }

        TestCloud.Sign(request, "route53", "us-east-1");
        return await cloud.Http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static string Batch((string Action, string Record)[] changes) =>
        $"<ChangeBatch><Changes>{string.Concat(changes.Select(c => $"<Change><Action>{c.Action}</Action><ResourceRecordSet>{c.Record}</ResourceRecordSet></Change>"))}</Changes></ChangeBatch>";
}
