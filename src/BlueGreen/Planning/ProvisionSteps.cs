using BlueGreen.Naming;
using BlueGreen.State;

namespace BlueGreen.Planning;

/// <summary>The ids of the objects that are there when a plan is made. What the plan itself makes is known to its executor only.</summary>
public sealed record KnownIds
{
    /// <value>The VPC.</value>
    public string? Vpc { get; init; }

    /// <value>The two subnets, in the order of their names.</value>
    public IReadOnlyList<string?> Subnets { get; init; } = [null, null];

    /// <value>The internet gateway.</value>
    public string? Gateway { get; init; }

    /// <value>The route table that reaches it.</value>
    public string? RouteTable { get; init; }

    /// <value>The security group.</value>
    public string? SecurityGroup { get; init; }

    /// <value>The ARNs of the application load balancers.</value>
    public IReadOnlyDictionary<LoadBalancerName, string> LoadBalancers { get; init; } = new Dictionary<LoadBalancerName, string>();

    /// <value>The ARNs of their target groups, by the load balancers' names.</value>
    public IReadOnlyDictionary<LoadBalancerName, string> TargetGroups { get; init; } = new Dictionary<LoadBalancerName, string>();
}

/// <summary>A step of Provision: makes one object, or puts one right that Provision made.</summary>
/// <param name="Known">What is there already; an id that is missing is that of what an earlier step makes.</param>
public abstract record ProvisionStep(KnownIds Known) : PlanStep;

/// <summary>Makes the VPC.</summary>
/// <param name="Known">What is there already.</param>
/// <param name="Name">Its tag <c>Name</c>.</param>
/// <param name="Cidr">Its addresses.</param>
public sealed record CreateVpc(KnownIds Known, string Name, string Cidr) : ProvisionStep(Known)
{
    /// <inheritdoc/>
    public override string ToString() => $"create VPC {Name} ({Cidr})";
}

/// <summary>Lets the VPC's name server answer and its instances have names: without both, a private zone does not resolve.</summary>
/// <param name="Known">What is there already.</param>
/// <param name="Name">The VPC's name.</param>
/// <param name="Support">Whether the name server must be turned on.</param>
/// <param name="HostNames">Whether names must be turned on.</param>
public sealed record EnableVpcDns(KnownIds Known, string Name, bool Support, bool HostNames) : ProvisionStep(Known)
{
    /// <inheritdoc/>
    public override string ToString() =>
        $"turn on {string.Join(" and ", new[] { Support ? "DNS support" : null, HostNames ? "DNS host names" : null }.OfType<string>())} of VPC {Name}";
}

/// <summary>Makes one of the two subnets.</summary>
/// <param name="Known">What is there already.</param>
/// <param name="Index">0 or 1.</param>
/// <param name="Name">Its tag <c>Name</c>.</param>
/// <param name="Cidr">Its addresses.</param>
/// <param name="AvailabilityZone">Where it lies.</param>
public sealed record CreateSubnet(KnownIds Known, int Index, string Name, string Cidr, string AvailabilityZone) : ProvisionStep(Known)
{
    /// <inheritdoc/>
    public override string ToString() => $"create subnet {Name} ({Cidr}) in {AvailabilityZone}";
}

/// <summary>Gives public addresses to the instances of a subnet.</summary>
/// <param name="Known">What is there already.</param>
/// <param name="Index">0 or 1.</param>
/// <param name="Name">The subnet's name.</param>
public sealed record GivePublicAddresses(KnownIds Known, int Index, string Name) : ProvisionStep(Known)
{
    /// <inheritdoc/>
    public override string ToString() => $"give public addresses to instances in {Name}";
}

/// <summary>Makes the internet gateway.</summary>
/// <param name="Known">What is there already.</param>
/// <param name="Name">Its tag <c>Name</c>.</param>
public sealed record CreateGateway(KnownIds Known, string Name) : ProvisionStep(Known)
{
    /// <inheritdoc/>
    public override string ToString() => $"create internet gateway {Name}";
}

/// <summary>Attaches the internet gateway to the VPC.</summary>
/// <param name="Known">What is there already.</param>
/// <param name="Name">The VPC's name.</param>
public sealed record AttachGateway(KnownIds Known, string Name) : ProvisionStep(Known)
{
    /// <inheritdoc/>
    public override string ToString() => $"attach the internet gateway to VPC {Name}";
}

/// <summary>Makes the route table of the two subnets.</summary>
/// <param name="Known">What is there already.</param>
/// <param name="Name">Its tag <c>Name</c>.</param>
public sealed record CreateRouteTable(KnownIds Known, string Name) : ProvisionStep(Known)
{
    /// <inheritdoc/>
    public override string ToString() => $"create route table {Name}";
}

