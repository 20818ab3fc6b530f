using System.Text;
using BlueGreen.LocalCloud.Host;
using Microsoft.Extensions.Time.Testing;

namespace BlueGreen.LocalCloud.Tests.Wire;

public sealed class SameBytesTests
{
    private static readonly string[] Calls =
    [
        "Action=CreateVpc&Version=2016-11-15&CidrBlock=10.0.0.0/16",
        "Action=DescribeVpcs&Version=2016-11-15",
        "Action=CreateRole&Version=2010-05-08&RoleName=webserver&AssumeRolePolicyDocument={}",
        "Action=GetRole&Version=2010-05-08&RoleName=nobody",
        "Action=Nonsense&Version=2011-01-01",
        "Action=GetCallerIdentity&Version=2011-06-15",
    ];

    [Fact]
    public async Task A_socket_and_a_process_of_ones_own_give_the_same_bytes()
    {
        await using var inProcess = LocalCloudHost.CreateInProcess(Options());
        await using var onSocket = await LocalCloudHost.StartAsync(Options(), TestContext.Current.CancellationToken);
        using var direct = new HttpClient(inProcess.CreateHandler()) { BaseAddress = new Uri("http://cloud.test/") };
        using var overSocket = new HttpClient { BaseAddress = onSocket.Address };

        var first = await AnswersAsync(direct);
        var second = await AnswersAsync(overSocket);

        first.ShouldContain("<vpcId>vpc-0");
        second.ShouldBe(first);
    }

    private static LocalCloudOptions Options() =>
        new()
        {
            Port = 0,
            Speed = 0,
            TimeProvider = new FakeTimeProvider(TestCloud.Start),
        };

    private static async Task<string> AnswersAsync(HttpClient client)
    {
        var answers = new StringBuilder();
        foreach (var call in Calls)
        {
            using var content = new StringContent(call);
            using var response = await client.PostAsync(new Uri("/", UriKind.Relative), content, TestContext.Current.CancellationToken);
            answers.Append((int)response.StatusCode).Append('\n');
            var headers = response
                .Headers.Concat(response.Content.Headers)
                .Where(h => h.Key != "Content-Length")
                .OrderBy(h => h.Key, StringComparer.Ordinal);
            answers.AppendJoin('\n', headers.Select(h => $"{h.Key}: {string.Join(", ", h.Value)}"));
            answers.Append('\n').Append(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Append('\n');
        }

        return answers.ToString();
    }
}
