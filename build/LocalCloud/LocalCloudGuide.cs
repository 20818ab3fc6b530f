using BlueGreen.Naming;

namespace Build.LocalCloud;

/// <summary>How a person uses the running local cloud.</summary>
internal static class LocalCloudGuide
{
    // Stands for a name where no settings tell any.
    private const string AnyName = "NAME";

    /// <param name="running">The local cloud.</param>
    /// <param name="plane">What it says of its machines.</param>
    /// <param name="hosts">The site's names; none where there are no settings.</param>
    /// <param name="layout">Where things lie.</param>
    public static IEnumerable<string> Lines(LocalCloudProcess running, DataPlane plane, IReadOnlyList<SiteHost> hosts, Layout layout) =>
        [
            $"The local cloud answers at {running.Endpoint}; its page, live, is {running.Endpoint}/_local/.",
            "With the AWS CLI, Boto3 or any AWS SDK:",
            $"  export AWS_ENDPOINT_URL={running.Endpoint} AWS_ACCESS_KEY_ID=local AWS_SECRET_ACCESS_KEY=local AWS_DEFAULT_REGION=eu-west-1",
            "  aws route53 list-hosted-zones",
            .. plane.Machines
                ? WithMachines(plane, hosts, layout)
                : [$"Its instances are simulated, so no site can be opened: {plane.Why}"],
            $"Its data and log lie in {layout.Display(layout.LocalCloud)}. --target=Local-Cloud-Stop stops it.",
        ];

    private static IEnumerable<string> WithMachines(DataPlane plane, IReadOnlyList<SiteHost> hosts, Layout layout)
    {
        var (live, staging) = (Names(hosts, host => host.Live), Names(hosts, host => host.Staging));
        if (plane.Front is { } front)
        {
            yield return "In a browser on this machine, what is live:";
            foreach (var name in live)
            {
                yield return $"  {Url(name, front)}";
            }
        }

        if (plane.VpcFront is { } network)
        {
            yield return "and what is on staging, as only its network sees it:";
            foreach (var name in staging)
            {
                yield return $"  {Url(name, network)}";
            }
        }

        if (plane.Enter is { } enter)
        {
            var script = layout.Display(enter);
            yield return $"Any command inside its network: {script} [--vpc] COMMAND, with --vpc by the names that the network sees:";
            yield return $"  {script} curl http://{live[0]}/";
            yield return $"  {script} --vpc curl http://{staging[0]}/";
        }
    }

    private static List<string> Names(IReadOnlyList<SiteHost> hosts, Func<SiteHost, HostName> name) =>
        hosts.Count == 0 ? [AnyName] : [.. hosts.Select(host => name(host).ToString())];

    // Every name below localhost is loopback to a browser.
    private static string Url(string name, Uri front) => $"http://{name}.localhost:{front.Port}/";
}
