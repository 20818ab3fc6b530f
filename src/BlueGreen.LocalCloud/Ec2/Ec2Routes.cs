using BlueGreen.LocalCloud.Ec2.Images;
using BlueGreen.LocalCloud.Ec2.Instances;
using BlueGreen.LocalCloud.Ec2.KeyPairs;
using BlueGreen.LocalCloud.Ec2.LaunchTemplates;
using BlueGreen.LocalCloud.Ec2.Network;
using BlueGreen.LocalCloud.Ec2.Regions;
using BlueGreen.LocalCloud.Ec2.SecurityGroups;
using BlueGreen.LocalCloud.Ec2.Storage;
using BlueGreen.LocalCloud.Ec2.Tags;
using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.Ec2;

/// <summary>The service's operations, a family at a time.</summary>
internal static class Ec2Routes
{
    public static void Register(ServiceRoutes routes)
    {
        VpcOperations.Register(routes);
        SubnetOperations.Register(routes);
        RouteTableOperations.Register(routes);
        InternetGatewayOperations.Register(routes);
        NetworkInterfaceOperations.Register(routes);
        VpcDefaultsOperations.Register(routes);
        SecurityGroupOperations.Register(routes);
        RuleOperations.Register(routes);
        KeyPairOperations.Register(routes);
        ImageOperations.Register(routes);
        DescribeImages.Register(routes);
        StorageOperations.Register(routes);
        RunInstances.Register(routes);
        DescribeInstances.Register(routes);
        InstanceStateOperations.Register(routes);
        InstanceAttributeOperations.Register(routes);
        InstanceTypeOperations.Register(routes);
        LaunchTemplateOperations.Register(routes);
        LaunchTemplateVersionOperations.Register(routes);
        TagOperations.Register(routes);
        RegionOperations.Register(routes);
    }
}
