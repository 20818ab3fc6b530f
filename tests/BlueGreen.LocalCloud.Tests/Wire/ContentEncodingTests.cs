using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace BlueGreen.LocalCloud.Tests.Wire;

/// <summary>SDKs compress what is longer than 10 KB by themselves, in JSON, CBOR and the query protocol alike.</summary>
public sealed class ContentEncodingTests : IAsyncLifetime
{
    private readonly TestCloud _cloud = TestCloud.Instant();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _cloud.DisposeAsync();

    [Fact]
    public async Task Reads_a_compressed_body()
    {
        using var response = await SendAsync(Compressed("""{"Namespace":"Shop","MetricData":[{"MetricName":"Orders","Value":3}]}"""));

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        _cloud
            .Host.Inspect(world => world.State.CloudWatch.Series.Select(s => $"{s.Metric.Namespace} {s.Metric.Name}").ToList())
            .ShouldBe(["Shop Orders"]);
    }

    [Fact]
    public async Task Refuses_a_body_that_is_not_compressed_as_it_says()
    {
        using var response = await SendAsync([0, 1, 2, 3]);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("SerializationException");
    }

    private async Task<HttpResponseMessage> SendAsync(byte[] body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/") { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/x-amz-json-1.0");
        request.Content.Headers.ContentEncoding.Add("gzip");
        request.Headers.TryAddWithoutValidation("X-Amz-Target", "GraniteServiceVersion20100801.PutMetricData");
        TestCloud.Sign(request, "monitoring");
        return await _cloud.Http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static byte[] Compressed(string text)
    {
        using var body = new MemoryStream();
        using (var gzip = new GZipStream(body, CompressionLevel.Fastest))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        return body.ToArray();
    }
}
