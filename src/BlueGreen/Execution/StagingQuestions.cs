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

    /// <returns>What is still wrong in the end.</returns>
    public async Task<IReadOnlyList<Refusal>> AskAsync(Side staging, string? version, CancellationToken cancellationToken)
    {
        var settings = run.Settings.Validate;
        var questions = await QuestionsAsync(staging, cancellationToken).ConfigureAwait(false);
        var started = run.Time.GetTimestamp();
        while (true)
        {
            var answers = await Task.WhenAll(questions.Select(question => AskAsync(question, cancellationToken))).ConfigureAwait(false);
            IReadOnlyList<Refusal> wrong = [.. ValidationGuards.Check(answers, settings, version)];
            if (wrong.Count == 0 || run.Time.GetElapsedTime(started) + BetweenTries > settings.Timeout)
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
            .. run.Names.Hosts.Select(host => new WebQuestion(
                SiteUrl.Of(settings, host.Staging, settings.Validate.Path),
                staging.LoadBalancer.DnsName
            )),
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
        var request = new DescribeInstancesRequest { InstanceIds = [.. group.InService.Select(instance => instance.ToString())] };
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
