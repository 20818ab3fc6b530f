using System.Formats.Cbor;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using BlueGreen.LocalCloud.CloudWatch;

namespace BlueGreen.LocalCloud.Tests.CloudWatch;

public sealed class MetricTests : IAsyncLifetime
{
    private readonly TestCloud _cloud = TestCloud.Instant();

    public ValueTask InitializeAsync()
    {
        Record("site-1", TestCloud.Start.AddMinutes(-3), 5);
        Record("site-1", TestCloud.Start.AddMinutes(-3).AddSeconds(20), 2);
        Record("site-1", TestCloud.Start.AddMinutes(-1), 4);
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => _cloud.DisposeAsync();

    [Fact]
    public async Task Sums_requests_by_the_minute()
    {
        var answer = await StatisticsAsync("site-1", period: 60);

        Points(answer).ShouldBe(["2026-01-15T11:57:00.000Z 7", "2026-01-15T11:59:00.000Z 4"]);
    }

    [Fact]
    public async Task Sums_requests_over_the_whole_time()
    {
        var answer = await StatisticsAsync("site-1", period: 300);

        Points(answer).ShouldBe(["2026-01-15T11:55:00.000Z 11"]);
    }

    [Fact]
    public async Task Has_no_datapoints_where_nothing_was_counted()
    {
        var answer = await StatisticsAsync("site-2", period: 60);

        Points(answer).ShouldBeEmpty();
    }

    [Fact]
    public async Task Refuses_a_time_that_ends_before_it_begins()
    {
        var refusal = await _cloud.RefusedAsync(
            "cloudwatch",
            "GetMetricStatistics",
            ("Namespace", "AWS/ELB"),
            ("MetricName", "RequestCount"),
            ("StartTime", "2026-01-15T12:00:00Z"),
            ("EndTime", "2026-01-15T11:00:00Z"),
            ("Period", "60"),
            ("Statistics.member.1", "Sum")
        );

        refusal.Code.ShouldBe("InvalidParameterValue");
    }

    [Fact]
    public async Task Lists_metrics_by_dimension()
    {
        Record("site-2", TestCloud.Start, 1);

        var answer = await _cloud.CallAsync(
            "cloudwatch",
            "ListMetrics",
            ("Dimensions.member.1.Name", "LoadBalancerName"),
            ("Dimensions.member.1.Value", "site-2")
        );

        answer.Descendants("Value").Single().Value.ShouldBe("site-2");
    }

    [Fact]
    public async Task Reads_what_was_put()
    {
        await _cloud.CallAsync(
            "cloudwatch",
            "PutMetricData",
            ("Namespace", "Shop"),
            ("MetricData.member.1.MetricName", "Orders"),
            ("MetricData.member.1.Value", "3")
        );

        var answer = await _cloud.CallAsync(
            "cloudwatch",
            "GetMetricData",
            ("StartTime", "2026-01-15T11:00:00Z"),
            ("EndTime", "2026-01-15T13:00:00Z"),
            ("MetricDataQueries.member.1.Id", "orders"),
            ("MetricDataQueries.member.1.MetricStat.Metric.Namespace", "Shop"),
            ("MetricDataQueries.member.1.MetricStat.Metric.MetricName", "Orders"),
            ("MetricDataQueries.member.1.MetricStat.Period", "60"),
            ("MetricDataQueries.member.1.MetricStat.Stat", "Maximum")
        );

        answer.Descendants("Values").Single().Value.ShouldBe("3");
        answer.Descendants("StatusCode").Single().Value.ShouldBe("Complete");
    }

    [Fact]
    public async Task Takes_values_with_how_often_each_was_met()
    {
        await PutAsync(("Values.member.1", "1"), ("Values.member.2", "4"), ("Counts.member.1", "3"), ("Counts.member.2", "1"));

        var point = Recorded();

        point.ShouldBe(new Datapoint(SampleCount: 4, Sum: 7, Minimum: 1, Maximum: 4));
    }

    [Fact]
    public async Task Counts_each_value_once_unless_told()
    {
        await PutAsync(("Values.member.1", "1"), ("Values.member.2", "4"));

        Recorded().ShouldBe(new Datapoint(SampleCount: 2, Sum: 5, Minimum: 1, Maximum: 4));
    }

    [Fact]
    public async Task Refuses_counts_that_are_not_as_many_as_the_values()
    {
        var refusal = await _cloud.RefusedAsync(
            "cloudwatch",
            "PutMetricData",
            ("Namespace", "Shop"),
            ("MetricData.member.1.MetricName", "Orders"),
            ("MetricData.member.1.Values.member.1", "1"),
            ("MetricData.member.1.Counts.member.1", "1"),
            ("MetricData.member.1.Counts.member.2", "1")
        );

        refusal.Code.ShouldBe("InvalidParameterValue");
    }

    [Fact]
    public async Task Lists_only_what_was_recently_active_when_asked()
    {
        await PutAsync(("Value", "1"), ("Timestamp", "2026-01-15T08:00:00Z"));

        (await ListAsync()).ShouldBe(["RequestCount", "Orders"]);
        (await ListAsync(("RecentlyActive", "PT3H"))).ShouldBe(["RequestCount"]);
    }

    [Fact]
    public async Task Speaks_json()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/") { Content = new StringContent(JsonQuestion) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/x-amz-json-1.0");
        request.Headers.TryAddWithoutValidation("X-Amz-Target", "GraniteServiceVersion20100801.GetMetricStatistics");
        TestCloud.Sign(request, "monitoring");

