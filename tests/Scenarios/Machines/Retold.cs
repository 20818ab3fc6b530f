using System.Text;

namespace Scenarios.Machines;

/// <summary>A cloud whose answers to one action are retold: what an older or lesser service would say.</summary>
internal sealed class Retold(HttpMessageHandler cloud, string action, Func<string, string> retell) : DelegatingHandler(cloud)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var sent = request.Content is null ? string.Empty : await request.Content.ReadAsStringAsync(cancellationToken);
        var answer = await base.SendAsync(request, cancellationToken);
        if (sent.Contains($"Action={action}&", StringComparison.Ordinal))
        {
            var told = await answer.Content.ReadAsStringAsync(cancellationToken);
            answer.Content = new StringContent(retell(told), Encoding.UTF8, "text/xml");
        }

        return answer;
    }
}
