namespace BlueGreen.LocalCloud.Machines.Support;

/// <summary>Why there can be no machines here.</summary>
/// <param name="Reason">What was found, a sentence.</param>
/// <param name="Remedy">What makes machines possible, a sentence.</param>
internal sealed record Obstacle(string Reason, string Remedy)
{
    public override string ToString() => $"{Reason} {Remedy}";
}
