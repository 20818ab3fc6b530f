using Amazon.EC2;
using Amazon.EC2.Model;
using Amazon.ElasticLoadBalancing.Model;
using Amazon.IdentityManagement.Model;
using Amazon.Route53;
using Amazon.Route53.Model;
using BlueGreen.Aws;
using BlueGreen.Configuration;
using BlueGreen.Naming;
using ElbTag = Amazon.ElasticLoadBalancing.Model.Tag;
using Listener = Amazon.ElasticLoadBalancing.Model.Listener;

namespace Scenarios.Worlds;

/// <summary>What an environment stands on, made call by call as an administrator would: network, role, key pair, load balancers, zones, names.</summary>
internal static class Foundations
{
    public static async Task LayAsync(AwsClients aws, EnvironmentNames names, string region, LoadBalancerKind kind)
    {
        var vpc = (await aws.Ec2.CreateVpcAsync(new CreateVpcRequest { CidrBlock = "10.0.0.0/16" })).Vpc.VpcId;
        await aws.Ec2.ModifyVpcAttributeAsync(new ModifyVpcAttributeRequest { VpcId = vpc, EnableDnsSupport = true });
        await aws.Ec2.ModifyVpcAttributeAsync(new ModifyVpcAttributeRequest { VpcId = vpc, EnableDnsHostnames = true });
        var subnets = new[]
        {
            await SubnetAsync(aws, vpc, $"{region}a", "10.0.1.0/24"),
            await SubnetAsync(aws, vpc, $"{region}b", "10.0.2.0/24"),
        };
        await ConnectAsync(aws, vpc, subnets);
        var securityGroup = (
            await aws.Ec2.CreateSecurityGroupAsync(
                new CreateSecurityGroupRequest
                {
                    GroupName = names.SecurityGroup,
                    Description = "web servers",
                    VpcId = vpc,
                }
            )
        ).GroupId;
        await RoleAsync(aws, names.Role);
        await aws.Ec2.CreateKeyPairAsync(new CreateKeyPairRequest { KeyName = names.KeyPair, KeyType = KeyType.Ed25519 });
        var first = await BalancerAsync(names.LoadBalancer1.ToString());
        var second = await BalancerAsync(names.LoadBalancer2.ToString());
        await ZonesAsync(aws, names, vpc, region, first, second);

        Task<AliasTarget> BalancerAsync(string name) =>
            kind == LoadBalancerKind.Application
                ? ApplicationFoundations.BalancerAsync(aws, name, vpc, subnets, securityGroup)
                : ClassicAsync(aws, name, subnets, securityGroup);
    }

    private static async Task<string> SubnetAsync(AwsClients aws, string vpc, string zone, string cidr)
    {
        var made = await aws.Ec2.CreateSubnetAsync(
            new CreateSubnetRequest
            {
                VpcId = vpc,
                AvailabilityZone = zone,
                CidrBlock = cidr,
            }
        );
        return made.Subnet.SubnetId;
    }

    private static async Task ConnectAsync(AwsClients aws, string vpc, string[] subnets)
    {
        var gateway = (await aws.Ec2.CreateInternetGatewayAsync(new CreateInternetGatewayRequest())).InternetGateway.InternetGatewayId;
        await aws.Ec2.AttachInternetGatewayAsync(new AttachInternetGatewayRequest { InternetGatewayId = gateway, VpcId = vpc });
        var table = (await aws.Ec2.CreateRouteTableAsync(new CreateRouteTableRequest { VpcId = vpc })).RouteTable.RouteTableId;
        await aws.Ec2.CreateRouteAsync(
            new CreateRouteRequest
            {
                RouteTableId = table,
                DestinationCidrBlock = "0.0.0.0/0",
                GatewayId = gateway,
            }
        );
        foreach (var subnet in subnets)
        {
            await aws.Ec2.AssociateRouteTableAsync(new AssociateRouteTableRequest { RouteTableId = table, SubnetId = subnet });
        }
    }