/// <summary>Sends everything that is not the VPC's own to the internet gateway.</summary>
/// <param name="Known">What is there already.</param>
public sealed record AddDefaultRoute(KnownIds Known) : ProvisionStep(Known)
{
    /// <inheritdoc/>
    public override string ToString() => "route 0.0.0.0/0 to the internet gateway";
}

/// <summary>Puts a subnet on the route table.</summary>
/// <param name="Known">What is there already.</param>
/// <param name="Index">0 or 1.</param>
/// <param name="Name">The subnet's name.</param>
public sealed record AssociateRouteTable(KnownIds Known, int Index, string Name) : ProvisionStep(Known)
{
    /// <inheritdoc/>
    public override string ToString() => $"put {Name} on the route table";
}

/// <summary>Makes the security group, which lets nothing in yet.</summary>
/// <param name="Known">What is there already.</param>
/// <param name="Name">Its name.</param>
public sealed record CreateSecurityGroup(KnownIds Known, string Name) : ProvisionStep(Known)
{
    /// <inheritdoc/>
    public override string ToString() => $"create security group {Name}";
}

/// <summary>Lets things in through the security group.</summary>
/// <param name="Known">What is there already.</param>
/// <param name="Name">The group's name.</param>
/// <param name="Rules">What is let in besides what already is.</param>
public sealed record AllowIngress(KnownIds Known, string Name, IReadOnlyList<IngressRule> Rules) : ProvisionStep(Known)
{
    /// <inheritdoc/>
    public override string ToString() => $"let into {Name}: {string.Join(", ", Rules)}";
}

/// <summary>Makes the role, which EC2 instances may assume.</summary>
/// <param name="Known">What is there already.</param>
/// <param name="Name">Its name.</param>
public sealed record CreateRole(KnownIds Known, string Name) : ProvisionStep(Known)
{
    /// <inheritdoc/>
    public override string ToString() => $"create role {Name}, which EC2 may assume";
}

/// <summary>Makes the instance profile.</summary>
/// <param name="Known">What is there already.</param>
/// <param name="Name">Its name.</param>
public sealed record CreateInstanceProfile(KnownIds Known, string Name) : ProvisionStep(Known)
{
    /// <inheritdoc/>
    public override string ToString() => $"create instance profile {Name}";
}

/// <summary>Puts the role into the instance profile of the same name.</summary>
/// <param name="Known">What is there already.</param>
/// <param name="Name">The name of both.</param>
public sealed record AddRoleToProfile(KnownIds Known, string Name) : ProvisionStep(Known)
{
    /// <inheritdoc/>
    public override string ToString() => $"put role {Name} into its instance profile";
}

/// <summary>Makes the key pair: the private key is made here and never leaves this machine, the public one is imported.</summary>
/// <param name="Known">What is there already.</param>
/// <param name="Name">Its name.</param>
/// <param name="File">The private key's file; one that a run left which died before the import is used.</param>
public sealed record ImportKeyPair(KnownIds Known, string Name, string File) : ProvisionStep(Known)
{
    /// <inheritdoc/>
    public override string ToString() => $"make key pair {Name}, its private key in {File}";
}

/// <summary>Makes a classic load balancer.</summary>
/// <param name="Known">What is there already.</param>
/// <param name="Name">Its name.</param>
/// <param name="Listeners">What it listens on.</param>
public sealed record CreateLoadBalancer(KnownIds Known, LoadBalancerName Name, IReadOnlyList<BalancerListener> Listeners)
    : ProvisionStep(Known)
{
    /// <inheritdoc/>
    public override string ToString() => $"create classic load balancer {Name}: {string.Join(", ", Listeners)}";
}

/// <summary>Lets a load balancer listen on more ports.</summary>
/// <param name="Known">What is there already.</param>
/// <param name="Name">Its name.</param>
/// <param name="Listeners">What it listens on besides.</param>
public sealed record AddListeners(KnownIds Known, LoadBalancerName Name, IReadOnlyList<BalancerListener> Listeners) : ProvisionStep(Known)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Name} listens on: {string.Join(", ", Listeners)}";
}

/// <summary>Sets how a load balancer asks for health.</summary>
/// <param name="Known">What is there already.</param>
/// <param name="Name">Its name.</param>
/// <param name="Check">How.</param>
public sealed record SetHealthCheck(KnownIds Known, LoadBalancerName Name, BalancerHealthCheck Check) : ProvisionStep(Known)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Name} asks {Check}";
}

/// <summary>Sets the attributes of a load balancer.</summary>
/// <param name="Known">What is there already.</param>
/// <param name="Name">Its name.</param>
/// <param name="Attributes">The attributes.</param>
public sealed record SetBalancerAttributes(KnownIds Known, LoadBalancerName Name, BalancerAttributes Attributes) : ProvisionStep(Known)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Name}: {Attributes}";
}
