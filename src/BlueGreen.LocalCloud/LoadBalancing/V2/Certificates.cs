using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.LoadBalancing.V2;

/// <summary>The certificates of HTTPS listeners: one by default, others by server name.</summary>
internal static class Certificates
{
    public static void Register(ServiceRoutes routes) =>
        routes.Add("DescribeListenerCertificates", Describe).Add("AddListenerCertificates", Add).Add("RemoveListenerCertificates", Remove);

    /// <summary>Refuses a certificate that cannot be one: nothing issues certificates here, so any well-formed ARN counts as issued.</summary>
    public static string Checked(string arn) =>
        arn.StartsWith("arn:aws", StringComparison.Ordinal)
        && (
            arn.Contains(":acm:", StringComparison.Ordinal) && arn.Contains(":certificate/", StringComparison.Ordinal)
            || arn.Contains(":iam:", StringComparison.Ordinal) && arn.Contains(":server-certificate/", StringComparison.Ordinal)
        )
            ? arn
            : throw ElbV2Errors.CertificateNotFound(arn);

    private static Fields? Describe(Call call)
    {
        var (_, listener) = call.Listener();
        var (page, next) = Markers.Page(call.Parameters, listener.Certificates, arn => arn);
        return new()
        {
            {
                "Certificates",
                Items.Of(page, arn => new Fields { { "CertificateArn", arn }, { "IsDefault", arn == listener.Certificates[0] } })
            },
            { "NextMarker", next },
        };
    }

    private static Fields? Add(Call call)
    {
        var (_, listener) = call.Listener();
        var added = Sent(call);
        if (listener.Protocol != "HTTPS")
        {
            throw ElbV2Errors.InvalidConfiguration("Certificates cannot be added to HTTP listeners");
        }

        listener.Certificates.AddRange(added.Except(listener.Certificates).ToList());
        return new() { { "Certificates", Items.Of(added, arn => new Fields { { "CertificateArn", arn }, { "IsDefault", false } }) } };
    }

    private static Fields? Remove(Call call)
    {
        var (_, listener) = call.Listener();
        var removed = Sent(call);
        if (removed.Exists(arn => arn == listener.Certificates.FirstOrDefault()))
        {
            throw new AwsException("OperationNotPermitted", "The default certificate cannot be removed from the listener");
        }

        _ = listener.Certificates.RemoveAll(removed.Contains);
        return [];
    }

    private static List<string> Sent(Call call)
    {
        List<string> sent = [.. call.Parameters.Structures("Certificates").Select(one => Checked(one.Required("CertificateArn")))];
        return sent.Count > 0 ? sent : throw call.Parameters.Missing("Certificates");
    }
}
