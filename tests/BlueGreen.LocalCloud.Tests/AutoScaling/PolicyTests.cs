using System.Xml.Linq;

namespace BlueGreen.LocalCloud.Tests.AutoScaling;

public sealed class PolicyTests
{
    [Theory]
    [InlineData("ChangeInCapacity", "2", 4)]
    [InlineData("ExactCapacity", "5", 5)]
    [InlineData("PercentChangeInCapacity", "50", 3)]
    [InlineData("PercentChangeInCapacity", "10", 3)]
    [InlineData("ChangeInCapacity", "90", 9)]
    public async Task Changes_the_capacity_when_executed(string type, string adjustment, int expected)
    {
        await using var site = await Site.InstantAsync();
        _ = await site.CreateGroup(2);
        await Put(site, ("AdjustmentType", type), ("ScalingAdjustment", adjustment));

        _ = await site.Call("ExecutePolicy", ("AutoScalingGroupName", Site.Group), ("PolicyName", "p"));

        (await site.Instances()).Count.ShouldBe(expected);
    }

    [Fact]
    public async Task Takes_the_step_that_the_breach_falls_into()
    {
        await using var site = await Site.InstantAsync();
        _ = await site.CreateGroup(1);
        await Put(
            site,
            ("PolicyType", "StepScaling"),
            ("AdjustmentType", "ChangeInCapacity"),
            ("StepAdjustments.member.1.MetricIntervalLowerBound", "0"),
            ("StepAdjustments.member.1.MetricIntervalUpperBound", "10"),
            ("StepAdjustments.member.1.ScalingAdjustment", "1"),
            ("StepAdjustments.member.2.MetricIntervalLowerBound", "10"),
            ("StepAdjustments.member.2.ScalingAdjustment", "3")
        );

        _ = await site.Call(
            "ExecutePolicy",
            ("AutoScalingGroupName", Site.Group),
            ("PolicyName", "p"),
            ("MetricValue", "72"),
            ("BreachThreshold", "60")
        );

        (await site.Instances()).Count.ShouldBe(4);
    }

    [Fact]
    public async Task Waits_for_the_cooldown_of_a_simple_policy_where_asked()
    {
        await using var site = await Site.RealisticAsync();
        _ = await site.CreateGroup(1);
        await Put(site, ("AdjustmentType", "ChangeInCapacity"), ("ScalingAdjustment", "1"), ("Cooldown", "60"));
        (string, string)[] execution = [("AutoScalingGroupName", Site.Group), ("PolicyName", "p"), ("HonorCooldown", "true")];
        _ = await site.Call("ExecutePolicy", execution);

        (await site.Refused("ExecutePolicy", execution)).Code.ShouldBe("ScalingActivityInProgress");

        site.Cloud.Advance(60);
        _ = await site.Call("ExecutePolicy", execution);
        (await site.FindGroup())!.Element("DesiredCapacity")!.Value.ShouldBe("3");
    }

    [Fact]
    public async Task Makes_and_removes_the_alarms_of_target_tracking()
    {
        await using var site = await Site.InstantAsync();
        _ = await site.CreateGroup(1);

        await Put(
            site,
            ("PolicyType", "TargetTrackingScaling"),
            ("TargetTrackingConfiguration.PredefinedMetricSpecification.PredefinedMetricType", "ASGAverageCPUUtilization"),
            ("TargetTrackingConfiguration.TargetValue", "50")
        );

        var policy = await site.Call("DescribePolicies", ("AutoScalingGroupName", Site.Group));
        policy
            .Descendants("AlarmName")
            .Select(name => name.Value[..name.Value.IndexOf("-Alarm", StringComparison.Ordinal)])
            .ShouldBe([$"TargetTracking-{Site.Group}", $"TargetTracking-{Site.Group}"]);
        policy.Descendants("TargetValue").Single().Value.ShouldBe("50");
        (await Alarms(site)).ShouldBe(policy.Descendants("AlarmName").Select(name => name.Value));
        _ = await site.Call("DeletePolicy", ("AutoScalingGroupName", Site.Group), ("PolicyName", "p"));
        (await site.Call("DescribePolicies")).Descendants("PolicyName").ShouldBeEmpty();
        (await Alarms(site)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(false, 2)]
    [InlineData(true, 1)]
    public async Task Follows_an_alarm_unless_that_process_is_suspended(bool suspended, int expected)
    {
        await using var site = await Site.InstantAsync();
        _ = await site.CreateGroup(1);
        await Put(site, ("AdjustmentType", "ChangeInCapacity"), ("ScalingAdjustment", "1"));
        var policy = (await site.Call("DescribePolicies")).Descendants("PolicyARN").Single().Value;
        _ = await site.Cloud.CallAsync(
            "cloudwatch",
            "PutMetricAlarm",
            ("AlarmName", "busy"),
            ("AlarmActions.member.1", policy),
            ("Namespace", "AWS/EC2"),
            ("MetricName", "CPUUtilization"),
            ("Statistic", "Average"),
            ("Period", "60"),
            ("EvaluationPeriods", "1"),
            ("Threshold", "50"),
            ("ComparisonOperator", "GreaterThanThreshold")
        );
        if (suspended)
        {
            _ = await site.Call(
                "SuspendProcesses",
                ("AutoScalingGroupName", Site.Group),
                ("ScalingProcesses.member.1", "AlarmNotification")
            );
        }

        _ = await site.Cloud.CallAsync(
            "cloudwatch",
            "SetAlarmState",
            ("AlarmName", "busy"),
            ("StateValue", "ALARM"),
            ("StateReason", "test")
        );

        (await site.Instances()).Count.ShouldBe(expected);
    }

    [Fact]
    public async Task Refuses_a_policy_without_what_its_type_needs()
    {
        await using var site = await Site.InstantAsync();
        _ = await site.CreateGroup(1);

        var refusal = await site.Refused("PutScalingPolicy", ("AutoScalingGroupName", Site.Group), ("PolicyName", "p"));

        refusal.ShouldBe(("ValidationError", "AdjustmentType must be specified for policy type SimpleScaling"));
    }

    private static async Task<IReadOnlyList<string>> Alarms(Site site) =>
        [.. (await site.Cloud.CallAsync("cloudwatch", "DescribeAlarms")).Descendants("AlarmName").Select(name => name.Value)];

    private static Task<XElement> Put(Site site, params (string, string)[] parameters) =>
        site.Call("PutScalingPolicy", [("AutoScalingGroupName", Site.Group), ("PolicyName", "p"), .. parameters]);
}
