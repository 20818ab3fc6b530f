using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.LoadBalancing.V2;

/// <summary>Reads and checks the conditions of rules.</summary>
internal static class ConditionReader
{
    public const string HostHeader = "host-header";
    public const string PathPattern = "path-pattern";
    public const string QueryString = "query-string";

    private const string HttpHeader = "http-header";

    /// <summary>What the structure of a field's values is called.</summary>
    public static string Config(string field) =>
        field switch
        {
            HostHeader => "HostHeaderConfig",
            PathPattern => "PathPatternConfig",
            QueryString => "QueryStringConfig",
            HttpHeader => "HttpHeaderConfig",
            "http-request-method" => "HttpRequestMethodConfig",
            "source-ip" => "SourceIpConfig",
            _ => throw ElbV2Errors.Validation(
                $"Condition field '{field}' must be one of '[path-pattern, host-header, http-header, http-request-method, query-string, source-ip]'"
            ),
        };

    public static List<RuleCondition> Read(Call call)
    {
        List<RuleCondition> conditions = [.. call.Parameters.Structures("Conditions").Select(ReadOne)];
        return conditions.Count > 0 ? conditions : throw ElbV2Errors.Validation("A condition must be specified");
    }

    private static RuleCondition ReadOne(Parameters sent)
    {
        var field = sent.Required("Field");
        var config = sent.Structure(Config(field));
        if (field == QueryString)
        {
            List<QueryStringPair> pairs =
            [
                .. config?.Structures("Values").Select(pair => new QueryStringPair(pair.Text("Key"), pair.Required("Value"))) ?? [],
            ];
            return pairs.Count > 0 ? new RuleCondition(field, [], null, pairs) : throw NoValue();
        }

        List<string> values = [.. sent.Texts("Values"), .. config?.Texts("Values") ?? []];
        return values.Count > 0
            ? new RuleCondition(field, values, field == HttpHeader ? config!.Required("HttpHeaderName") : null, [])
            : throw NoValue();
    }

    private static AwsException NoValue() => ElbV2Errors.Validation("A condition value must be specified");
}
