using System.Text.Json;
using System.Text.RegularExpressions;
using BlueGreen.Tests.Configuration;

namespace BlueGreen.Tests.Docs;

/// <summary><c>docs/permissions.md</c> names every action that the code calls; <c>BLUEGREEN_UPDATE_GOLDEN=1</c> writes its policies anew.</summary>
public sealed partial class PermissionsPageTests
{
    private const string Page = "docs/permissions.md";
    private static readonly JsonSerializerOptions Pretty = new() { WriteIndented = true, NewLine = "\n" };

    // AWS asks for these though no call bears their name: a group launches instances with a profile, on the caller's behalf.
    private static readonly string[] OnBehalf = ["ec2:RunInstances", "iam:PassRole"];

    // What is tagged in the call that makes it needs the right to tag too; the first load balancer of an account brings its own role.
    private static readonly string[] OnBehalfOfProvision =
    [
        "ec2:CreateTags",
        "elasticloadbalancing:AddTags",
        "iam:TagRole",
        "iam:TagInstanceProfile",
        "iam:CreateServiceLinkedRole",
    ];

    // Provision alone makes what an environment stands on.
    private static readonly string[] OfProvision =
    [
        "NetworkSteps.cs",
        "SecurityGroupSteps.cs",
        "IdentitySteps.cs",
        "BalancerSteps.cs",
        "ApplicationBalancerSteps.cs",
        "ZoneSteps.cs",
        "ObjectMaker.cs",
        "ProvisionSteps.cs",
    ];

    [Fact]
    public void Names_every_action_that_is_called_and_no_other()
    {
        var page = Section().Replace(Read(), section => Fill(section.Groups["name"].Value));

        page.ShouldMatchFile(Page);
    }

    [Fact]
    public void Asks_for_no_wildcard() => Read().ShouldNotContain(":*\"");

    private static string Fill(string name)
    {
        var actions = name switch
        {
            "look" => Called(_ => true).Where(IsReading),
            "provision" => Called(OfProvision.Contains).Where(action => !IsReading(action)).Concat(OnBehalfOfProvision),
            _ => Called(file => !OfProvision.Contains(file)).Where(action => !IsReading(action)).Concat(OnBehalf),
        };
        var policy = new
        {
            Version = "2012-10-17",
            Statement = new[]
            {
                new
                {
                    Effect = "Allow",
                    Action = actions.Where(action => action != "sts:AssumeRole").Distinct().Order(StringComparer.Ordinal),
                    Resource = "*",
                },
            },
        };
        var json = JsonSerializer.Serialize(policy, Pretty);
        return $"<!-- {name} -->\n```json\n{json}\n```\n<!-- end -->";
    }

    private static IEnumerable<string> Called(Func<string, bool> inFile) =>
        Directory
            .EnumerateFiles(Path.Combine(Golden.Root(), "src", "BlueGreen"), "*.cs", SearchOption.AllDirectories)
            .Where(file => inFile(Path.GetFileName(file)))
            .SelectMany(file => Action().Matches(File.ReadAllText(file)))
            .Select(match => match.Groups["action"].Value);

    private static bool IsReading(string action) =>
        action.Split(':')[1] is ['D', 'e', 's', 'c', ..] or ['G', 'e', 't', ..] or ['L', 'i', 's', 't', ..];

    private static string Read() => File.ReadAllText(Path.Combine(Golden.Root(), Page));

    [GeneratedRegex(
        "<!-- (?<name>look|operate|provision) -->.*?<!-- end -->",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Section();

    [GeneratedRegex(
        "\"(?<action>(autoscaling|ec2|elasticloadbalancing|route53|iam|sts|cloudwatch|ssm):[A-Z]\\w+)\"",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Action();
}
