using BlueGreen.LocalCloud.LoadBalancing.Classic;
using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.LoadBalancing.V2;

/// <summary>Creates, describes, changes and deletes listeners.</summary>
internal static class ListenerOperations
{
    public const int MostPerBalancer = 50;

    private const string NoAuthentication = "Actions forward, redirect and fixed-response; no authentication, no mutual TLS.";

    public static void Register(ServiceRoutes routes) =>
        routes
            .Add(new Operation("CreateListener", Create) { Gaps = NoAuthentication })
            .Add("DescribeListeners", Describe)
            .Add(new Operation("ModifyListener", Modify) { Gaps = NoAuthentication })
            .Add("DeleteListener", Delete);

    private static Fields? Create(Call call)
    {
        var balancer = call.Balancer();
        var sent = call.Parameters;
        var protocol = Protocol(sent) ?? throw ElbV2Errors.Validation("A listener protocol must be specified");
        var port = sent.Integer("Port", 1, 65535) ?? throw ElbV2Errors.Validation("A listener port must be specified");
        var (policy, certificates) = ReadSecurity(sent, protocol, null, []);
        var actions = ActionReader.Read(call, balancer, "DefaultActions");
        var tags = Tags.Read(sent);
        if (balancer.Listeners.Find(other => other.Port == port) is { } existing)
        {
            var isSame =
                existing.Protocol == protocol
                && existing.SslPolicy == policy
                && existing.Certificates.SequenceEqual(certificates)
                && existing.DefaultActions[0].IsSameAs(actions[0])
                && existing.Tags.SequenceEqual(tags);
            return isSame ? Answer(existing) : throw ElbV2Errors.DuplicateListener(balancer.Arn);
        }

        if (balancer.Listeners.Count >= MostPerBalancer)
        {
            throw ElbV2Errors.TooMany("TooManyListeners", $"listeners on load balancer '{balancer.Arn}'", MostPerBalancer);
        }

        var arn = call.NewArn($"listener/{balancer.Label()}");
        var listener = new Listener
        {
            Arn = arn,
            LoadBalancerArn = balancer.Arn,
            DefaultRuleArn = RuleOperations.NewArn(call, arn),
            Port = port,
            Protocol = protocol,
            SslPolicy = policy,
            Certificates = certificates,
            DefaultActions = actions,
            Tags = tags,
        };
        balancer.Listeners.Add(listener);
        return Answer(listener);
    }

    private static Fields? Modify(Call call)
    {
        var (balancer, listener) = call.Listener();
        var sent = call.Parameters;
        var protocol = Protocol(sent) ?? listener.Protocol;
        var port = sent.Integer("Port", 1, 65535) ?? listener.Port;
        if (balancer.Listeners.Exists(other => other != listener && other.Port == port))
        {
            throw ElbV2Errors.DuplicateListener(balancer.Arn);
        }

        var (policy, certificates) = ReadSecurity(sent, protocol, listener.SslPolicy, listener.Certificates);
        var actions = sent.Has("DefaultActions") ? ActionReader.Read(call, balancer, "DefaultActions") : listener.DefaultActions;
        listener.Protocol = protocol;
        listener.Port = port;
        listener.SslPolicy = policy;
        listener.Certificates = certificates;
        listener.DefaultActions = actions;
        return Answer(listener);
    }

    private static Fields? Describe(Call call)
    {
        var arns = call.Parameters.Texts("ListenerArns");
        var balancer = call.Parameters.Text("LoadBalancerArn");
        if (arns.Count == 0 && balancer is null)
        {
            throw ElbV2Errors.Validation("You must specify either listener ARNs or a load balancer ARN");
        }

        List<Listener> found = arns.Count > 0 ? [.. arns.Select(arn => call.Listener(arn).Listener)] : call.Balancer(balancer!).Listeners;
        var (page, next) = Markers.Page(call.Parameters, found, listener => listener.Arn);
        return new() { { "Listeners", Items.Of(page, ToFields) }, { "NextMarker", next } };
    }

    private static Fields? Delete(Call call)
    {
        var (balancer, listener) = call.Listener();
        _ = balancer.Listeners.Remove(listener);
        return [];
    }

    private static string? Protocol(Parameters sent) =>
        sent.OneOf("Protocol", "HTTP", "HTTPS", "TCP", "TLS", "UDP", "TCP_UDP", "GENEVE") switch
        {
            null => null,
            ("HTTP" or "HTTPS") and var protocol => protocol,
            var protocol => throw ElbV2Errors.UnsupportedProtocol(protocol),
        };

    private static (string? Policy, List<string> Certificates) ReadSecurity(
        Parameters sent,
        string protocol,
        string? policy,
        List<string> certificates
    )
    {
        List<string> named = [.. sent.Structures("Certificates").Select(one => Certificates.Checked(one.Required("CertificateArn")))];
        if (protocol == "HTTP")
        {
            return named.Count == 0 && sent.Text("SslPolicy") is null
                ? (null, [])
                : throw ElbV2Errors.Validation("Certificates and SSL policies cannot be specified for HTTP listeners");
        }

        return named.Count switch
        {
            0 when certificates.Count == 0 => throw ElbV2Errors.Validation("A certificate must be specified for HTTPS listeners"),
            > 1 => throw ElbV2Errors.Validation("Only one certificate can be specified: add others with AddListenerCertificates"),
            var count => (
                AccountOperations.CheckedSslPolicy(sent.Text("SslPolicy") ?? policy ?? AccountOperations.DefaultSslPolicy),
                count == 0 ? certificates : [named[0], .. certificates.Skip(1).Where(other => other != named[0])]
            ),
        };
    }

    private static Fields Answer(Listener listener) => new() { { "Listeners", Items.Of([listener], ToFields) } };

    private static Fields ToFields(Listener listener) =>
        new()
        {
            { "ListenerArn", listener.Arn },
            { "LoadBalancerArn", listener.LoadBalancerArn },
            { "Port", listener.Port },
            { "Protocol", listener.Protocol },
            {
                "Certificates",
                listener.Certificates.Count == 0
                    ? null
                    : Items.Of(listener.Certificates.Take(1), arn => new Fields { { "CertificateArn", arn } })
            },
            { "SslPolicy", listener.SslPolicy },
            { "DefaultActions", ActionFields.Of(listener.DefaultActions) },
            {
                "MutualAuthentication",
                listener.Protocol == "HTTPS"
                    ? new Fields { { "Mode", "off" } }
                    : null
            },
        };
}
