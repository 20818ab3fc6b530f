using System.Globalization;
using BlueGreen.Status;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Build.Terminal;

/// <summary>A status as a picture: both sides, the names that lead to them, the instances, who holds the environment. Every colour says a word that stands beside it.</summary>
internal static class StatusPicture
{
    private const int SideBySide = 100;
    private const int Widest = 160;

    public static IRenderable Of(StatusReport report, int width)
    {
        IRenderable live = Side("LIVE", Color.Green, report.Live, report);
        IRenderable staging = Side("STAGING", Color.Blue, report.Staging, report);
        IRenderable sides = width >= SideBySide ? Beside(live, staging, Math.Min(width, Widest)) : new Rows(live, staging);
        return new Rows([Head(report), sides, .. Names(report), Lock(report), .. Findings(report)]);
    }

    private static Markup Head(StatusReport report) =>
        new(
            $"[bold]{Markup.Escape($"{report.Environment} of {report.Domain}")}[/]  {StateOf(report.State)}  [grey]{Markup.Escape(Place(report))}[/]"
        );

    private static string Place(StatusReport report) =>
        string.Join(
            ", ",
            new[] { report.Account is { } account ? $"account {account}" : null, report.Region, report.Strategy }.OfType<string>()
        );

    private static string StateOf(EnvironmentState state) =>
        state switch
        {
            EnvironmentState.Steady => "[green]\u25CF Steady[/]: staging is clean",
            EnvironmentState.Staged => "[blue]\u25D0 Staged[/]: a new version waits on staging",
            EnvironmentState.Switched => "[green]\u25D1 Switched[/]: the former version is kept as the way back",
            EnvironmentState.HalfSwitched => "[yellow]\u25D2 HalfSwitched[/]: a move was begun and not ended",
            EnvironmentState.Inconsistent => "[red]\u25A0 Inconsistent[/]: something is missing or contradicts itself",
            _ => "[grey]\u25CB Empty[/]: no version on either side",
        };

    private static Grid Beside(IRenderable left, IRenderable right, int width)
    {
        var grid = new Grid { Width = width };
        grid.AddColumn(
            new GridColumn { Width = width / 2 }
                .PadLeft(0)
                .PadRight(1)
        );
        grid.AddColumn(
            new GridColumn { Width = width / 2 }
                .PadLeft(0)
                .PadRight(0)
        );
        grid.AddRow(left, right);
        return grid;
    }

    private static Panel Side(string title, Color colour, SideReport? side, StatusReport report) =>
        new(side is null ? new Markup("[grey]no load balancer[/]") : Facts(side, report))
        {
            Header = new PanelHeader($" [bold]{title}[/] "),
            Border = BoxBorder.Rounded,
            BorderStyle = new Style(colour),
            Expand = true,
        };

    private static Grid Facts(SideReport side, StatusReport report)
    {
        var grid = new Grid();
        grid.AddColumn(new GridColumn().NoWrap().PadLeft(0).PadRight(2));
        grid.AddColumn(new GridColumn().PadLeft(0).PadRight(0));
        Row(grid, "version", side.Group is null ? "[grey]none[/]" : $"[bold]{Markup.Escape(side.Version ?? "unknown")}[/]");
        Row(grid, "instances", side.Group is null ? "[grey]none[/]" : Instances(side));
        Row(grid, "age", Age(side, report.ReadAt));
        Row(grid, "group", side.Group is null ? null : Markup.Escape(side.Group) + Size(side));
        Row(grid, "image", side.Image is null ? null : Markup.Escape(side.Image));
        Row(
            grid,
            "balancer",
            Markup.Escape(side.LoadBalancer) + (side.Kind.Length == 0 ? "" : $" [grey]{side.Kind.ToLowerInvariant()}[/]")
        );
        return grid;
    }

    private static void Row(Grid grid, string name, string? value)
    {
        if (value is not null)
        {
            grid.AddRow(new Markup($"[grey]{name}[/]"), new Markup(value));
        }
    }

