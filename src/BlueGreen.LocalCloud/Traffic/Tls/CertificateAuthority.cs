using System.Net;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace BlueGreen.LocalCloud.Traffic.Tls;

/// <summary>The local cloud's own certificate authority: made at first use, kept in files where state lasts.</summary>
internal sealed class CertificateAuthority : IDisposable
{
    private const string CertificateFile = "ca.pem";
    private const string KeyFile = "ca.key";
    private const int LongestCommonName = 64;

    private static readonly TimeSpan SlackBefore = TimeSpan.FromDays(1);
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(3650);

    // What today's clients accept of a server.
    private static readonly TimeSpan LeafLifetime = TimeSpan.FromDays(397);

    private readonly X509Certificate2 _root;
    private readonly TimeProvider _time;

    private CertificateAuthority(X509Certificate2 root, string? path, TimeProvider time)
    {
        _root = root;
        _time = time;
        Path = path;
    }

    /// <summary>The certificate to trust, as a PEM file; null where nothing lasts.</summary>
    public string? Path { get; }

    /// <summary>The certificate to trust.</summary>
    public X509Certificate2 Root => _root;

    /// <summary>The authority of a directory, made there if it is new.</summary>
    /// <param name="directory">Null keeps it in memory.</param>
    /// <param name="time">The machine's time: certificates are checked against it by clients that know no other.</param>
    public static CertificateAuthority Open(string? directory, TimeProvider time)
    {
        if (directory is null)
        {
            return new CertificateAuthority(Make(time), path: null, time);
        }

        _ = Directory.CreateDirectory(directory);
        var (certificate, key) = (System.IO.Path.Combine(directory, CertificateFile), System.IO.Path.Combine(directory, KeyFile));
        if (!File.Exists(certificate) || !File.Exists(key))
        {
            using var made = Make(time);
            using var privateKey = made.GetECDsaPrivateKey()!;
            WriteSecret(key, privateKey.ExportPkcs8PrivateKeyPem());
            File.WriteAllText(certificate, made.ExportCertificatePem() + "\n");
        }

        return new CertificateAuthority(X509Certificate2.CreateFromPemFile(certificate, key), certificate, time);
    }

    /// <summary>A certificate of a server, with its key.</summary>
    /// <param name="names">Host names, the first of which is its subject; <c>*.</c> before one covers a level. At least one.</param>
    public SslStreamCertificateContext Issue(IReadOnlyList<string> names)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var subject = names[0].Length <= LongestCommonName ? names[0] : "load balancer";
        var request = new CertificateRequest($"CN={subject}", key, HashAlgorithmName.SHA256);
        var alternatives = new SubjectAlternativeNameBuilder();
        foreach (var name in names)
        {
            if (IPAddress.TryParse(name, out var address))
            {
                alternatives.AddIpAddress(address);
            }
            else
            {
                alternatives.AddDnsName(name);
            }
        }

        request.CertificateExtensions.Add(alternatives.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, critical: true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.1", "serverAuth")], critical: false));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
        request.CertificateExtensions.Add(
            X509AuthorityKeyIdentifierExtension.CreateFromCertificate(_root, includeKeyIdentifier: true, includeIssuerAndSerial: false)
        );
        var now = _time.GetUtcNow();
        var end = now + LeafLifetime;
        using var leaf = request.Create(_root, now - SlackBefore, end, RandomNumberGenerator.GetBytes(16));
        return SslStreamCertificateContext.Create(leaf.CopyWithPrivateKey(key), additionalCertificates: null, offline: true);
    }

    public void Dispose() => _root.Dispose();

    private static X509Certificate2 Make(TimeProvider time)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=BlueGreen local cloud", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, true, 0, critical: true));
        request.CertificateExtensions.Add(
            new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, critical: true)
        );
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
        var now = time.GetUtcNow();
        return request.CreateSelfSigned(now - SlackBefore, now + Lifetime);
    }

    private static void WriteSecret(string path, string text)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var file = new StreamWriter(path, options);
        file.Write(text);
    }
}
