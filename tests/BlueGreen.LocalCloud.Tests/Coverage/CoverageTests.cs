using System.Text;
using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.Tests.Coverage;

public sealed class CoverageTests
{
    private static readonly string[] Titles =
    [
        "ec2=EC2",
        "autoscaling=Auto Scaling",
        "elb=Elastic Load Balancing (classic)",
        "elbv2=Elastic Load Balancing v2",
        "route53=Route 53",
        "iam=IAM",
        "cloudwatch=CloudWatch (query, JSON and CBOR)",
        "sts=STS",
        "ssm=Systems Manager",
    ];

    /// <summary>COVERAGE.md says what the routes are. With <c>BLUEGREEN_UPDATE_GOLDEN=1</c> it is written anew.</summary>
    [Fact]
    public void Tells_every_operation_that_there_is()
    {
        var file = Path.Combine(RepositoryRoot(), "src", "BlueGreen.LocalCloud", "COVERAGE.md");
        var written = Write(new RouteTable());
        if (Environment.GetEnvironmentVariable("BLUEGREEN_UPDATE_GOLDEN") == "1")
        {
            File.WriteAllText(file, written);
        }

        File.ReadAllText(file).ShouldBe(written, "Run this test with BLUEGREEN_UPDATE_GOLDEN=1.");
    }

    private static string Write(RouteTable routes)
    {
        var text = new StringBuilder(
            """
            # What the local cloud answers

            Written from its routes by a test. An operation that is not listed gets AWS's own error for an unknown action, and is counted in
            `GET /_local/calls` (`unknown`).

            """
        );
        foreach (var service in routes.Services)
        {
            var title = Titles.Select(t => t.Split('=')).SingleOrDefault(t => t[0] == service.Name)?[1] ?? service.Name;
            text.Append(
                $"\n## {title}\n\nAPI version {service.Version}, {service.Operations.Count} operations.\n\n| operation | known gaps |\n|---|---|\n"
            );
            foreach (var operation in service.Operations.Values.OrderBy(o => o.Name, StringComparer.Ordinal))
            {
                text.Append($"| {operation.Name} | {operation.Gaps} |\n");
            }
        }

        return text.ToString();
    }

    private static string RepositoryRoot()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory.FullName, "BlueGreen.sln")))
        {
            directory = directory.Parent ?? throw new InvalidOperationException("The tests do not lie in the repository.");
        }

        return directory.FullName;
    }
}
