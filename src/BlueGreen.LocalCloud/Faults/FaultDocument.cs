using System.Text.Json;
using BlueGreen.LocalCloud.Host;

namespace BlueGreen.LocalCloud.Faults;

/// <summary>Faults as <c>POST /_local/faults</c> takes them: an array of call faults, or an object with <c>calls</c>, <c>launches</c>, <c>images</c>
/// and <c>limits</c>.</summary>
internal sealed record FaultDocument
{
    public IReadOnlyList<Fault> Calls { get; init; } = [];

    public IReadOnlyList<LaunchFault> Launches { get; init; } = [];

    public IReadOnlyDictionary<string, ImageFault> Images { get; init; } = new Dictionary<string, ImageFault>();

    /// <summary>The most calls a second that a service takes, by its name, e.g. 5 for <c>route53</c>.</summary>
    public IReadOnlyDictionary<string, int> Limits { get; init; } = new Dictionary<string, int>();

    /// <exception cref="JsonException">The text is no such document; the message names the place.</exception>
    public static FaultDocument Parse(string json) =>
        json.TrimStart().StartsWith('[')
            ? new FaultDocument { Calls = JsonSerializer.Deserialize<IReadOnlyList<Fault>>(json, LocalJson.Options) ?? [] }
            : JsonSerializer.Deserialize<FaultDocument>(json, LocalJson.Options) ?? new FaultDocument();

    public void ApplyTo(FaultRules rules)
    {
        foreach (var fault in Calls)
        {
            rules.Add(fault);
        }

        foreach (var fault in Launches)
        {
            rules.Add(fault);
        }

        foreach (var (imageId, fault) in Images)
        {
            rules.SetImage(imageId, new ApplicationHealth(fault.Health, fault.After ?? TimeSpan.FromSeconds(60)));
        }

        foreach (var (service, perSecond) in Limits)
        {
            rules.Limit(service, perSecond);
        }
    }

    /// <param name="Health">The behaviour.</param>
    /// <param name="After">See <see cref="ApplicationHealth.After"/>; default a minute.</param>
    internal sealed record ImageFault(HealthKind Health, TimeSpan? After);
}
