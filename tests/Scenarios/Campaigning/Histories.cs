using Scenarios.Exhaustive;

namespace Scenarios.Campaigning;

/// <summary>Draws histories.</summary>
internal static class Histories
{
    public const int Length = 12;

    private const int LatestCall = 60;
    private static readonly string[] Versions = ["v6", "v7", "v8"];

    // Operations in the order in which people run them, now and then another one; something goes wrong in most.
    private static readonly Command[] Usual =
    [
        Command.Replace,
        Command.Switch,
        Command.Rollback,
        Command.Switch,
        Command.Clean,
        Command.Deploy,
    ];

    public static IReadOnlyList<Act> Draw(int seed)
    {
        var random = new Random(seed);
        var next = random.Next(Usual.Length);
        return [.. Enumerable.Range(0, Length).Select(_ => Draw(random, Usual[next++ % Usual.Length]))];
    }

    private static Act Draw(Random random, Command usual)
    {
        var command = random.Next(6) == 0 ? (Command)random.Next(Enum.GetValues<Command>().Length) : usual;
        var version = command switch
        {
            Command.Deploy or Command.Replace => Versions[random.Next(Versions.Length)],
            Command.Switch or Command.Clean when random.Next(2) == 0 => Versions[random.Next(Versions.Length)],
            _ => null,
        };
        var mishap = random.Next(3) == 0 ? null : Mishaps.All[random.Next(Mishaps.All.Count)].Name;
        return new Act(command, version, mishap, 1 + random.Next(LatestCall), random.Next(4) * 5);
    }
}
