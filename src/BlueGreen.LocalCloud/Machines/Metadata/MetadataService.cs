using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace BlueGreen.LocalCloud.Machines.Metadata;

/// <summary>The instance metadata service, versions 1 and 2, without its socket.</summary>
/// <param name="time">The clock that tokens and credentials expire by.</param>
internal sealed partial class MetadataService(TimeProvider time)
{
    private const string TokenPath = "/latest/api/token";
    private const int LongestLife = 21_600;

    private static readonly TimeSpan CredentialsLife = TimeSpan.FromHours(6);

    private readonly Dictionary<string, (string InstanceId, DateTimeOffset Until)> _tokens = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();

    /// <summary>Answers one request.</summary>
    /// <param name="who">The instance that asks, by its address; null where none has it.</param>
    public MetadataAnswer Answer(MetadataRequest request, InstanceMetadata? who)
    {
        if (who is null)
        {
            return MetadataAnswer.Of(404, "Only an instance has metadata.");
        }

        if (who.Options.HttpEndpoint == "disabled")
        {
            return MetadataAnswer.Of(403, "Forbidden");
        }

        return request.Method switch
        {
            "PUT" => request.Path == TokenPath ? GiveToken(request, who) : MetadataAnswer.Of(404, "Not Found"),
            "GET" or "HEAD" => !MayRead(request, who) ? MetadataAnswer.Of(401, "Unauthorized") : Read(request.Path, who),
            _ => MetadataAnswer.Of(405, "Method Not Allowed"),
        };
    }

    [GeneratedRegex(@"^/(latest|1\.0|\d{4}-\d{2}-\d{2})(/|$)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Version();

    private MetadataAnswer GiveToken(MetadataRequest request, InstanceMetadata who)
    {
        // A proxy that passes requests on must not get tokens for whoever is behind it.
        if (request.ForwardedFor is not null)
        {
            return MetadataAnswer.Of(403, "Forbidden");
        }

        if (!int.TryParse(request.TokenLife, CultureInfo.InvariantCulture, out var seconds) || seconds is < 1 or > LongestLife)
        {
            return MetadataAnswer.Of(400, "Bad Request");
        }

        var token = Convert.ToBase64String(RandomNumberGenerator.GetBytes(42)).Replace('+', '-').Replace('/', '_');
        var now = time.GetUtcNow();
        lock (_gate)
        {
            foreach (var expired in _tokens.Where(t => t.Value.Until <= now).Select(t => t.Key).ToList())
            {
                _ = _tokens.Remove(expired);
            }

            _tokens[token] = (who.InstanceId, now + TimeSpan.FromSeconds(seconds));
        }

        return MetadataAnswer.Of(200, token) with
        {
            TokenLife = seconds,
            HopLimit = who.Options.HttpPutResponseHopLimit,
        };
    }

    private bool MayRead(MetadataRequest request, InstanceMetadata who)
    {
        if (request.Token is null)
        {
            return who.Options.HttpTokens != "required";
        }

        lock (_gate)
        {
            return _tokens.TryGetValue(request.Token, out var given)
                && given.InstanceId == who.InstanceId
                && given.Until > time.GetUtcNow();
        }
    }

    private MetadataAnswer Read(string path, InstanceMetadata who)
    {
        if (path.Trim('/').Length == 0)
        {
            return MetadataAnswer.Of(200, "1.0\nlatest");
        }

        if (!Version().IsMatch(path))
        {
            return MetadataAnswer.Of(404, "Not Found");
        }

        var wanted = path.Trim('/').Split('/', 2) is [_, var below] ? below : "";
        if (who.Role is { } role && wanted == "meta-data/iam/security-credentials/" + role)
        {
            return MetadataAnswer.Of(200, Credentials(who));
        }

        return who.Values.TryGetValue(wanted, out var value) ? MetadataAnswer.Of(200, value)
            : MetadataListing.Of(who, wanted) is { Count: > 0 } names ? MetadataAnswer.Of(200, string.Join('\n', names))
            : MetadataAnswer.Of(404, "Not Found");
    }

    private string Credentials(InstanceMetadata who)
    {
        var now = time.GetUtcNow();
        var seed = Convert.ToHexString(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(who.InstanceId)));
        return JsonSerializer.Serialize(
            new
            {
                Code = "Success",
                LastUpdated = now.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
                Type = "AWS-HMAC",
                AccessKeyId = "ASIA" + seed[..16],
                SecretAccessKey = seed[16..56],
                Token = seed,
                Expiration = (now + CredentialsLife).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
            }
        );
    }
}

/// <summary>What of a request to the metadata service matters.</summary>
internal sealed record MetadataRequest(string Method, string Path)
{
    /// <summary><c>X-aws-ec2-metadata-token</c>.</summary>
    public string? Token { get; init; }

    /// <summary><c>X-aws-ec2-metadata-token-ttl-seconds</c>.</summary>
    public string? TokenLife { get; init; }

    /// <summary><c>X-Forwarded-For</c>.</summary>
    public string? ForwardedFor { get; init; }
}

/// <summary>An answer of the metadata service.</summary>
internal sealed record MetadataAnswer(int Status, string Body)
{
    /// <summary>Seconds, of a token that is given; null for everything else.</summary>
    public int? TokenLife { get; init; }

    /// <summary>How many hops the answer may take; null for as many as it likes.</summary>
    public int? HopLimit { get; init; }

    public static MetadataAnswer Of(int status, string body) => new(status, body);
}
