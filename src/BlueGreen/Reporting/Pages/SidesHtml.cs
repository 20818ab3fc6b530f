using System.Globalization;
using BlueGreen.Status;
using static BlueGreen.Reporting.Pages.Markup;

namespace BlueGreen.Reporting.Pages;

/// <summary>Both sides of an environment, the names that lead to them, and who holds it.</summary>
internal static class SidesHtml
{
    public static string Of(StatusReport status) =>
        $"""
            <h3>What was there</h3>
            <div class="sides">{Side("live", "Live", status.Live, status)}{Side("staging", "Staging", status.Staging, status)}</div>
            <p class="facts">State <b>{status.State}</b>{Lock(status)}{Last(status)}</p>
            {(
                status.Findings.Count == 0
                    ? ""
                    : $"""<ul class="findings">{Join(status.Findings, finding => $"<li>{Text(finding)}</li>")}</ul>"""
            )}
            """;

    private static string Side(string kind, string title, SideReport? side, StatusReport status) =>
        side is null
            ? $"""<div class="side {kind}"><h4>{title}</h4><p class="version none">none</p></div>"""
            : $"""
                <div class="side {kind}"><h4>{title}</h4>
                <p class="version{(side.Group is null ? " none" : "")}">{Text(
                    side.Group is null ? "empty" : side.Version ?? "unknown version"
                )}</p>
                <p class="dots">{Join(side.Instances, Dot)}{(side.Group is null ? "" : $"{side.Healthy} of {side.Desired} healthy")}</p>
                <dl>
                <dt>load balancer</dt><dd>{Text(side.LoadBalancer)}{(
                    side.Kind.Length == 0 ? "" : $", {Text(side.Kind.ToLowerInvariant())}"
                )}</dd>
                {Row("group", side.Group)}{Row("size", Size(side))}{Row("image", side.Image)}{Row("age", Age(side, status.ReadAt))}
                {Row("names", Names(side, status))}
                </dl></div>
                """;

    private static string Dot(InstanceReport instance) =>
        $"""<i class="dot {InstancesHtml.Class(instance.State)}" title="{Text(instance.Id)}: {InstancesHtml.Word(instance.State)} {Text(instance.Reason)}"></i>""";

    private static string Row(string name, string? value) => string.IsNullOrEmpty(value) ? "" : $"<dt>{name}</dt><dd>{Text(value)}</dd>";

    private static string? Size(SideReport side) =>
        side.Group is null
            ? null
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{side.Desired} ({side.Minimum} to {side.Maximum}){(side.Pinned ? ", held for the way back" : "")}"
            );

    private static string? Age(SideReport side, DateTimeOffset now) =>
        (side.LiveAt, side.CreatedAt) switch
        {
            ({ } live, _) => $"live since {Clock(live)} ({Duration(now - live)})",
            (null, { } created) => $"{Duration(now - created)}, never live",
            _ => null,
        };

    private static string Names(SideReport side, StatusReport status) =>
        string.Join(
            ", ",
            status.Names.Where(name => name.LoadBalancer == side.LoadBalancer).Select(name => name.Name).Distinct(StringComparer.Ordinal)
        );

    private static string Lock(StatusReport status) =>
        status.Lock is { } held
            ? $" \u00B7 held by {Text(held.Who ?? "somebody")} on {Text(held.Where ?? "another machine")} for {Text(held.Operation)}, until {Clock(held.Until)}"
            : " \u00B7 held by nobody";

    private static string Last(StatusReport status) =>
        status.LastSwitch is { } last ? $" \u00B7 last move {Text(last.From)} \u2192 {Text(last.To)}, {Clock(last.At)}" : string.Empty;
}
