using System.Security.Cryptography;
using System.Text;

namespace BlueGreen.LocalCloud.Ec2.KeyPairs;

/// <summary>Makes real keys, and reads the public ones of others.</summary>
internal static class KeyPairMaker
{
    public static MadeKey MakeRsa(string name)
    {
        using var key = RSA.Create(2048);
        var line = OpenSsh.PublicLine(OpenSsh.Rsa, OpenSsh.RsaBlob(key.ExportParameters(includePrivateParameters: false)), name);
        return new MadeKey("rsa", line, Colons(Sha1(key.ExportPkcs8PrivateKey())), key.ExportRSAPrivateKeyPem());
    }

    public static MadeKey MakeEd25519(string name)
    {
        var seed = RandomNumberGenerator.GetBytes(32);
        var publicKey = Ed25519.PublicKey(seed);
        var blob = OpenSsh.Ed25519Blob(publicKey);
        return new MadeKey(
            "ed25519",
            OpenSsh.PublicLine(OpenSsh.Ed25519, blob, name),
            Sha256(blob),
            OpenSsh.Ed25519PrivateKey(seed, publicKey, name)
        );
    }

    /// <summary>Reads the line of a public key file; the blob is sent as base64 of that line.</summary>
    public static MadeKey Import(string material, string name)
    {
        var parts = Decode(material).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var blob = new byte[16384];
        if (parts.Length < 2 || !Convert.TryFromBase64String(parts[1], blob, out var length))
        {
            throw BadFormat();
        }

        blob = blob[..length];
        if (parts[0] == OpenSsh.Ed25519)
        {
            return new MadeKey("ed25519", OpenSsh.PublicLine(OpenSsh.Ed25519, blob, name), Sha256(blob), PrivateKey: null);
        }

        if (parts[0] != OpenSsh.Rsa || OpenSsh.ReadRsa(blob) is not { } parameters)
        {
            throw BadFormat();
        }

        using var key = RSA.Create(parameters);
        return new MadeKey(
            "rsa",
            OpenSsh.PublicLine(OpenSsh.Rsa, blob, name),
            Colons(Md5(key.ExportSubjectPublicKeyInfo())),
            PrivateKey: null
        );
    }

    private static string Decode(string material)
    {
        var bytes = new byte[material.Length];
        return Convert.TryFromBase64String(material, bytes, out var length) ? Encoding.UTF8.GetString(bytes, 0, length) : material;
    }

    private static Wire.AwsException BadFormat() => Ec2Errors.Error("InvalidKey.Format", "Key is not in valid OpenSSH public key format");

    private static string Colons(byte[] digest) => string.Join(':', digest.Select(b => Convert.ToHexStringLower([b])));

    private static string Sha256(byte[] blob) => Convert.ToBase64String(SHA256.HashData(blob));

#pragma warning disable CA5350, CA5351 // EC2 defines its fingerprints as SHA-1 of a made and MD5 of an imported RSA key.
    private static byte[] Sha1(byte[] key) => SHA1.HashData(key);

    private static byte[] Md5(byte[] key) => MD5.HashData(key);
#pragma warning restore CA5350, CA5351
}

/// <summary>A key: its public line, EC2's fingerprint and, where it was made here, the private key as PEM.</summary>
internal sealed record MadeKey(string Type, string PublicKey, string Fingerprint, string? PrivateKey);
