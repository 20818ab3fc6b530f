namespace BlueGreen.LocalCloud.Tests.AutoScaling;

public sealed class AccountTests
{
    [Theory]
    [InlineData("DescribeAdjustmentTypes", "AdjustmentType", 3)]
    [InlineData("DescribeScalingProcessTypes", "ProcessName", 9)]
    [InlineData("DescribeLifecycleHookTypes", "LifecycleHookTypes", 1)]
    [InlineData("DescribeTerminationPolicyTypes", "TerminationPolicyTypes", 1)]
    [InlineData("DescribeMetricCollectionTypes", "Metric", 13)]
    public async Task Lists_what_the_service_knows(string action, string element, int count)
    {
        await using var site = await Site.InstantAsync();

        (await site.Call(action)).Descendants(element).Count().ShouldBe(count);
    }

    [Fact]
    public async Task Counts_what_the_account_has()
    {
        await using var site = await Site.InstantAsync();
        _ = await site.CreateGroup(0);

        var limits = await site.Call("DescribeAccountLimits");

        limits.Descendants("NumberOfAutoScalingGroups").Single().Value.ShouldBe("1");
        limits.Descendants("NumberOfLaunchConfigurations").Single().Value.ShouldBe("1");
    }

    [Fact]
    public async Task Keeps_notifications_and_metrics()
    {
        await using var site = await Site.InstantAsync();
        _ = await site.CreateGroup(0);
        (string, string) group = ("AutoScalingGroupName", Site.Group);
        _ = await site.Call(
            "PutNotificationConfiguration",
            group,
            ("TopicARN", "arn:aws:sns:eu-west-2:123456789012:t"),
            ("NotificationTypes.member.1", "autoscaling:EC2_INSTANCE_LAUNCH")
        );
        _ = await site.Call("EnableMetricsCollection", group, ("Granularity", "1Minute"), ("Metrics.member.1", "GroupMinSize"));

        (await site.Call("DescribeNotificationConfigurations"))
            .Descendants("NotificationType")
            .Single()
            .Value.ShouldBe("autoscaling:EC2_INSTANCE_LAUNCH");
        (await site.FindGroup())!.Descendants("Metric").Single().Value.ShouldBe("GroupMinSize");
        (await site.Call("DescribeWarmPool", group)).Descendants("member").ShouldBeEmpty();
    }
}
