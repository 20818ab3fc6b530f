using System.Globalization;
using BlueGreen.LocalCloud.LoadBalancing.Classic;
using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.LoadBalancing.V2;

/// <summary>Creates, describes, changes and deletes target groups.</summary>
internal static class TargetGroupOperations
{
    public const int MostPerRegion = 3000;

    public static void Register(ServiceRoutes routes) =>
        routes
            .Add(
                new Operation("CreateTargetGroup", Create)
                {
                    Gaps = "Protocols HTTP and HTTPS, targets instance and ip, addresses IPv4; the matcher is kept, not simulated.",
                }
            )
            .Add("DescribeTargetGroups", Describe)
            .Add("ModifyTargetGroup", Modify)
            .Add("DeleteTargetGroup", Delete);

    private static Fields? Create(Call call)
    {
        var wanted = Read(call);
        if (call.TargetGroups().FirstOrDefault(group => group.Name == wanted.Name) is { } existing)
        {
            return IsSame(existing, wanted) ? Answer(call, existing) : throw ElbV2Errors.DuplicateTargetGroup(wanted.Name);
        }

        if (call.TargetGroups().Count() >= MostPerRegion)
        {
            throw ElbV2Errors.TooMany("TooManyTargetGroups", "target groups", MostPerRegion);
        }

        call.State.LoadBalancing.TargetGroups.Add(wanted);
        return Answer(call, wanted);
    }

    private static TargetGroup Read(Call call)
    {
        var sent = call.Parameters;
        var name = ElbV2Call.CheckedName(sent.Required("Name"), "Target group");
        var type = sent.OneOf("TargetType", TargetGroup.InstanceType, TargetGroup.IpType, "lambda", "alb") ?? TargetGroup.InstanceType;
        if (type is not (TargetGroup.InstanceType or TargetGroup.IpType))
        {
            throw ElbV2Errors.InvalidConfiguration($"Target groups of type '{type}' are not available here");
        }

        var protocol = Protocol(sent, "Protocol") ?? throw ElbV2Errors.Validation("A protocol must be specified");
        var port = sent.Integer("Port", 1, 65535) ?? throw ElbV2Errors.Validation("A port must be specified");
        var vpcId = sent.Text("VpcId") ?? throw ElbV2Errors.Validation("A VPC ID must be specified");
        if (!call.State.Ec2.Vpcs.Exists(vpc => vpc.Id == vpcId && vpc.Region == call.Region))
        {
            throw ElbV2Errors.Validation($"The VPC ID '{vpcId}' is not found");
        }

        var usual = new TargetHealthCheck(protocol, TargetGroup.TrafficPort, "/", 30, 5, 5, 2, "200");
        return new TargetGroup
        {
            Region = call.Region,
            Arn = call.NewArn($"targetgroup/{name}"),
            Name = name,
            Protocol = protocol,
            ProtocolVersion = sent.OneOf("ProtocolVersion", "HTTP1", "HTTP2", "GRPC") ?? "HTTP1",
            Port = port,
            VpcId = vpcId,
            TargetType = type,
            IpAddressType = sent.OneOf("IpAddressType", "ipv4") ?? "ipv4",
            HealthCheck = ReadHealthCheck(sent, usual),
            Tags = Tags.Read(sent),
        };
    }

    private static TargetHealthCheck ReadHealthCheck(Parameters sent, TargetHealthCheck old)
    {
        if (sent.Boolean("HealthCheckEnabled") == false)
        {
            throw ElbV2Errors.Validation("Health check enabled must be true for target groups with target type 'instance' or 'ip'");
        }

        var port = sent.Text("HealthCheckPort") ?? old.Port;
        if (
            port != TargetGroup.TrafficPort
            && !(int.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 65535)
        )
        {
            throw ElbV2Errors.Validation($"Health check port '{port}' must be '{TargetGroup.TrafficPort}' or in the range 1 to 65535");
        }

        var path = sent.Text("HealthCheckPath") ?? old.Path;
        if (path[0] != '/' || path.Length > 1024)
        {
            throw ElbV2Errors.Validation($"Health check path '{path}' must begin with '/' and have at most 1024 characters");
        }

        var check = new TargetHealthCheck(
            Protocol(sent, "HealthCheckProtocol") ?? old.Protocol,
            port,
            path,
            sent.Integer("HealthCheckIntervalSeconds", 5, 300) ?? old.Interval,
            sent.Integer("HealthCheckTimeoutSeconds", 2, 120) ?? old.Timeout,
            sent.Integer("HealthyThresholdCount", 2, 10) ?? old.HealthyThreshold,
            sent.Integer("UnhealthyThresholdCount", 2, 10) ?? old.UnhealthyThreshold,
            sent.Structure("Matcher")?.Text("HttpCode") ?? old.HttpCode
        );
        return check.Timeout < check.Interval
            ? check
            : throw ElbV2Errors.Validation($"Health check timeout '{check.Timeout}' must be smaller than the interval '{check.Interval}'");
    }

