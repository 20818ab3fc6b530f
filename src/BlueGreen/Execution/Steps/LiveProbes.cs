using System.Globalization;
using Amazon.CloudWatch;
using Amazon.CloudWatch.Model;
using BlueGreen.Planning;
using BlueGreen.Web;

namespace BlueGreen.Execution.Steps;

/// <summary>Looks at the new live side as its users do, and at the alarms that its owners set.</summary>
internal sealed class LiveProbes(RunParts run)
{
    /// <exception cref="WatchFailedException">Too few good answers, or an alarm.</exception>
    public async Task LookAsync(WatchNewLive step, CancellationToken cancellationToken)
    {
        var alarm = step.Alarms.Count == 0 ? null : await AlarmAsync(step.Alarms, cancellationToken).ConfigureAwait(false);
        var failure = alarm ?? (step.Probe is { } probe ? await AskAsync(probe, cancellationToken).ConfigureAwait(false) : null);
        if (failure is not null)
        {
            throw new WatchFailedException(step.Group, failure);
        }
    }

    private async Task<string?> AskAsync(SiteProbe probe, CancellationToken cancellationToken)
    {
        if (run.Web is not { } web)
        {
            return null;
        }

        var answers = await Task.WhenAll(
                Enumerable
                    .Range(0, probe.Requests)
                    .Select(number => run.Names.Hosts[number % run.Names.Hosts.Count].Live)
                    .Select(host => new WebQuestion(SiteUrl.Of(run.Settings, host, probe.Path), probe.Via))
                    .Select(async question =>
                        (Question: question, Answer: await web.World.AskAsync(question, cancellationToken).ConfigureAwait(false))
                    )
            )
            .ConfigureAwait(false);
        var bad = answers.Where(one => one.Answer is not WebAnswer.Answered answered || answered.Status != probe.Status).ToList();
        var good = answers.Length - bad.Count;
        return good * 100 >= probe.SuccessRate * answers.Length
            ? null
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{bad.Count} of {answers.Length} requests for {probe.Path} were answered badly ({probe.SuccessRate}% must be well), such as {bad[0].Question}: {Text(bad[0].Answer)}"
            );
    }

    private async Task<string?> AlarmAsync(IReadOnlyList<string> names, CancellationToken cancellationToken)
    {
        var request = new DescribeAlarmsRequest
        {
            AlarmNames = [.. names],
            // Unasked, CloudWatch tells of metric alarms only.
            AlarmTypes = ["MetricAlarm", "CompositeAlarm"],
            StateValue = StateValue.ALARM,
        };
        var response = await run
            .Calls.RunAsync("cloudwatch:DescribeAlarms", token => run.Aws.CloudWatch.DescribeAlarmsAsync(request, token), cancellationToken)
            .ConfigureAwait(false);
        IReadOnlyList<string> alarms =
        [
            .. (response.MetricAlarms ?? [])
                .Select(alarm => (alarm.AlarmName, alarm.StateReason))
                .Concat((response.CompositeAlarms ?? []).Select(alarm => (alarm.AlarmName, alarm.StateReason)))
                .Select(alarm => $"alarm {alarm.AlarmName} went off: {alarm.StateReason}"),
        ];
        return alarms.Count == 0 ? null : alarms[0];
    }

    private static string Text(WebAnswer answer) =>
        answer switch
        {
            WebAnswer.Answered answered => string.Create(CultureInfo.InvariantCulture, $"{answered.Status}"),
            WebAnswer.Failed failed => failed.Why,
            _ => string.Empty,
        };
}
