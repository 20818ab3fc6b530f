using System.Text;
using BlueGreen.LocalCloud.Load;

namespace BlueGreen.LocalCloud.Tests.Load;

public sealed class AnswerTests
{
    [Fact]
    public void Reads_what_the_body_s_end_depends_on() =>
        AnswerHead
            .Read("HTTP/1.1 503 Service Unavailable\r\nDate: x\r\ncontent-LENGTH:  12\r\nConnection: close\r\n\r\nbody"u8)
            .ShouldBe(new AnswerHead(503, 85, ContentLength: 12, Chunked: false, KeepAlive: false));

    [Fact]
    public void Reads_an_answer_without_headers() =>
        AnswerHead
            .Read("HTTP/1.1 200 OK\r\n\r\n"u8)
            .ShouldBe(new AnswerHead(200, 19, ContentLength: null, Chunked: false, KeepAlive: true));

    [Fact]
    public void Keeps_no_connection_of_HTTP_1_0() => AnswerHead.Read("HTTP/1.0 200 OK\r\n\r\n"u8)!.Value.KeepAlive.ShouldBeFalse();

    [Fact]
    public void Expects_no_body_where_there_can_be_none() =>
        AnswerHead.Read("HTTP/1.1 204 No Content\r\nX: y\r\n\r\n"u8)!.Value.ContentLength.ShouldBe(0);

    [Fact]
    public void Waits_for_the_end_of_the_head() => AnswerHead.Read("HTTP/1.1 200 OK\r\nContent-Length: 1\r\n"u8).ShouldBeNull();

    [Theory]
    [InlineData("SSH-2.0-OpenSSH_9.2p1\r\n\r\n")]
    [InlineData("HTTP/1.1 abc No\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\n")]
    public void Refuses_what_is_no_HTTP(string answer) =>
        Should.Throw<AnswerFormatException>(() => AnswerHead.Read(Encoding.ASCII.GetBytes(answer)));

    [Fact]
    public void Joins_chunks_in_place()
    {
        var body = "5\r\n{\"ver\r\nA;x=y\r\nsion\":\"7\"}\r\n0\r\n\r\n"u8.ToArray();

        var joined = ChunkedBody.Join(body);

        joined.ShouldBe((15, body.Length));
        Encoding.ASCII.GetString(body, 0, 15).ShouldBe("""{"version":"7"}""");
    }

    [Fact]
    public void Changes_nothing_while_a_chunk_is_missing()
    {
        var whole = "5\r\n{\"ver\r\nA\r\nsion\":\"7\"}\r\n0\r\n\r\n"u8.ToArray();
        for (var length = 0; length < whole.Length; length++)
        {
            var part = whole[..length];

            ChunkedBody.Join(part).ShouldBeNull();

            part.ShouldBe(whole[..length]);
        }
    }

    [Fact]
    public void Refuses_a_chunk_without_a_size() => Should.Throw<AnswerFormatException>(() => ChunkedBody.Join("zz\r\n"u8.ToArray()));

    [Theory]
    [InlineData("""{"version":"v7","release":3}""", "v7")]
    [InlineData("""{"release":{"version":"no"},"version":"v8"}""", "v8")]
    [InlineData("""{"version":7}""", null)]
    [InlineData("""{"release":3}""", null)]
    [InlineData("""["version","v7"]""", null)]
    [InlineData("<html>", null)]
    [InlineData("", null)]
    public void Finds_the_version(string body, string? version)
    {
        var reader = new VersionReader();

        reader.Read(Encoding.UTF8.GetBytes(body)).ShouldBe(version);
        reader.Read("""{"version":"other"}"""u8).ShouldBe("other");
        reader.Read(Encoding.UTF8.GetBytes(body)).ShouldBe(version);
    }
}
