using System.Security.Cryptography;
using System.Text;

namespace BlueGreen.Naming;

/// <summary>Names that must not exceed a length: a longer base is cut and ends in a hash of the whole, so that two long ones still differ.</summary>
internal static class LimitedName
{
    private const int HashLength = 6;

    public static string Fit(string name, int longest)
    {
        if (name.Length <= longest)
        {
            return name;
        }

        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..HashLength];
        return $"{name[..(longest - HashLength - 1)].TrimEnd('-')}-{hash}";
    }
}
