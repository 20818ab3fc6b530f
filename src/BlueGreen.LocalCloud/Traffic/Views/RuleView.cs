using System.Collections.Immutable;

namespace BlueGreen.LocalCloud.Traffic.Views;

/// <summary>What is done with requests that meet all conditions.</summary>
internal sealed record RuleView(ImmutableArray<ConditionView> Conditions, ActionView Action);

/// <summary>What a request must be like: one of the values must fit.</summary>
/// <param name="Field">host-header, path-pattern, http-header, query-string, http-request-method or source-ip.</param>
/// <param name="Values">With <c>*</c> and <c>?</c> where the field has patterns; <c>key=value</c> or a value alone for query-string.</param>
/// <param name="HeaderName">Only of http-header.</param>
internal sealed record ConditionView(string Field, ImmutableArray<string> Values, string? HeaderName);

/// <summary>What is done with a request.</summary>
internal abstract record ActionView;

/// <summary>One of the pools gets it, by weight.</summary>
internal sealed record ForwardTo(ImmutableArray<WeightedPool> Pools) : ActionView;

/// <param name="Pool">A name among <see cref="BalancerView.Pools"/>.</param>
/// <param name="Weight">0 gets nothing, unless all are 0.</param>
internal sealed record WeightedPool(string Pool, int Weight);

/// <summary>The client is sent elsewhere; <c>#{protocol}</c>, <c>#{host}</c>, <c>#{port}</c>, <c>#{path}</c> and <c>#{query}</c> are its request's.</summary>
internal sealed record RedirectTo(string Protocol, string Host, string Port, string Path, string Query, int Status) : ActionView;

/// <summary>The load balancer answers itself.</summary>
internal sealed record AnswerWith(int Status, string? ContentType, string Body) : ActionView;
