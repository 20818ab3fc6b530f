namespace BlueGreen.Planning;

/// <summary>One step of a plan. The cases are closed: the executor knows every one of them, and the dry run prints the same list.</summary>
public abstract record PlanStep
{
    private protected PlanStep() { }

    /// <summary>The step in one line, as a runbook would say it.</summary>
    public abstract override string ToString();
}