    private static string? Protocol(Parameters sent, string name) =>
        sent.OneOf(name, "HTTP", "HTTPS", "TCP", "TLS", "UDP", "TCP_UDP", "GENEVE") switch
        {
            null => null,
            ("HTTP" or "HTTPS") and var protocol => protocol,
            var protocol => throw ElbV2Errors.UnsupportedProtocol(protocol),
        };

    // Created twice with the same settings, it is the same one.
    private static bool IsSame(TargetGroup existing, TargetGroup wanted) =>
        existing.Protocol == wanted.Protocol
        && existing.ProtocolVersion == wanted.ProtocolVersion
        && existing.Port == wanted.Port
        && existing.VpcId == wanted.VpcId
        && existing.TargetType == wanted.TargetType
        && existing.HealthCheck == wanted.HealthCheck
        && existing.Tags.SequenceEqual(wanted.Tags);

    private static Fields? Describe(Call call)
    {
        var arns = call.Parameters.Texts("TargetGroupArns");
        var names = call.Parameters.Texts("Names");
        var balancer = call.Parameters.Text("LoadBalancerArn") is { } arn ? call.Balancer(arn) : null;
        if (new[] { arns.Count > 0, names.Count > 0, balancer is not null }.Count(given => given) > 1)
        {
            throw ElbV2Errors.Validation(
                "Target group names, target group ARNs and a load balancer ARN cannot be specified at the same time"
            );
        }

        if (names.Any(name => !call.TargetGroups().Any(group => group.Name == name)))
        {
            throw ElbV2Errors.TargetGroupNotFound();
        }

        List<TargetGroup> found =
            arns.Count > 0
                ? [.. arns.Distinct().Select(call.TargetGroup)]
                :
                [
                    .. call.TargetGroups()
                        .Where(group => names.Count == 0 || names.Contains(group.Name))
                        .Where(group => balancer?.Uses(group.Arn) != false),
                ];
        var (page, next) = Markers.Page(call.Parameters, found, group => group.Arn);
        return new() { { "TargetGroups", Items.Of(page, group => ToFields(call, group)) }, { "NextMarker", next } };
    }

    private static Fields? Modify(Call call)
    {
        var group = call.TargetGroup();
        group.HealthCheck = ReadHealthCheck(call.Parameters, group.HealthCheck);

        // Counts start again, but a healthy target stays so until the new check takes it out.
        foreach (var target in group.Targets.Where(target => target.NextProbeAt is not null))
        {
            target.Successes = 0;
            target.Failures = 0;
            target.NextProbeAt = call.Now + TimeSpan.FromSeconds(group.HealthCheck.Interval);
        }

        return Answer(call, group);
    }

    // Deleting what is not there succeeds, as AWS has it.
    private static Fields? Delete(Call call)
    {
        var arn = call.Parameters.Required("TargetGroupArn");
        ElbV2Call.CheckArn(arn, ":targetgroup/", "target group");
        if (call.State.LoadBalancing.BalancerOf(arn) is not null)
        {
            throw ElbV2Errors.TargetGroupInUse(arn);
        }

        _ = call.State.LoadBalancing.TargetGroups.RemoveAll(group => group.Arn == arn && group.Region == call.Region);
        return [];
    }

    private static Fields Answer(Call call, TargetGroup group) =>
        new() { { "TargetGroups", Items.Of([group], one => ToFields(call, one)) } };

    private static Fields ToFields(Call call, TargetGroup group) =>
        new()
        {
            { "TargetGroupArn", group.Arn },
            { "TargetGroupName", group.Name },
            { "Protocol", group.Protocol },
            { "Port", group.Port },
            { "VpcId", group.VpcId },
            { "HealthCheckProtocol", group.HealthCheck.Protocol },
            { "HealthCheckPort", group.HealthCheck.Port },
            { "HealthCheckEnabled", true },
            { "HealthCheckIntervalSeconds", group.HealthCheck.Interval },
            { "HealthCheckTimeoutSeconds", group.HealthCheck.Timeout },
            { "HealthyThresholdCount", group.HealthCheck.HealthyThreshold },
            { "UnhealthyThresholdCount", group.HealthCheck.UnhealthyThreshold },
            { "HealthCheckPath", group.HealthCheck.Path },
            {
                "Matcher",
                new Fields { { "HttpCode", group.HealthCheck.HttpCode } }
            },
            {
                "LoadBalancerArns",
                Items.Of(call.State.LoadBalancing.BalancerOf(group.Arn) is { } balancer ? [balancer.Arn] : Array.Empty<string>())
            },
            { "TargetType", group.TargetType },
            { "ProtocolVersion", group.ProtocolVersion },
            { "IpAddressType", group.IpAddressType },
        };
}
