using System.Security.Cryptography;
using System.Text;

namespace BlueGreen.LocalCloud.Ec2;

/// <summary>Ids of fixed things, such as a region's default VPC: the same in every cloud, whoever looks first.</summary>
internal static class Ec2Ids
{
    public static string Fixed(string prefix, string name) =>
        prefix + "-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(prefix + "/" + name)))[..17];
}
