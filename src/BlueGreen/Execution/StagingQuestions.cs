using System.Globalization;
using Amazon.EC2.Model;
using BlueGreen.Configuration;
using BlueGreen.Guards;
using BlueGreen.Naming;
using BlueGreen.State;
using BlueGreen.Status;
using BlueGreen.Web;

namespace BlueGreen.Execution;

/// <summary>Asks the staging side by HTTP until it answers as it should, or its time is up.</summary>
internal sealed class StagingQuestions(RunParts run, WebClients web)
{
    private static readonly TimeSpan BetweenTries = TimeSpan.FromSeconds(2);

    /// <summary>Asks for the version.</summary>
    /// <returns>What is still wrong in the end.</returns>
    public async Task<IReadOnlyList<Refusal>> AskAsync(Side staging, string? version, CancellationToken cancellationToken) =>
        await AskAsync(
                staging,
                await QuestionsAsync(staging, cancellationToken).ConfigureAwait(false),
                answers => ValidationGuards.Check(answers, run.Settings.Validate, version),
                cancellationToken
            )
            .ConfigureAwait(false);

    /// <summary>Asks what checks of the user's own say.</summary>
    /// <returns>What is still wrong in the end.</returns>
    public Task<IReadOnlyList<Refusal>> AskAsync(
        string operation,
        Side staging,
        IReadOnlyList<ValidateCheck> checks,
        CancellationToken cancellationToken
    ) =>
        AskAsync(
            staging,
            [.. checks.Select(check => ByLoadBalancer(staging, HostOf(check), check.Path!))],
            answers => ValidationGuards.Check(operation, answers, checks),
            cancellationToken
        );

    private async Task<IReadOnlyList<Refusal>> AskAsync(
        Side staging,
        IReadOnlyList<WebQuestion> questions,
        Func<IReadOnlyList<StagingAnswer>, IEnumerable<Refusal>> judge,
        CancellationToken cancellationToken
    )
    {
        var started = run.Time.GetTimestamp();
        while (true)
        {
            var answers = await Task.WhenAll(questions.Select(question => AskAsync(question, cancellationToken))).ConfigureAwait(false);
            IReadOnlyList<Refusal> wrong = [.. judge(answers)];
            if (wrong.Count == 0 || run.Time.GetElapsedTime(started) + BetweenTries > run.Settings.Validate.Timeout)
            {
                run.Log.Tell(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{staging}: {answers.Length - wrong.Count} of {answers.Length} answers as they should be"
                    )
                );
                return wrong;
            }

            await Task.Delay(BetweenTries, run.Time, cancellationToken).ConfigureAwait(false);
        }
    }

    private SiteHost HostOf(ValidateCheck check) =>
        check.Host is { } host
            ? run.Names.Hosts[run.Settings.Hosts.ToList().FindIndex(one => one.Equals(host, StringComparison.OrdinalIgnoreCase))]
            : run.Names.Hosts[0];

    private WebQuestion ByLoadBalancer(Side staging, SiteHost host, string path) =>
        new(SiteUrl.Of(run.Settings, host.Staging, path), staging.LoadBalancer.DnsName);

    private async Task<StagingAnswer> AskAsync(WebQuestion question, CancellationToken cancellationToken)
    {
        var client = run.Settings.Validate.From == ValidateFrom.Vpc ? web.Network : web.World;
        return new StagingAnswer(question, await client.AskAsync(question, cancellationToken).ConfigureAwait(false));
    }

    private async Task<IReadOnlyList<WebQuestion>> QuestionsAsync(Side staging, CancellationToken cancellationToken)
    {
        var settings = run.Settings;
        IReadOnlyList<WebQuestion> byLoadBalancer =
        [
            .. run.Names.Hosts.Select(host => ByLoadBalancer(staging, host, settings.Validate.Path)),
        ];
        if (settings.Validate.From == ValidateFrom.Outside)
        {
            return byLoadBalancer;
        }

        var addresses = await AddressesAsync(staging.Group!, cancellationToken).ConfigureAwait(false);
        return
        [
            .. byLoadBalancer,
            .. byLoadBalancer.Select(question => question with { Via = null }),
            .. addresses.Select(address => new WebQuestion(
                new Uri($"http://{run.Names.Hosts[0].Staging}{settings.Validate.Path}"),
                address
            )),
        ];
    }

    private async Task<IReadOnlyList<string>> AddressesAsync(Group group, CancellationToken cancellationToken)
    {
        List<string> instances = [.. group.InService.Select(instance => instance.ToString())];

        // Asked for none, EC2 tells of every instance of the account.
        if (instances.Count == 0)
        {
            return [];
        }

        var request = new DescribeInstancesRequest { InstanceIds = instances };
        var response = await run
            .Calls.RunAsync("ec2:DescribeInstances", token => run.Aws.Ec2.DescribeInstancesAsync(request, token), cancellationToken)
            .ConfigureAwait(false);
        return
        [
            .. (response.Reservations ?? [])
                .SelectMany(reservation => reservation.Instances ?? [])
                .Select(instance => instance.PrivateIpAddress)
                .OfType<string>(),
        ];
    }
}
