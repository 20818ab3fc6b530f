namespace BlueGreen.LocalCloud.Faults;

/// <summary>How the application on an image behaves once its instance has booted.</summary>
internal enum HealthKind
{
    /// <summary>Answers after the boot, for ever.</summary>
    Healthy,

    /// <summary>Never answers.</summary>
    Never,

    /// <summary>Answers and is silent in turns, a period each, beginning with an answer.</summary>
    Flapping,

    /// <summary>Answers after the boot, and never again once the time is over.</summary>
    FailsAfter,
}

/// <param name="Kind">The behaviour.</param>
/// <param name="After">For <see cref="HealthKind.FailsAfter"/>: counted from the end of the boot. For <see cref="HealthKind.Flapping"/>: the period.</param>
internal sealed record ApplicationHealth(HealthKind Kind, TimeSpan After)
{
    public static ApplicationHealth Healthy { get; } = new(HealthKind.Healthy, TimeSpan.Zero);
}
