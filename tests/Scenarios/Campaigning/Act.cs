using System.Globalization;

namespace Scenarios.Campaigning;

/// <summary>One operation of a history, and what goes wrong in it.</summary>
/// <param name="Command">The operation.</param>
/// <param name="Version">The version that it names; null for none.</param>
/// <param name="Mishap">What goes wrong; null for nothing.</param>
/// <param name="At">At which of its calls.</param>
/// <param name="Minutes">How long nothing happens before it.</param>
internal sealed record Act(Command Command, string? Version, string? Mishap, int At, int Minutes)
{
    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"after {Minutes} min: {Command}{(Version is null ? string.Empty : $" {Version}")}{(Mishap is null ? string.Empty : $", {Mishap} at call {At}")}"
        );
}

/// <summary>The operations of a campaign.</summary>
internal enum Command
{
    Deploy,
    Replace,
    Switch,
    Rollback,
    Clean,
    Status,
}
