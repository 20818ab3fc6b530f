namespace BlueGreen.State.Record;

/// <summary>How far the run that wrote the environment record had come.</summary>
public enum RecordPhase
{
    /// <summary>No run holds it and nothing is unfinished.</summary>
    Free,

    /// <summary>A run holds it, or died holding it; the live names are as they were before that run.</summary>
    Held,

    /// <summary>The live batch was accepted, in the same breath as this phase; what comes after it may be missing.</summary>
    Switching,
}
