using System.Text.RegularExpressions;

namespace Scenarios.Machines;

/// <summary>One call that a process makes.</summary>
/// <param name="Number">Its number in the process, from 1.</param>
/// <param name="Service">As it is signed for: <c>route53</c>.</param>
/// <param name="Action">The API's name of it.</param>
/// <param name="Body">What is sent.</param>
internal sealed partial record WireCall(int Number, string Service, string Action, string Body)
{
    /// <value>Whether it may change something.</value>
    public bool Mutating =>
        !Action.StartsWith("Describe", StringComparison.Ordinal)
        && !Action.StartsWith("List", StringComparison.Ordinal)
        && !Action.StartsWith("Get", StringComparison.Ordinal);

    /// <value>Whether it is the batch that moves the live names for all the world: the staging names are in the private zone only.</value>
    public bool MovesLiveNames =>
        Action == "ChangeResourceRecordSets"
        && Body.Contains(">www.", StringComparison.Ordinal)
        && !Body.Contains(">www-staging.", StringComparison.Ordinal);

    /// <value>In which round of calls that were made at once it went out, from 1.</value>
    public int Round { get; init; }

    public static async Task<WireCall> ReadAsync(int number, HttpRequestMessage request)
    {
        var body = request.Content is null ? string.Empty : await request.Content.ReadAsStringAsync();
        var scope = request.Headers.NonValidated.TryGetValues("Authorization", out var signed) ? signed.ToString() : string.Empty;
        var service = Scope().Match(scope).Groups["service"].Value;
        var action =
            scope.Length == 0 ? $"Get {request.RequestUri}"
            : service == "route53" ? RestAction(request)
            : request.Headers.NonValidated.TryGetValues("X-Amz-Target", out var target) ? target.ToString().Split('.')[^1]
            : QueryAction(body);
        return new WireCall(number, service, action, body);
    }

    /// <summary>What is sent in the fields whose names begin so, in order.</summary>
    public IReadOnlyList<string> Fields(string name) =>
        [
            .. Body.Split('&')
                .Where(field => field.StartsWith(name, StringComparison.Ordinal))
                .Select(field => Uri.UnescapeDataString(field.Split('=', 2)[^1])),
        ];

    public override string ToString() => $"{Number:00} {Service}:{Action}";

    private static string QueryAction(string body) => ActionField().Match(body).Groups["action"].Value;

    private static string RestAction(HttpRequestMessage request)
    {
        var path = request.RequestUri!.AbsolutePath;
        return path switch
        {
            _ when path.Contains("/rrset", StringComparison.Ordinal) => request.Method == HttpMethod.Get
                ? "ListResourceRecordSets"
                : "ChangeResourceRecordSets",
            _ when path.Contains("/change/", StringComparison.Ordinal) => "GetChange",
            _ when path.Contains("/hostedzonesbyname", StringComparison.Ordinal) => "ListHostedZonesByName",
            _ => $"{request.Method} {path}",
        };
    }

    [GeneratedRegex("Credential=[^/]+/[^/]+/[^/]+/(?<service>[^/]+)/", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Scope();

    [GeneratedRegex("(^|&)Action=(?<action>\\w+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ActionField();
}
