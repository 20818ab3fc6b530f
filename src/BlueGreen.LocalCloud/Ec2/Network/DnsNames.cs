namespace BlueGreen.LocalCloud.Ec2.Network;

/// <summary>The DNS names that EC2 derives from addresses.</summary>
internal static class DnsNames
{
    /// <summary>The name inside a VPC.</summary>
    public static string Private(string region, string address) => $"ip-{Dashed(address)}.{Domain(region)}";

    /// <summary>The name on the internet.</summary>
    public static string Public(string region, string address) =>
        region == "us-east-1" ? $"ec2-{Dashed(address)}.compute-1.amazonaws.com" : $"ec2-{Dashed(address)}.{region}.compute.amazonaws.com";

    /// <summary>The internal domain of a region.</summary>
    public static string Domain(string region) => region == "us-east-1" ? "ec2.internal" : $"{region}.compute.internal";

    private static string Dashed(string address) => address.Replace('.', '-');
}