        using var response = await _cloud.Http.SendAsync(request, TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/x-amz-json-1.0");
        using var body = JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        var point = body.RootElement.GetProperty("Datapoints").EnumerateArray().Single();
        point.GetProperty("Sum").GetDouble().ShouldBe(11);
        point.GetProperty("Timestamp").GetDouble().ShouldBe(TestCloud.Start.AddMinutes(-5).ToUnixTimeSeconds());
    }

    [Fact]
    public async Task Speaks_cbor()
    {
        using var response = await CborAsync("GetMetricStatistics", CborQuestion());

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Headers.GetValues("smithy-protocol").ShouldBe(["rpc-v2-cbor"]);
        var text = Text(new CborReader(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)));
        text.ShouldBe("{Label=RequestCount,Datapoints=[{Timestamp=1768478100,Sum=11,Unit=Count}]}");
    }

    [Fact]
    public async Task Refuses_in_cbor_with_the_code_of_both_protocols()
    {
        var writer = new CborWriter();
        writer.WriteStartMap(0);
        writer.WriteEndMap();

        using var response = await CborAsync("GetMetricStatistics", writer.Encode());

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        response.Headers.GetValues("x-amzn-query-error").ShouldBe(["MissingParameter;Sender"]);
        var text = Text(new CborReader(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)));
        text.ShouldStartWith("{__type=com.amazonaws.cloudwatch#MissingRequiredParameterException,");
    }

    private Task PutAsync(params (string Name, string Value)[] datum) =>
        _cloud.CallAsync(
            "cloudwatch",
            "PutMetricData",
            [
                ("Namespace", "Shop"),
                ("MetricData.member.1.MetricName", "Orders"),
                .. datum.Select(d => ($"MetricData.member.1.{d.Name}", d.Value)),
            ]
        );

    private Datapoint Recorded() =>
        _cloud.Host.Inspect(world => world.State.CloudWatch.Series.Single(s => s.Metric.Name == "Orders").Minutes.Values.Single());

    private async Task<IReadOnlyList<string>> ListAsync(params (string Name, string Value)[] parameters) =>
        [.. (await _cloud.CallAsync("cloudwatch", "ListMetrics", parameters)).Descendants("MetricName").Select(n => n.Value)];

    private const string JsonQuestion = """
        {"Namespace":"AWS/ELB","MetricName":"RequestCount","Dimensions":[{"Name":"LoadBalancerName","Value":"site-1"}],
         "StartTime":1768478100,"EndTime":1768478400,"Period":300,"Statistics":["Sum"]}
        """;

    private static byte[] CborQuestion()
    {
        var writer = new CborWriter();
        writer.WriteStartMap(7);
        Pair("Namespace", () => writer.WriteTextString("AWS/ELB"));
        Pair("MetricName", () => writer.WriteTextString("RequestCount"));
        Pair("Period", () => writer.WriteInt32(300));
        Pair("StartTime", () => writer.WriteUnixTimeSeconds(1768478100));
        Pair("EndTime", () => writer.WriteUnixTimeSeconds(1768478400));
        Pair(
            "Statistics",
            () =>
            {
                writer.WriteStartArray(1);
                writer.WriteTextString("Sum");
                writer.WriteEndArray();
            }
        );
        Pair(
            "Dimensions",
            () =>
            {
                writer.WriteStartArray(1);
                writer.WriteStartMap(2);
                Pair("Name", () => writer.WriteTextString("LoadBalancerName"));
                Pair("Value", () => writer.WriteTextString("site-1"));
                writer.WriteEndMap();
                writer.WriteEndArray();
            }
        );
        writer.WriteEndMap();
        return writer.Encode();

        void Pair(string name, Action value)
        {
            writer.WriteTextString(name);
            value();
        }
    }

    private async Task<HttpResponseMessage> CborAsync(string operation, byte[] body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/service/GraniteServiceVersion20100801/operation/{operation}")
        {
            Content = new ByteArrayContent(body),
        };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/cbor");
        request.Headers.TryAddWithoutValidation("smithy-protocol", "rpc-v2-cbor");
        TestCloud.Sign(request, "monitoring");
        return await _cloud.Http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static string Text(CborReader reader)
    {
        var text = new StringBuilder();
        switch (reader.PeekState())
        {
            case CborReaderState.StartMap:
                for (var left = reader.ReadStartMap()!.Value; left > 0; left--)
                {
                    text.Append(text.Length > 0 ? "," : "").Append(reader.ReadTextString()).Append('=').Append(Text(reader));
                }

                reader.ReadEndMap();
                return $"{{{text}}}";
            case CborReaderState.StartArray:
                for (var left = reader.ReadStartArray()!.Value; left > 0; left--)
                {
                    text.Append(text.Length > 0 ? "," : "").Append(Text(reader));
                }

                reader.ReadEndArray();
                return $"[{text}]";
            case CborReaderState.Tag:
                _ = reader.ReadTag();
                return Text(reader);
            case CborReaderState.TextString:
                return reader.ReadTextString();
            default:
                return FormattableString.Invariant($"{reader.ReadDouble()}");
        }
    }

    private void Record(string loadBalancer, DateTimeOffset time, double requests) =>
        _cloud.Host.Inspect(world =>
        {
            var metric = new MetricId("eu-west-2", "AWS/ELB", "RequestCount", new() { ["LoadBalancerName"] = loadBalancer }, "Count");
            world.State.CloudWatch.Record(metric, time, Datapoint.Of(requests));
            return true;
        });

    private Task<XElement> StatisticsAsync(string loadBalancer, int period) =>
        _cloud.CallAsync(
            "cloudwatch",
            "GetMetricStatistics",
            ("Namespace", "AWS/ELB"),
            ("MetricName", "RequestCount"),
            ("Dimensions.member.1.Name", "LoadBalancerName"),
            ("Dimensions.member.1.Value", loadBalancer),
            ("StartTime", "2026-01-15T11:55:00Z"),
            ("EndTime", "2026-01-15T12:00:00Z"),
            ("Period", $"{period}"),
            ("Statistics.member.1", "Sum")
        );

    private static IEnumerable<string> Points(XElement answer) =>
        answer.Descendants("Datapoints").Single().Elements().Select(p => $"{p.Element("Timestamp")!.Value} {p.Element("Sum")!.Value}");
}
