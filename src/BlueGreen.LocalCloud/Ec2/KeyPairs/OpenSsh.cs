using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace BlueGreen.LocalCloud.Ec2.KeyPairs;

/// <summary>OpenSSH's forms of keys.</summary>
internal static class OpenSsh
{
    public const string Ed25519 = "ssh-ed25519";
    public const string Rsa = "ssh-rsa";

    /// <summary>The public key's blob, as it stands in base64 in <c>authorized_keys</c>.</summary>
    public static byte[] Ed25519Blob(byte[] publicKey) => [.. Text(Ed25519), .. Block(publicKey)];

    public static byte[] RsaBlob(RSAParameters key) => [.. Text(Rsa), .. Number(key.Exponent!), .. Number(key.Modulus!)];

    public static string PublicLine(string type, byte[] blob, string comment) => $"{type} {Convert.ToBase64String(blob)} {comment}";

    /// <summary>An unencrypted Ed25519 private key file.</summary>
    public static string Ed25519PrivateKey(byte[] seed, byte[] publicKey, string comment)
    {
        var check = RandomNumberGenerator.GetBytes(4);
        byte[] secret = [.. check, .. check, .. Ed25519Blob(publicKey), .. Block([.. seed, .. publicKey]), .. Text(comment)];
        byte[] padding = [.. Enumerable.Range(1, (8 - (secret.Length % 8)) % 8).Select(i => (byte)i)];
        byte[] file =
        [
            .. "openssh-key-v1\0"u8,
            .. Text("none"),
            .. Text("none"),
            .. Block([]),
            0,
            0,
            0,
            1,
            .. Block(Ed25519Blob(publicKey)),
            .. Block([.. secret, .. padding]),
        ];
        return new string(PemEncoding.Write("OPENSSH PRIVATE KEY", file));
    }

    /// <summary>The RSA key of a public blob; null where it is none.</summary>
    public static RSAParameters? ReadRsa(byte[] blob)
    {
        ReadOnlySpan<byte> rest = blob;
        return
            TryRead(ref rest, out var type)
            && Encoding.ASCII.GetString(type) == Rsa
            && TryRead(ref rest, out var exponent)
            && TryRead(ref rest, out var modulus)
            ? new RSAParameters { Exponent = exponent.TrimStart((byte)0).ToArray(), Modulus = modulus.TrimStart((byte)0).ToArray() }
            : null;
    }

    private static bool TryRead(ref ReadOnlySpan<byte> rest, out ReadOnlySpan<byte> field)
    {
        field = default;
        if (rest.Length < 4 || BinaryPrimitives.ReadInt32BigEndian(rest) is var length && (length < 0 || length > rest.Length - 4))
        {
            return false;
        }

        field = rest.Slice(4, length);
        rest = rest[(4 + length)..];
        return true;
    }

    private static byte[] Text(string text) => Block(Encoding.ASCII.GetBytes(text));

    // A leading zero keeps a number with its highest bit set positive.
    private static byte[] Number(byte[] bigEndian) => Block(bigEndian[0] >= 0x80 ? [0, .. bigEndian] : bigEndian);

    private static byte[] Block(byte[] content)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, content.Length);
        return [.. length, .. content];
    }
}
