using BlueGreen.Naming;
using BlueGreen.Planning;

namespace BlueGreen.Execution.Steps;

/// <summary>The ids of what this run has made, beside those that a step knew when it was planned.</summary>
internal sealed class MadeIds
{
    private readonly string?[] subnets = new string?[2];

    private readonly Dictionary<LoadBalancerName, string> loadBalancers = [];
    private readonly Dictionary<LoadBalancerName, string> targetGroups = [];

    public string? Vpc { private get; set; }

    public string? Gateway { private get; set; }

    public string? RouteTable { private get; set; }

    public string? SecurityGroup { private get; set; }

    public string VpcOf(ProvisionStep step) => Needed(Vpc ?? step.Known.Vpc, "VPC", step);

    public string GatewayOf(ProvisionStep step) => Needed(Gateway ?? step.Known.Gateway, "internet gateway", step);

    public string RouteTableOf(ProvisionStep step) => Needed(RouteTable ?? step.Known.RouteTable, "route table", step);

    public string SecurityGroupOf(ProvisionStep step) => Needed(SecurityGroup ?? step.Known.SecurityGroup, "security group", step);

    public string SubnetOf(ProvisionStep step, int index) => Needed(subnets[index] ?? step.Known.Subnets[index], "subnet", step);

    public void HasSubnet(int index, string id) => subnets[index] = id;

    public string LoadBalancerOf(ProvisionStep step, LoadBalancerName name) =>
        Needed(loadBalancers.GetValueOrDefault(name) ?? step.Known.LoadBalancers.GetValueOrDefault(name), "load balancer", step);

    public string TargetGroupOf(ProvisionStep step, LoadBalancerName name) =>
        Needed(targetGroups.GetValueOrDefault(name) ?? step.Known.TargetGroups.GetValueOrDefault(name), "target group", step);

    public void HasLoadBalancer(LoadBalancerName name, string arn) => loadBalancers[name] = arn;

    public void HasTargetGroup(LoadBalancerName of, string arn) => targetGroups[of] = arn;

    private static string Needed(string? id, string what, ProvisionStep step) =>
        id ?? throw new InvalidOperationException($"The plan makes no {what} before it is needed: {step}.");
}
