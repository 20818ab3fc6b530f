using BlueGreen.Naming;
using Build.LocalCloud;
using Build.Processes;

namespace Build.Tests.LocalCloud;

public sealed class LocalCloudGuideTests
{
    private static readonly Layout Layout = new("/repo", "/repo", "/repo");
    private static readonly LocalCloudProcess Running = new(
        new ProcessIdentity(7, default),
        new Uri("http://127.0.0.1:4566"),
        "1",
        Speed: 20
    );
    private static readonly SiteHost[] Hosts =
    [
        new(HostName.Parse("www.londontamed.com"), HostName.Parse("www-staging.londontamed.com")),
        new(HostName.Parse("api.londontamed.com"), HostName.Parse("api-staging.londontamed.com")),
    ];

    private static readonly DataPlane Machines = new(
        Machines: true,
        Why: null,
        Path.Combine("/repo", "artifacts", "local-cloud", "enter"),
        new Uri("http://127.0.0.1:8080"),
        new Uri("http://127.0.0.1:8081")
    );

    [Fact]
    public void Tells_where_browsers_find_each_name_and_how_to_run_a_command_inside() =>
        string.Join('\n', LocalCloudGuide.Lines(Running, Machines, Hosts, Layout))
            .ShouldBe(
                """
                The local cloud answers at http://127.0.0.1:4566; its page, live, is http://127.0.0.1:4566/_local/.
                With the AWS CLI, Boto3 or any AWS SDK:
                  export AWS_ENDPOINT_URL=http://127.0.0.1:4566 AWS_ACCESS_KEY_ID=local AWS_SECRET_ACCESS_KEY=local AWS_DEFAULT_REGION=eu-west-1
                  aws route53 list-hosted-zones
                In a browser on this machine, what is live:
                  http://www.londontamed.com.localhost:8080/
                  http://api.londontamed.com.localhost:8080/
                and what is on staging, as only its network sees it:
                  http://www-staging.londontamed.com.localhost:8081/
                  http://api-staging.londontamed.com.localhost:8081/
                Any command inside its network: artifacts/local-cloud/enter [--vpc] COMMAND, with --vpc by the names that the network sees:
                  artifacts/local-cloud/enter curl http://www.londontamed.com/
                  artifacts/local-cloud/enter --vpc curl http://www-staging.londontamed.com/
                Its data and log lie in artifacts/local-cloud. --target=Local-Cloud-Stop stops it.
                """
            );

    [Fact]
    public void Tells_why_no_site_can_be_opened_where_there_are_no_machines()
    {
        var plane = new DataPlane(Machines: false, "mmdebstrap is missing.", Enter: null);

        var lines = LocalCloudGuide.Lines(Running, plane, Hosts, Layout).ToList();

        lines.ShouldContain("Its instances are simulated, so no site can be opened: mmdebstrap is missing.");
        lines.ShouldNotContain(line => line.Contains(".localhost", StringComparison.Ordinal));
    }

    [Fact]
    public void Says_the_form_of_names_where_no_settings_tell_any() =>
        LocalCloudGuide.Lines(Running, Machines, [], Layout).ShouldContain("  http://NAME.localhost:8080/");
}
