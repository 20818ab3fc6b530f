using BlueGreen.Status;
using static BlueGreen.Reporting.Pages.Markup;

namespace BlueGreen.Reporting.Pages;

/// <summary>The instances of the groups that an operation watched, each a bar whose colour tells its state.</summary>
internal static class InstancesHtml
{
    public static string Of(RunChapter chapter)
    {
        if (chapter.Instances.Count == 0 || chapter.Instances.All(seen => seen.Instances.Count == 0))
        {
            return string.Empty;
        }

        var axis = Axis.Of(chapter);
        return $"""
            <h3>Instances</h3>
            <div class="gantt"><div class="lane head"><span></span>{axis.Render()}<span></span></div>
            {Join(chapter.Instances.GroupBy(seen => seen.Group, StringComparer.Ordinal), group => Group(group.Key, [.. group], axis))}
            </div>
            <p class="legend">{Join(
                Enum.GetValues<InstanceState>(),
                state => $"""<span><i class="key {Class(state)}"></i>{Word(state)}</span> """
            )}</p>
            """;
    }

    public static string Class(InstanceState state) =>
        state switch
        {
            InstanceState.Healthy => "healthy",
            InstanceState.Starting => "starting",
            InstanceState.Unhealthy => "unhealthy",
            _ => "leaving",
        };

    public static string Word(InstanceState state) =>
        state switch
        {
            InstanceState.Healthy => "in service",
            InstanceState.Starting => "starting",
            InstanceState.Unhealthy => "unhealthy",
            _ => "leaving",
        };

    private static string Group(string name, List<InstancesSeen> looks, Axis axis)
    {
        var ids = looks.SelectMany(look => look.Instances).Select(instance => instance.Id).Distinct(StringComparer.Ordinal);
        return Join(ids, id => Instance(name, id, looks, axis));
    }

    private static string Instance(string group, string id, List<InstancesSeen> looks, Axis axis)
    {
        var stretches = Stretches(id, looks);
        return $"""
            <div class="lane" title="{Text(group)}"><span class="what"><code>{Text(id)}</code></span><span class="track">{Join(
                stretches,
                stretch =>
                    $"""<i class="{Class(stretch.State)}" title="{Word(stretch.State)}" style="left:{Percent(axis.Share(stretch.From))};width:{Percent(axis.Share(stretch.To) - axis.Share(stretch.From))}"></i>"""
            )}</span><span class="took">{Word(stretches[^1].State)}</span></div>
            """;
    }

    // What one look has shown holds until the next.
    private static List<(InstanceState State, DateTimeOffset From, DateTimeOffset To)> Stretches(string id, List<InstancesSeen> looks)
    {
        var stretches = new List<(InstanceState State, DateTimeOffset From, DateTimeOffset To)>();
        foreach (var (index, look) in looks.Index())
        {
            if (look.Instances.FirstOrDefault(instance => instance.Id == id) is not { } instance)
            {
                continue;
            }

            var until = index + 1 < looks.Count ? looks[index + 1].At : look.At;
            if (stretches is [.., var last] && last.State == instance.State && last.To == look.At)
            {
                stretches[^1] = last with { To = until };
            }
            else
            {
                stretches.Add((instance.State, look.At, until));
            }
        }

        return stretches;
    }
}
