using System.Net;
using System.Text;

namespace Scenarios.Switching;

/// <summary>A cloud with a composite alarm, which the local one has not. As CloudWatch does, it tells of it only where that type is asked for.</summary>
internal sealed class CompositeAlarm(HttpMessageHandler cloud, string name) : DelegatingHandler(cloud)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var sent = request.Content is null ? string.Empty : await request.Content.ReadAsStringAsync(cancellationToken);
        return
            sent.Contains("Action=DescribeAlarms&", StringComparison.Ordinal)
            && sent.Contains($"={name}", StringComparison.Ordinal)
            && sent.Contains("=CompositeAlarm", StringComparison.Ordinal)
            ? new HttpResponseMessage(HttpStatusCode.OK)
            {
                Content = new StringContent(
                    $"""
                    <DescribeAlarmsResponse xmlns="http://monitoring.amazonaws.com/doc/2010-08-01/"><DescribeAlarmsResult>
                    <CompositeAlarms><member><AlarmName>{name}</AlarmName><StateValue>ALARM</StateValue><StateReason>the test says so</StateReason></member></CompositeAlarms>
                    </DescribeAlarmsResult></DescribeAlarmsResponse>
                    """,
                    Encoding.UTF8,
                    "text/xml"
                ),
            }
            : await base.SendAsync(request, cancellationToken);
    }
}
