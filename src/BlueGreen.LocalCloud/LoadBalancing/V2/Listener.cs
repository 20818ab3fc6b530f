namespace BlueGreen.LocalCloud.LoadBalancing.V2;

/// <summary>A port that a load balancer answers on, and what it does with what comes in.</summary>
internal sealed class Listener
{
    public required string Arn { get; init; }

    public required string LoadBalancerArn { get; init; }

    /// <summary>The rule that applies where no other does: it cannot be changed by itself, its actions are the listener's.</summary>
    public required string DefaultRuleArn { get; init; }

    public required int Port { get; set; }

    /// <summary>HTTP or HTTPS.</summary>
    public required string Protocol { get; set; }

    /// <summary>Only of HTTPS listeners.</summary>
    public string? SslPolicy { get; set; }

    /// <summary>The first one is the default certificate; none for HTTP.</summary>
    public List<string> Certificates { get; set; } = [];

    public List<ListenerAction> DefaultActions { get; set; } = [];

    public List<ListenerRule> Rules { get; init; } = [];

    public SortedDictionary<string, string> Attributes { get; init; } = new(StringComparer.Ordinal);

    public SortedDictionary<string, string> Tags { get; init; } = new(StringComparer.Ordinal);

    public bool Uses(string targetGroupArn) =>
        DefaultActions.Exists(action => action.Uses(targetGroupArn))
        || Rules.Exists(rule => rule.Actions.Exists(action => action.Uses(targetGroupArn)));
}

/// <summary>Actions for requests that meet conditions; the lowest priority number that fits wins.</summary>
internal sealed class ListenerRule
{
    public required string Arn { get; init; }

    /// <summary>1-50000, once a listener.</summary>
    public required int Priority { get; set; }

    public List<RuleCondition> Conditions { get; set; } = [];

    public List<ListenerAction> Actions { get; set; } = [];

    public SortedDictionary<string, string> Tags { get; init; } = new(StringComparer.Ordinal);
}

/// <summary>What a request must be like.</summary>
/// <param name="Field">host-header, path-pattern, http-header, query-string, http-request-method or source-ip.</param>
/// <param name="HeaderName">Only of http-header.</param>
/// <param name="QueryStrings">Only of query-string, which has no values.</param>
internal sealed record RuleCondition(string Field, List<string> Values, string? HeaderName, List<QueryStringPair> QueryStrings);

/// <summary>A key and value of a query string; without a key, any key.</summary>
internal sealed record QueryStringPair(string? Key, string Value);

/// <summary>What is done with a request: exactly one of forward, redirect and fixed-response.</summary>
internal sealed record ListenerAction
{
    public const string ForwardType = "forward";
    public const string RedirectType = "redirect";
    public const string FixedResponseType = "fixed-response";

    public required string Type { get; init; }

    public int? Order { get; init; }

    /// <summary>Where it is forwarded to, by weight.</summary>
    public List<WeightedTargetGroup> TargetGroups { get; init; } = [];

    /// <summary>Seconds for which a client stays with one of several target groups; null where it does not.</summary>
    public int? StickySeconds { get; init; }

    public RedirectAction? Redirect { get; init; }

    public FixedResponse? Response { get; init; }

    public bool Uses(string targetGroupArn) => TargetGroups.Exists(target => target.Arn == targetGroupArn);

    public bool IsSameAs(ListenerAction other) =>
        Type == other.Type
        && Order == other.Order
        && StickySeconds == other.StickySeconds
        && Redirect == other.Redirect
        && Response == other.Response
        && TargetGroups.SequenceEqual(other.TargetGroups);
}

/// <summary>A target group and its share.</summary>
/// <param name="Weight">0-999.</param>
internal sealed record WeightedTargetGroup(string Arn, int Weight);

/// <summary>Where a client is sent to; parts such as <c>#{host}</c> are those of its request.</summary>
internal sealed record RedirectAction(string Protocol, string Port, string Host, string Path, string Query, string StatusCode);

/// <summary>An answer that the load balancer gives itself.</summary>
internal sealed record FixedResponse(string StatusCode, string? ContentType, string? MessageBody);
