namespace BlueGreen.Planning;

/// <summary>One step of a plan. The cases are closed: the executor knows every one of them, and the dry run prints the same list.</summary>
public abstract record PlanStep
{
    private protected PlanStep() { }

    /// <summary>Whether the step needs the lock. One that makes what the lock itself stands on is carried out before it is taken.</summary>
    internal virtual bool NeedsLock => true;

    /// <summary>The step in one line, as a runbook would say it.</summary>
    public abstract override string ToString();
}
