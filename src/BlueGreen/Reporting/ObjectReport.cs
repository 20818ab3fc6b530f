namespace BlueGreen.Reporting;

/// <summary>One AWS object of an environment, against what the settings and the convention want.</summary>
/// <param name="Kind">What it is: <c>VPC</c>, <c>load balancer</c>, ...</param>
/// <param name="Name">Its name.</param>
/// <param name="Id">Its id, where it was there already and has one.</param>
/// <param name="State">What became of it.</param>
/// <param name="Differences">How it differs from what is wanted and was left as it is, a sentence each.</param>
public sealed record ObjectReport(string Kind, string Name, string? Id, ObjectState State, IReadOnlyList<string> Differences);

/// <summary>What became of an object.</summary>
public enum ObjectState
{
    /// <summary>It was there, as wanted.</summary>
    Present,

    /// <summary>It was there and differs; it was left as it is.</summary>
    Differs,

    /// <summary>It was there and something about it was put right.</summary>
    Corrected,

    /// <summary>It was missing and was made.</summary>
    Made,
}
