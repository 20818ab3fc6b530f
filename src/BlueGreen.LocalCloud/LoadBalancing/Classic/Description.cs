using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.LoadBalancing.Classic;

/// <summary>A load balancer as DescribeLoadBalancers tells it.</summary>
internal static class Description
{
    public static Fields Of(Call call, ClassicLoadBalancer balancer) =>
        new()
        {
            { "LoadBalancerName", balancer.Name },
            { "DNSName", balancer.DnsName },
            { "CanonicalHostedZoneName", balancer.DnsName },
            { "CanonicalHostedZoneNameID", ElbHostedZones.ForRegion(balancer.Region) },
            { "ListenerDescriptions", Items.Of(balancer.Listeners, OfListener) },
            { "Policies", Policies(balancer) },
            { "BackendServerDescriptions", Items.Of(balancer.Backends, Backend) },
            { "AvailabilityZones", Items.Of(balancer.AvailabilityZones) },
            { "Subnets", Items.Of(balancer.Subnets) },
            { "VPCId", balancer.VpcId },
            { "Instances", Instances(balancer) },
            { "HealthCheck", Health(balancer.HealthCheck) },
            { "SourceSecurityGroup", SourceSecurityGroup(call, balancer) },
            { "SecurityGroups", Items.Of(balancer.SecurityGroups) },
            { "CreatedTime", balancer.CreatedAt },
            { "Scheme", balancer.Scheme },
        };

    /// <summary>The registered instances; draining ones are no longer among them.</summary>
    public static Items Instances(ClassicLoadBalancer balancer) =>
        Items.Of(
            balancer.Registrations.Where(registration => registration.State != RegistrationState.Draining),
            registration => new Fields { { "InstanceId", registration.InstanceId } }
        );

    public static Fields Health(HealthCheck check) =>
        new()
        {
            { "Target", check.Target },
            { "Interval", check.Interval },
            { "Timeout", check.Timeout },
            { "UnhealthyThreshold", check.UnhealthyThreshold },
            { "HealthyThreshold", check.HealthyThreshold },
        };

    private static Fields OfListener(Listener listener) =>
        new()
        {
            {
                "Listener",
                new Fields
                {
                    { "Protocol", listener.Protocol },
                    { "LoadBalancerPort", listener.Port },
                    { "InstanceProtocol", listener.InstanceProtocol },
                    { "InstancePort", listener.InstancePort },
                    { "SSLCertificateId", listener.CertificateId },
                }
            },
            { "PolicyNames", Items.Of(listener.PolicyNames) },
        };

    private static Fields Policies(ClassicLoadBalancer balancer) =>
        new()
        {
            {
                "AppCookieStickinessPolicies",
                Items.Of(
                    balancer.Policies.Where(policy => policy.TypeName == PolicyTypes.AppCookie),
                    policy => new Fields { { "PolicyName", policy.Name }, { "CookieName", policy.Value(PolicyTypes.CookieName) } }
                )
            },
            {
                "LBCookieStickinessPolicies",
                Items.Of(
                    balancer.Policies.Where(policy => policy.TypeName == PolicyTypes.LoadBalancerCookie),
                    policy => new Fields
                    {
                        { "PolicyName", policy.Name },
                        { "CookieExpirationPeriod", policy.Value(PolicyTypes.CookieExpirationPeriod) },
                    }
                )
            },
            {
                "OtherPolicies",
                Items.Of(
                    balancer
                        .Policies.Where(policy => policy.TypeName is not (PolicyTypes.AppCookie or PolicyTypes.LoadBalancerCookie))
                        .Select(policy => policy.Name)
                )
            },
        };

    private static Fields Backend(BackendPolicies backend) =>
        new() { { "InstancePort", backend.InstancePort }, { "PolicyNames", Items.Of(backend.PolicyNames) } };

    private static Fields? SourceSecurityGroup(Call call, ClassicLoadBalancer balancer)
    {
        var group = call.State.Ec2.SecurityGroups.Find(group => balancer.SecurityGroups.Contains(group.Id));
        return group is null ? null : new Fields { { "OwnerAlias", call.Account }, { "GroupName", group.Name } };
    }
}