    private static string Instances(SideReport side)
    {
        var counted = side
            .Instances.GroupBy(instance => instance.State)
            .OrderBy(group => group.Key)
            .Select(group => $"{string.Concat(group.Select(_ => Dot(group.Key)))} {group.Count()} {Word(group.Key)}");
        var all = string.Join("  ", counted);
        return string.Create(CultureInfo.InvariantCulture, $"{all}{(all.Length == 0 ? "" : "  ")}[grey]of {side.Desired} wanted[/]");
    }

    private static string Dot(InstanceState state) =>
        state switch
        {
            InstanceState.Healthy => "[green]\u25CF[/]",
            InstanceState.Starting => "[blue]\u25D0[/]",
            InstanceState.Unhealthy => "[red]\u25A0[/]",
            _ => "[yellow]\u25CC[/]",
        };

    private static string Word(InstanceState state) => state == InstanceState.Healthy ? "in service" : state.ToString().ToLowerInvariant();

    private static string Size(SideReport side) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $" [grey]{side.Minimum} to {side.Maximum}{(side.Pinned ? ", held for the way back" : "")}[/]"
        );

    private static string? Age(SideReport side, DateTimeOffset now) =>
        (side.LiveAt, side.CreatedAt) switch
        {
            ({ } live, _) => $"live since {live.UtcDateTime:yyyy-MM-dd HH:mm} UTC [grey]({Duration(now - live)})[/]",
            (null, { } made) => $"made {Duration(now - made)} ago, never live",
            _ => null,
        };

    private static string Duration(TimeSpan age) =>
        age switch
        {
            { TotalMinutes: < 2 } => string.Create(CultureInfo.InvariantCulture, $"{Math.Max(0, age.TotalSeconds):0} s"),
            { TotalHours: < 2 } => string.Create(CultureInfo.InvariantCulture, $"{age.TotalMinutes:0} min"),
            { TotalDays: < 2 } => string.Create(CultureInfo.InvariantCulture, $"{age.TotalHours:0} h"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{age.TotalDays:0} days"),
        };

    private static IEnumerable<IRenderable> Names(StatusReport report)
    {
        if (report.Names.Count == 0)
        {
            yield break;
        }

        var grid = new Grid();
        grid.AddColumn(new GridColumn().NoWrap().PadLeft(0).PadRight(2));
        grid.AddColumn(new GridColumn().PadLeft(0).PadRight(2));
        grid.AddColumn(new GridColumn().PadLeft(0).PadRight(0));
        foreach (var name in report.Names)
        {
            grid.AddRow(
                $"[grey]{name.Zone}[/]",
                $"{Markup.Escape(name.Name)} [grey]{string.Join(' ', name.Types)}[/]",
                Target(name, report)
            );
        }

        yield return grid;
    }

    private static string Target(NameReport name, StatusReport report)
    {
        var side =
            name.LoadBalancer is null ? (name.Types.Count == 0 ? "[yellow]no record[/]" : "[red]elsewhere[/]")
            : name.LoadBalancer == report.Live?.LoadBalancer ? "[green]live[/]"
            : "[blue]staging[/]";
        return name.LoadBalancer == name.Expected || name.Expected is null
            ? $"\u2192 {side}"
            : $"\u2192 {side} [red]but should lead to {Markup.Escape(name.Expected)}[/]";
    }

    private static Markup Lock(StatusReport report) =>
        report.Lock is { } held
            ? new Markup(
                $"[yellow]\u25B2 held[/] by {Markup.Escape(held.Who ?? "somebody")} on {Markup.Escape(held.Where ?? "another machine")} for {Markup.Escape(held.Operation ?? "something")}, lease until {held.Until.UtcDateTime:HH:mm:ss} UTC"
            )
            : new Markup("[grey]held by nobody[/]");

    private static IEnumerable<IRenderable> Findings(StatusReport report) =>
        report.Findings.Select(finding => new Markup($"[yellow]![/] {Markup.Escape(finding)}"));
}