    private static async Task RoleAsync(AwsClients aws, string role)
    {
        const string Trust =
            """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole"}]}""";
        await aws.Iam.CreateRoleAsync(new CreateRoleRequest { RoleName = role, AssumeRolePolicyDocument = Trust });
        await aws.Iam.CreateInstanceProfileAsync(new CreateInstanceProfileRequest { InstanceProfileName = role });
        await aws.Iam.AddRoleToInstanceProfileAsync(new AddRoleToInstanceProfileRequest { InstanceProfileName = role, RoleName = role });
    }

    private static async Task<AliasTarget> ClassicAsync(AwsClients aws, string name, string[] subnets, string securityGroup)
    {
        await aws.LoadBalancing.CreateLoadBalancerAsync(
            new CreateLoadBalancerRequest
            {
                LoadBalancerName = name,
                Subnets = [.. subnets],
                SecurityGroups = [securityGroup],
                Listeners =
                [
                    new Listener
                    {
                        Protocol = "HTTP",
                        LoadBalancerPort = 80,
                        InstanceProtocol = "HTTP",
                        InstancePort = 80,
                    },
                ],
                Tags = [new ElbTag { Key = "owner", Value = "operations" }],
            }
        );
        await aws.LoadBalancing.ConfigureHealthCheckAsync(
            new ConfigureHealthCheckRequest
            {
                LoadBalancerName = name,
                HealthCheck = new HealthCheck
                {
                    Target = "HTTP:3001/health",
                    Interval = 10,
                    Timeout = 5,
                    HealthyThreshold = 2,
                    UnhealthyThreshold = 2,
                },
            }
        );
        await aws.LoadBalancing.ModifyLoadBalancerAttributesAsync(
            new ModifyLoadBalancerAttributesRequest
            {
                LoadBalancerName = name,
                LoadBalancerAttributes = new LoadBalancerAttributes
                {
                    ConnectionDraining = new ConnectionDraining { Enabled = true, Timeout = 60 },
                    CrossZoneLoadBalancing = new CrossZoneLoadBalancing { Enabled = true },
                },
            }
        );
        var described = await aws.LoadBalancing.DescribeLoadBalancersAsync(new DescribeLoadBalancersRequest { LoadBalancerNames = [name] });
        var balancer = described.LoadBalancerDescriptions.Single();
        return new AliasTarget
        {
            DNSName = balancer.DNSName,
            HostedZoneId = balancer.CanonicalHostedZoneNameID,
            EvaluateTargetHealth = false,
        };
    }

    private static async Task ZonesAsync(
        AwsClients aws,
        EnvironmentNames names,
        string vpc,
        string region,
        AliasTarget live,
        AliasTarget staging
    )
    {
        var publicZone = await aws.Route53.CreateHostedZoneAsync(
            new CreateHostedZoneRequest { Name = names.Zone, CallerReference = "public" }
        );
        var privateZone = await aws.Route53.CreateHostedZoneAsync(
            new CreateHostedZoneRequest
            {
                Name = names.Zone,
                CallerReference = "private",
                HostedZoneConfig = new HostedZoneConfig { PrivateZone = true },
                VPC = new VPC { VPCId = vpc, VPCRegion = new VPCRegion(region) },
            }
        );
        await PointAsync(aws, publicZone.HostedZone.Id, names.Hosts.Select(host => (host.Live, live)));
        await PointAsync(
            aws,
            privateZone.HostedZone.Id,
            names.Hosts.SelectMany(host => new[] { (host.Live, live), (host.Staging, staging) })
        );
    }

    private static Task PointAsync(AwsClients aws, string zone, IEnumerable<(HostName Name, AliasTarget Target)> names) =>
        aws.Route53.ChangeResourceRecordSetsAsync(
            new ChangeResourceRecordSetsRequest
            {
                HostedZoneId = zone,
                ChangeBatch = new ChangeBatch
                {
                    Changes =
                    [
                        .. names.Select(name => new Change
                        {
                            Action = ChangeAction.CREATE,
                            ResourceRecordSet = new ResourceRecordSet
                            {
                                Name = name.Name.Fqdn,
                                Type = RRType.A,
                                AliasTarget = name.Target,
                            },
                        }),
                    ],
                },
            }
        );
}
