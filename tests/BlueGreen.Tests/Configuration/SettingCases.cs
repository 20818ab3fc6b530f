using System.Text.Json.Nodes;
using BlueGreen.Configuration;

namespace BlueGreen.Tests.Configuration;

/// <summary>Files with one key right or wrong, made from the table: a new key is tested without a line here, if its type is known.</summary>
internal static class SettingCases
{
    public static Setting Of(string path) =>
        SettingsTable.All.Single(setting => string.Equals(setting.Path, path, StringComparison.Ordinal));

    /// <summary>A value that the key takes, and that is not its default.</summary>
    public static JsonNode Good(string path) =>
        path switch
        {
            "domain" => "example.org",
            "environment" => "test",
            "cloud" => "local",
            "hosts" => new JsonArray("shop"),
            "strategy" => "GroupSwitching",
            "launch" => "Configuration",
            "aws.roleArn" => "arn:aws:iam::123456789012:role/deployer",
            "aws.externalId" => "env:EXTERNAL_ID",
            "aws.region" => "eu-west-2",
            "aws.account" => "123456789012",
            "aws.endpointUrl" => "http://localhost:5000",
            "compute.instanceType" => "m7g.large",
            "image.id" => "ami-0123456789abcdef0",
            "image.ssmParameter" => "/aws/service/debian/release/12/latest/amd64",
            "health.protocol" => "TCP",
            "health.path" or "validate.path" or "switch.probe.path" => "/ready",
            "validate.status" or "switch.probe.status" => 301,
            "validate.from" => "vpc",
            "validate.checks" => new JsonArray(
                new JsonObject
                {
                    ["name"] = "front page",
                    ["path"] = "/",
                    ["status"] = 204,
                }
            ),
            "switch.alarms" => new JsonArray("errors", "latency"),
            "health.timeout" => "31s",
            "loadBalancer.kind" => "Application",
            "loadBalancer.certificateArn" => "arn:aws:acm:eu-west-2:123456789012:certificate/one",
            "image.owner" => "self",
            "image.sshUser" => "debian",
            "access.runnerCidrs" => new JsonArray("203.0.113.7/32"),
            "access.adminCidrs" => new JsonArray("203.0.113.0/24", "2001:db8::/32"),
            "names.publicZoneId" => "Z0123456789",
            "names.privateZoneId" => "Z9876543210",
            _ => Of(path).TypeName switch
            {
                "number" => 3,
                "duration" => "61s",
                _ => "some-text",
            },
        };

    /// <summary>A value of another JSON type than the key's.</summary>
    public static JsonNode WrongType(string path) => Of(path).TypeName is "number" ? "many" : 5;

    /// <summary>A value of the key's JSON type that is not in its range.</summary>
    public static JsonNode OutOfRange(string path) =>
        Of(path).TypeName switch
        {
            "number" => 100_000,
            "duration" => "99999h",
            "list" when path == "switch.alarms" => new JsonArray("", "two\nlines"),
            "list" => new JsonArray("0.0.0.0/0", "not a host"),
            "objects" => new JsonArray([.. Enumerable.Range(0, 51).Select(_ => new JsonObject())]),
            "address" => "ftp://localhost",
            "domain" => "https://londontamed.com",
            "command" => string.Empty,
            _ => "not\nright",
        };

    /// <summary>A file with the domain and one more key.</summary>
    public static JsonObject File(string path, JsonNode value)
    {
        var file = new JsonObject { ["domain"] = "londontamed.com" };
        Put(file, path, value);
        foreach (var (needed, with) in Needed(path))
        {
            Put(file, needed, with);
        }

        return file;
    }

    private static IEnumerable<(string Path, JsonNode Value)> Needed(string path) =>
        path switch
        {
            "image.owner" => [("image.filter", "web-*")],
            "site.command" => [("site.path", "site")],
            "health.interval" => [("health.timeout", "4s")],
            "health.timeout" or "health.gracePeriod" => [("health.interval", "2m")],
            "compute.max" => [("compute.min", 1)],
            _ => [],
        };

    public static void Put(JsonObject file, string path, JsonNode value)
    {
        var parts = path.Split('.');
        var section = file;
        foreach (var part in parts[..^1])
        {
            section[part] ??= new JsonObject();
            section = (JsonObject)section[part]!;
        }

        section[parts[^1]] = value;
    }
}
