using System.Globalization;
using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.LoadBalancing.Classic;

/// <summary>Policies: kept, put on listeners and instance ports, told back; they change no traffic.</summary>
internal static class PolicyOperations
{
    public static void Register(ServiceRoutes routes) =>
        routes
            .Add("CreateLoadBalancerPolicy", Create)
            .Add("CreateAppCookieStickinessPolicy", CreateAppCookie)
            .Add("CreateLBCookieStickinessPolicy", CreateLoadBalancerCookie)
            .Add("DeleteLoadBalancerPolicy", Delete)
            .Add("SetLoadBalancerPoliciesOfListener", SetOfListener)
            .Add("SetLoadBalancerPoliciesForBackendServer", SetForBackend)
            .Add("DescribeLoadBalancerPolicies", Describe)
            .Add("DescribeLoadBalancerPolicyTypes", DescribeTypes);

    private static Fields? Create(Call call)
    {
        var type = PolicyTypes.Find(call.Parameters.Required("PolicyTypeName"));
        var attributes = call
            .Parameters.Structures("PolicyAttributes")
            .Select(sent => new PolicyAttribute(sent.Required("AttributeName"), sent.Raw("AttributeValue") ?? ""));
        return Add(call, type.Name, [.. attributes]);
    }

    private static Fields? CreateAppCookie(Call call) =>
        Add(call, PolicyTypes.AppCookie, [new(PolicyTypes.CookieName, call.Parameters.Required(PolicyTypes.CookieName))]);

    private static Fields? CreateLoadBalancerCookie(Call call) =>
        Add(
            call,
            PolicyTypes.LoadBalancerCookie,
            call.Parameters.Integer(PolicyTypes.CookieExpirationPeriod, min: 0) is { } seconds
                ? [new(PolicyTypes.CookieExpirationPeriod, seconds.ToString(CultureInfo.InvariantCulture))]
                : []
        );

    private static Fields? Add(Call call, string typeName, List<PolicyAttribute> attributes)
    {
        var balancer = call.Balancer();
        var name = call.Parameters.Required("PolicyName");
        if (balancer.Policies.Exists(policy => policy.Name == name))
        {
            throw ElbErrors.DuplicatePolicyName(name);
        }

        balancer.Policies.Add(new BalancerPolicy(name, typeName, attributes));
        return [];
    }

    private static Fields? Delete(Call call)
    {
        var balancer = call.Balancer();
        var name = call.Parameters.Required("PolicyName");
        var used =
            balancer.Listeners.Exists(listener => listener.PolicyNames.Contains(name))
            || balancer.Backends.Exists(backend => backend.PolicyNames.Contains(name));
        if (used)
        {
            throw ElbErrors.InvalidConfiguration($"The policy '{name}' is in use.");
        }

        _ = balancer.Policies.RemoveAll(policy => policy.Name == name);
        return [];
    }

    private static Fields? SetOfListener(Call call)
    {
        var balancer = call.Balancer();
        var port = call.Parameters.Integer("LoadBalancerPort") ?? throw call.Parameters.Missing("LoadBalancerPort");
        var listener = balancer.Listeners.Find(other => other.Port == port) ?? throw ElbErrors.ListenerNotFound(balancer.Name, port);
        listener.PolicyNames = Known(balancer, call.Parameters.Texts("PolicyNames"));
        return [];
    }

    private static Fields? SetForBackend(Call call)
    {
        var balancer = call.Balancer();
        var port = call.Parameters.Integer("InstancePort") ?? throw call.Parameters.Missing("InstancePort");
        if (!balancer.Listeners.Exists(listener => listener.InstancePort == port))
        {
            throw ElbErrors.InvalidConfiguration($"No listener of {balancer.Name} uses the instance port {port}.");
        }

        var names = Known(balancer, call.Parameters.Texts("PolicyNames"));
        _ = balancer.Backends.RemoveAll(backend => backend.InstancePort == port);
        if (names.Count > 0)
        {
            balancer.Backends.Add(new BackendPolicies(port, names));
        }

        return [];
    }

    private static List<string> Known(ClassicLoadBalancer balancer, IReadOnlyList<string> names)
    {
        var unknown = names.FirstOrDefault(name => !balancer.Policies.Exists(policy => policy.Name == name));
        return unknown is null ? [.. names.Where(name => name.Length > 0)] : throw ElbErrors.PolicyNotFound(unknown);
    }

    // Without a load balancer AWS tells its own sample policies; there are none here.
    private static Fields? Describe(Call call)
    {
        var names = call.Parameters.Texts("PolicyNames");
        List<BalancerPolicy> policies = call.Parameters.Has("LoadBalancerName") ? call.Balancer().Policies : [];
        var unknown = names.FirstOrDefault(name => !policies.Exists(policy => policy.Name == name));
        if (unknown is not null)
        {
            throw ElbErrors.PolicyNotFound(unknown);
        }

        var asked = names.Count == 0 ? policies : policies.FindAll(policy => names.Contains(policy.Name));
        return new() { { "PolicyDescriptions", Items.Of(asked, ToFields) } };
    }

    private static Fields ToFields(BalancerPolicy policy) =>
        new()
        {
            { "PolicyName", policy.Name },
            { "PolicyTypeName", policy.TypeName },
            {
                "PolicyAttributeDescriptions",
                Items.Of(
                    policy.Attributes,
                    attribute => new Fields { { "AttributeName", attribute.Name }, { "AttributeValue", attribute.Value } }
                )
            },
        };

    private static Fields? DescribeTypes(Call call)
    {
        var names = call.Parameters.Texts("PolicyTypeNames");
        IEnumerable<PolicyType> types = names.Count == 0 ? PolicyTypes.All : [.. names.Select(PolicyTypes.Find)];
        return new() { { "PolicyTypeDescriptions", Items.Of(types, ToFields) } };
    }

    private static Fields ToFields(PolicyType type) =>
        new()
        {
            { "PolicyTypeName", type.Name },
            { "Description", type.Description },
            {
                "PolicyAttributeTypeDescriptions",
                Items.Of(
                    type.Attributes,
                    attribute => new Fields
                    {
                        { "AttributeName", attribute.Name },
                        { "AttributeType", attribute.Type },
                        { "Cardinality", attribute.Cardinality },
                    }
                )
            },
        };
}
