using Amazon.CloudWatch;
using Amazon.Runtime;

namespace Slim.AwsSdk.Tests.Moto;

public sealed class CloudWatchMotoTests(MotoServer moto)
{
    [Fact]
    public async Task Reads_back_an_alarm()
    {
        using var client = Client();
        await client.PutMetricAlarmAsync(
            new()
            {
                AlarmName = "busy",
                Namespace = "AWS/EC2",
                MetricName = "CPUUtilization",
                Statistic = Statistic.Average,
                ComparisonOperator = ComparisonOperator.GreaterThanOrEqualToThreshold,
                Threshold = 70.5,
                Period = 60,
                EvaluationPeriods = 2,
                AlarmActions = ["arn:aws:autoscaling:eu-west-1:123456789012:scalingPolicy:1:autoScalingGroupName/g:policyName/p"],
                Dimensions = [new() { Name = "AutoScalingGroupName", Value = "g" }],
            },
            Token
        );

        var alarm = (await client.DescribeAlarmsAsync(new() { AlarmNames = ["busy"] }, Token)).MetricAlarms.ShouldHaveSingleItem();

        alarm.Threshold.ShouldBe(70.5);
        alarm.ComparisonOperator.ShouldBe(ComparisonOperator.GreaterThanOrEqualToThreshold);
        alarm.Dimensions.ShouldHaveSingleItem().Value.ShouldBe("g");
        alarm.ActionsEnabled.ShouldBe(true);
    }

    [Fact]
    public async Task Reads_no_datapoints_as_none()
    {
        using var client = Client();
        var end = new DateTime(2026, 11, 24, 7, 0, 0, DateTimeKind.Utc);

        var statistics = await client.GetMetricStatisticsAsync(
            new()
            {
                Namespace = "AWS/ELB",
                MetricName = "RequestCount",
                Dimensions = [new() { Name = "LoadBalancerName", Value = "none" }],
                StartTime = end.AddMinutes(-5),
                EndTime = end,
                Period = 60,
                Statistics = ["Sum"],
            },
            Token
        );

        statistics.Datapoints.ShouldBeNull();
        statistics.Label.ShouldBe("RequestCount");
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private AmazonCloudWatchClient Client() => new(new BasicAWSCredentials("id", "secret"), moto.Configure(new AmazonCloudWatchConfig()));
}
