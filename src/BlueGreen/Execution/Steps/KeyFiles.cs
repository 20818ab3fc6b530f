using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using BlueGreen.Guards;
using BlueGreen.Provision;

namespace BlueGreen.Execution.Steps;

/// <summary>Files with private keys: only their owner may read them, and what is in them is never shown.</summary>
internal static class KeyFiles
{
    private const int Bits = 3072;
    private const string OpenSshType = "ssh-rsa";
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>The file of a key pair.</summary>
    public static string For(string workingDirectory, string folder, string keyPair)
    {
        var safe = new string([
            .. keyPair.Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.' ? letter : '-'),
        ]);
        return Path.GetFullPath(Path.Combine(workingDirectory, folder, $"{safe}.pem"));
    }

    /// <summary>The public key, as EC2 imports it, of the private key in that file; where there is none, one is made.</summary>
    /// <exception cref="RefusedException">The file holds something else.</exception>
    public static string PublicKeyOf(string file)
    {
        using var key = File.Exists(file) ? Read(file) : Make(file);
        var parameters = key.ExportParameters(includePrivateParameters: false);
        var blob = new List<byte>();
        Append(blob, Encoding.ASCII.GetBytes(OpenSshType));
        Append(blob, Positive(parameters.Exponent!));
        Append(blob, Positive(parameters.Modulus!));

        // The client sends the text as it is, and EC2 wants the file's text in Base64.
        return Convert.ToBase64String(Encoding.ASCII.GetBytes($"{OpenSshType} {Convert.ToBase64String([.. blob])}"));
    }

    private static RSA Read(string file)
    {
        var key = RSA.Create();
        try
        {
            key.ImportFromPem(File.ReadAllText(file));
            _ = key.ExportParameters(includePrivateParameters: true);
            return key;
        }
        catch (Exception exception) when (exception is ArgumentException or CryptographicException)
        {
            key.Dispose();
            throw new RefusedException(ProvisionRefusals.KeyFileUnreadable(file));
        }
    }

    // Under its name only once it is whole: a run that dies while it writes leaves no half key.
    private static RSA Make(string file)
    {
        var key = RSA.Create(Bits);
        var folder = Path.GetDirectoryName(file)!;
        if (OperatingSystem.IsWindows())
        {
            _ = Directory.CreateDirectory(folder);
        }
        else
        {
            _ = Directory.CreateDirectory(folder, OwnerOnly | UnixFileMode.UserExecute);
        }

        var unfinished = $"{file}.{Guid.NewGuid():N}.tmp";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        using (var writer = new StreamWriter(unfinished, options))
        {
            writer.WriteLine(key.ExportRSAPrivateKeyPem());
        }

        File.Move(unfinished, file, overwrite: false);
        return key;
    }

    private static void Append(List<byte> blob, ReadOnlySpan<byte> part)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(length, part.Length);
        blob.AddRange(length);
        blob.AddRange(part);
    }

    // A leading bit that is set would make the number negative.
    private static byte[] Positive(byte[] number) => number[0] >= 0x80 ? [0, .. number] : number;
}
