namespace BlueGreen.Configuration;

/// <summary>What a new group launches its instances from.</summary>
public enum LaunchKind
{
    /// <summary>A launch template, of a numbered version.</summary>
    Template,

    /// <summary>A launch configuration; accounts opened after 2024-10-01 can't make one.</summary>
    Configuration,
}
