namespace Amazon.AutoScaling.Model;

public class LaunchConfiguration
{
    public string LaunchConfigurationName { get; set; }

    public string LaunchConfigurationARN { get; set; }

    public string ImageId { get; set; }

    public string KeyName { get; set; }

    public List<string> SecurityGroups { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public string ClassicLinkVPCId { get; set; }

    public List<string> ClassicLinkVPCSecurityGroups { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public string UserData { get; set; }

    public string InstanceType { get; set; }

    public string KernelId { get; set; }

    public string RamdiskId { get; set; }

    public List<BlockDeviceMapping> BlockDeviceMappings { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public InstanceMonitoring InstanceMonitoring { get; set; }

    public string SpotPrice { get; set; }

    public string IamInstanceProfile { get; set; }

    public DateTime? CreatedTime { get; set; }

    public bool? EbsOptimized { get; set; }

    public bool? AssociatePublicIpAddress { get; set; }

    public string PlacementTenancy { get; set; }

    public InstanceMetadataOptions MetadataOptions { get; set; }
}
