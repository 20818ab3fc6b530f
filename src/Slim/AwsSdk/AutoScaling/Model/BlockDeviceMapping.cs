namespace Amazon.AutoScaling.Model;

public class BlockDeviceMapping
{
    public string VirtualName { get; set; }

    public string DeviceName { get; set; }

    public Ebs Ebs { get; set; }

    public bool? NoDevice { get; set; }
}

public class Ebs
{
    public string SnapshotId { get; set; }

    public int? VolumeSize { get; set; }

    public string VolumeType { get; set; }

    public bool? DeleteOnTermination { get; set; }

    public int? Iops { get; set; }

    public bool? Encrypted { get; set; }

    public int? Throughput { get; set; }
}
