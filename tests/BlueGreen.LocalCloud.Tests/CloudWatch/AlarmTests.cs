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

    [Theory]
    [InlineData("MetricAlarm", 1)]
    [InlineData("CompositeAlarm", 0)]
    public async Task Lists_alarms_of_the_types_that_are_asked_for(string type, int count)
    {
        var answer = await _cloud.CallAsync("cloudwatch", "DescribeAlarms", ("AlarmTypes.member.1", type));

        answer.Descendants("AlarmName").Count().ShouldBe(count);
    }

    [Theory]
    [InlineData("Period", "45", "Period must be 10, 20, 30 or a multiple of 60")]
    [InlineData("DatapointsToAlarm", "2", "DatapointsToAlarm must be less than or equal to EvaluationPeriods")]
    public async Task Refuses_an_alarm_that_could_never_be_judged(string parameter, string value, string message)
    {
        var refusal = await _cloud.RefusedAsync("cloudwatch", "PutMetricAlarm", Parameters("other", (parameter, value)));

        refusal.ShouldBe(("ValidationError", message, 400));
    }

    [Fact]
    public async Task Tells_of_tags_on_nothing_by_a_code_of_their_own()
    {
        var refusal = await _cloud.RefusedAsync(
            "cloudwatch",
            "ListTagsForResource",
            ("ResourceARN", "arn:aws:cloudwatch:eu-west-2:123456789012:alarm:none")
        );

        refusal.Code.ShouldBe("ResourceNotFoundException");
    }

    private async Task<string> ReadAsync(string field) =>
        (await _cloud.CallAsync("cloudwatch", "DescribeAlarms", ("AlarmNames.member.1", "busy"))).Descendants(field).Single().Value;

    private Task PutAsync(string name) => _cloud.CallAsync("cloudwatch", "PutMetricAlarm", Parameters(name));

    /// <summary>An alarm's parameters; one of <paramref name="other"/> takes the place of that of its name.</summary>
    private static (string Name, string Value)[] Parameters(string name, params (string Name, string Value)[] other)
    {
        (string Name, string Value)[] usual =
        [
            ("AlarmName", name),
            ("Namespace", "AWS/ELB"),
            ("MetricName", "RequestCount"),
            ("Dimensions.member.1.Name", "LoadBalancerName"),
            ("Dimensions.member.1.Value", "site-1"),
            ("Statistic", "Sum"),
            ("Period", "60"),
            ("EvaluationPeriods", "1"),
            ("Threshold", "100"),
            ("ComparisonOperator", "GreaterThanThreshold"),
        ];
        return [.. usual.Where(u => !Array.Exists(other, o => o.Name == u.Name)), .. other];
    }
}
