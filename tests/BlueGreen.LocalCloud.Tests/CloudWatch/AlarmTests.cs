namespace BlueGreen.LocalCloud.Tests.CloudWatch;

public sealed class AlarmTests : IAsyncLifetime
{
    private readonly TestCloud _cloud = TestCloud.Instant();

    public async ValueTask InitializeAsync() => await PutAsync("busy");

    public ValueTask DisposeAsync() => _cloud.DisposeAsync();

    [Fact]
    public async Task Keeps_what_was_put()
    {
        var alarm = (await _cloud.CallAsync("cloudwatch", "DescribeAlarms", ("AlarmNames.member.1", "busy")))
            .Descendants("MetricAlarms")
            .Single()
            .Elements()
            .Single();

        alarm.Element("AlarmArn")!.Value.ShouldBe("arn:aws:cloudwatch:eu-west-2:123456789012:alarm:busy");
        alarm.Element("StateValue")!.Value.ShouldBe("INSUFFICIENT_DATA");
        alarm.Element("ActionsEnabled")!.Value.ShouldBe("true");
        alarm.Element("Threshold")!.Value.ShouldBe("100");
        alarm.Descendants("Value").Single().Value.ShouldBe("site-1");
    }

    [Fact]
    public async Task Switches_actions_off_and_on()
    {
        await _cloud.CallAsync("cloudwatch", "DisableAlarmActions", ("AlarmNames.member.1", "busy"));
        (await ReadAsync("ActionsEnabled")).ShouldBe("false");

        await _cloud.CallAsync("cloudwatch", "EnableAlarmActions", ("AlarmNames.member.1", "busy"));
        (await ReadAsync("ActionsEnabled")).ShouldBe("true");
    }

    [Fact]
    public async Task Keeps_its_state_when_it_is_put_again()
    {
        await _cloud.CallAsync("cloudwatch", "SetAlarmState", ("AlarmName", "busy"), ("StateValue", "ALARM"), ("StateReason", "test"));

        await PutAsync("busy");

        (await ReadAsync("StateValue")).ShouldBe("ALARM");
    }

    [Fact]
    public async Task Deletes_all_that_are_named_or_none()
    {
        var refusal = await _cloud.RefusedAsync(
            "cloudwatch",
            "DeleteAlarms",
            ("AlarmNames.member.1", "busy"),
            ("AlarmNames.member.2", "none")
        );
        refusal.Code.ShouldBe("ResourceNotFound");
        (await ReadAsync("AlarmName")).ShouldBe("busy");

        await _cloud.CallAsync("cloudwatch", "DeleteAlarms", ("AlarmNames.member.1", "busy"));

        (await _cloud.CallAsync("cloudwatch", "DescribeAlarms")).Descendants("AlarmName").ShouldBeEmpty();
    }

    [Fact]
    public async Task Lists_a_page_at_a_time()
    {
        await PutAsync("calm");

        var first = await _cloud.CallAsync("cloudwatch", "DescribeAlarms", ("MaxRecords", "1"));
        var token = first.Descendants("NextToken").Single().Value;
        var second = await _cloud.CallAsync("cloudwatch", "DescribeAlarms", ("MaxRecords", "1"), ("NextToken", token));

        first.Descendants("AlarmName").Concat(second.Descendants("AlarmName")).Select(n => n.Value).ShouldBe(["busy", "calm"]);
        second.Descendants("NextToken").ShouldBeEmpty();
    }

    private async Task<string> ReadAsync(string field) =>
        (await _cloud.CallAsync("cloudwatch", "DescribeAlarms", ("AlarmNames.member.1", "busy"))).Descendants(field).Single().Value;

    private Task PutAsync(string name) =>
        _cloud.CallAsync(
            "cloudwatch",
            "PutMetricAlarm",
            ("AlarmName", name),
            ("Namespace", "AWS/ELB"),
            ("MetricName", "RequestCount"),
            ("Dimensions.member.1.Name", "LoadBalancerName"),
            ("Dimensions.member.1.Value", "site-1"),
            ("Statistic", "Sum"),
            ("Period", "60"),
            ("EvaluationPeriods", "1"),
            ("Threshold", "100"),
            ("ComparisonOperator", "GreaterThanThreshold")
        );
}
