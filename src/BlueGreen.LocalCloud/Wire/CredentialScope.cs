using System.Text.RegularExpressions;

namespace BlueGreen.LocalCloud.Wire;

/// <summary>What a signature says of itself. It is read, not checked: any key is accepted.</summary>
internal sealed partial record CredentialScope(string AccessKey, string Region, string Service)
{
    private static readonly CredentialScope Unsigned = new("", "us-east-1", "");

    public static CredentialScope Of(CloudRequest request)
    {
        var text = request.Header("Authorization") ?? Uri.UnescapeDataString(request.Query);
        var match = Scope().Match(text);
        return match.Success
            ? new CredentialScope(match.Groups["key"].Value, match.Groups["region"].Value, match.Groups["service"].Value)
            : Unsigned;
    }

    [GeneratedRegex(
        "Credential=(?<key>[^/]+)/[0-9]{8}/(?<region>[^/]*)/(?<service>[^/]*)/aws4_request",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Scope();
}
