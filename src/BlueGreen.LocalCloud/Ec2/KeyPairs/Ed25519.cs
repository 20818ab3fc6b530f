using System.Numerics;
using System.Security.Cryptography;

namespace BlueGreen.LocalCloud.Ec2.KeyPairs;

/// <summary>The public key of an Ed25519 seed (RFC 8032, 5.1.5): the framework has no Ed25519 of its own.</summary>
/// <remarks>Not in constant time: the keys are those of an emulator.</remarks>
internal static class Ed25519
{
    private static readonly BigInteger P = BigInteger.Pow(2, 255) - 19;
    private static readonly BigInteger D = Mod(-121665 * Inverse(121666));
    private static readonly Point Base = FromAffine(
        BigInteger.Parse(
            "15112221349535400772501151409588531511454012693041857206046113283949847762202",
            System.Globalization.CultureInfo.InvariantCulture
        ),
        BigInteger.Parse(
            "46316835694926478169428394003475163141307993866256225615783033603165251855960",
            System.Globalization.CultureInfo.InvariantCulture
        )
    );

    /// <summary>The 32 bytes of the public key.</summary>
    /// <param name="seed">The 32 bytes of the private key.</param>
    public static byte[] PublicKey(ReadOnlySpan<byte> seed)
    {
        var hash = SHA512.HashData(seed)[..32];
        hash[0] &= 0xF8;
        hash[31] = (byte)((hash[31] & 0x7F) | 0x40);
        return Encode(Multiply(Base, new BigInteger(hash, isUnsigned: true)));
    }

    private static byte[] Encode(Point point)
    {
        var inverse = Inverse(point.Z);
        var x = Mod(point.X * inverse);
        var bytes = new byte[32];
        _ = Mod(point.Y * inverse).TryWriteBytes(bytes, out _, isUnsigned: true);
        if (!x.IsEven)
        {
            bytes[31] |= 0x80;
        }

        return bytes;
    }

    private static Point Multiply(Point point, BigInteger scalar)
    {
        var sum = FromAffine(0, 1);
        for (; scalar > 0; scalar >>= 1)
        {
            if (!scalar.IsEven)
            {
                sum = Add(sum, point);
            }

            point = Add(point, point);
        }

        return sum;
    }

    // Extended coordinates: complete, so the same formula doubles.
    private static Point Add(Point p, Point q)
    {
        var a = Mod((p.Y - p.X) * (q.Y - q.X));
        var b = Mod((p.Y + p.X) * (q.Y + q.X));
        var c = Mod(2 * p.T * q.T * D);
        var d = Mod(2 * p.Z * q.Z);
        var (e, f, g, h) = (b - a, d - c, d + c, b + a);
        return new Point(Mod(e * f), Mod(g * h), Mod(f * g), Mod(e * h));
    }

    private static Point FromAffine(BigInteger x, BigInteger y) => new(x, y, 1, Mod(x * y));

    private static BigInteger Inverse(BigInteger value) => BigInteger.ModPow(value, P - 2, P);

    private static BigInteger Mod(BigInteger value)
    {
        var rest = value % P;
        return rest.Sign < 0 ? rest + P : rest;
    }

    private readonly record struct Point(BigInteger X, BigInteger Y, BigInteger Z, BigInteger T);
}
