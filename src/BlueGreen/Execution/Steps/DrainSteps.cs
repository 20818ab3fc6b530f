using System.Globalization;
using Amazon.CloudWatch.Model;
using BlueGreen.Aws;
using BlueGreen.Planning;
using BlueGreen.State;

namespace BlueGreen.Execution.Steps;

/// <summary>Waits until a load balancer has nothing to do any more.</summary>
internal sealed class DrainSteps(RunParts run)
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(15);

    // CloudWatch gets a minute's count when the minute is over, and it may be late by one.
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(2);

    public Task AwaitAsync(AwaitDrained step, CancellationToken cancellationToken) =>
        run.Waiter.UntilAsync(
            step.Traffic.ToString(),
            async token =>
            {
                // Renewing the lease, which every wait does, keeps this clock in step with Route 53's.
                var left = step.NotBefore - run.Clock.Now;
                if (left > TimeSpan.Zero)
                {
                    return new Probe<bool>.Pending($"draining until {step.NotBefore.ToString("HH:mm:ss", CultureInfo.InvariantCulture)}Z");
                }

                var requests = await RequestsAsync(step.Traffic, token).ConfigureAwait(false);
                return requests == 0 ? (Probe<bool>)new Probe<bool>.Done(true) : new Probe<bool>.Pending("requests still come");
            },
            new WaitPolicy(Interval, Remaining(step) + step.Timeout),
            cancellationToken
        );

    private TimeSpan Remaining(AwaitDrained step) => step.NotBefore > run.Clock.Now ? step.NotBefore - run.Clock.Now : TimeSpan.Zero;

    private async Task<double> RequestsAsync(TrafficSource traffic, CancellationToken cancellationToken)
    {
        var (space, dimension) = RequestMetric.Of(traffic);
        var now = run.Clock.Now.UtcDateTime;
        var response = await run
            .Calls.RunAsync(
                "cloudwatch:GetMetricStatistics",
                token =>
                    run.Aws.CloudWatch.GetMetricStatisticsAsync(
                        new GetMetricStatisticsRequest
                        {
                            Namespace = space,
                            MetricName = "RequestCount",
                            Dimensions = [dimension],
                            StartTime = now - Window,
                            EndTime = now,
                            Period = 60,
                            Statistics = ["Sum"],
                        },
                        token
                    ),
                cancellationToken
            )
            .ConfigureAwait(false);
        return (response.Datapoints ?? []).Sum(datapoint => datapoint.Sum ?? 0);
    }
}
