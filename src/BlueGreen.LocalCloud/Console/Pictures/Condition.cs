namespace BlueGreen.LocalCloud.Console.Pictures;

/// <summary>What an instance comes to.</summary>
internal enum Condition
{
    /// <summary>Everyone who looks at it finds it fit.</summary>
    Healthy,

    /// <summary>On its way: pending, or without a verdict yet.</summary>
    Starting,

    /// <summary>Somebody finds it unfit.</summary>
    Unhealthy,

    /// <summary>On its way out, or gone.</summary>
    Leaving,
}
