using System.Net;
using System.Text;

namespace Scenarios.Planted;

/// <summary>Lies between a run and the cloud and makes the mistake that the run's own code does not make.</summary>
internal sealed class PlantedHandler(HttpMessageHandler cloud, Defect defect) : DelegatingHandler(cloud)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var sent = request.Content is null ? string.Empty : await request.Content.ReadAsStringAsync(cancellationToken);
        if (defect.Swallows(sent))
        {
            return Accepted(sent);
        }

        if (defect.Rewrites(sent) is var rewritten && rewritten != sent)
        {
            request.Content = new StringContent(rewritten, Encoding.UTF8, request.Content!.Headers.ContentType!.MediaType!);
        }

        var answer = await base.SendAsync(request, cancellationToken);
        var told = await answer.Content.ReadAsStringAsync(cancellationToken);
        var (status, retold) = defect.Retells(sent, (int)answer.StatusCode, told);
        if (retold != told || status != (int)answer.StatusCode)
        {
            answer.StatusCode = (HttpStatusCode)status;
            answer.Content = new StringContent(retold, Encoding.UTF8, "text/xml");
        }

        return answer;
    }

    private static HttpResponseMessage Accepted(string sent) =>
        new(HttpStatusCode.OK) { Content = new StringContent(Answer(sent), Encoding.UTF8, "text/xml") };

    private static string Answer(string sent)
    {
        if (!sent.StartsWith("Action=", StringComparison.Ordinal))
        {
            return """
                <?xml version="1.0"?>
                <ChangeResourceRecordSetsResponse xmlns="https://route53.amazonaws.com/doc/2013-04-01/"><ChangeInfo><Id>/change/C0</Id><Status>INSYNC</Status><SubmittedAt>2026-01-15T12:00:00Z</SubmittedAt></ChangeInfo></ChangeResourceRecordSetsResponse>
                """;
        }

        var action = sent["Action=".Length..].Split('&')[0];
        return $"<{action}Response><ResponseMetadata><RequestId>00000000-0000-0000-0000-000000000000</RequestId></ResponseMetadata></{action}Response>";
    }
}
