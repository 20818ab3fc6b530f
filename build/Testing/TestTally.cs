namespace Build.Testing;

/// <summary>What came of some tests.</summary>
/// <param name="Passed">How many passed.</param>
/// <param name="Failed">Each that failed, with its reason.</param>
/// <param name="Skipped">Each that was skipped, with its reason.</param>
internal sealed record TestTally(int Passed, IReadOnlyList<TestNote> Failed, IReadOnlyList<TestNote> Skipped)
{
    /// <summary>Nothing ran.</summary>
    public static TestTally Empty { get; } = new(0, [], []);

    /// <summary>Something ran and nothing failed.</summary>
    public bool Succeeded => Failed.Count == 0 && Passed > 0;

    /// <summary>Both together.</summary>
    public static TestTally operator +(TestTally left, TestTally right) =>
        new(left.Passed + right.Passed, [.. left.Failed, .. right.Failed], [.. left.Skipped, .. right.Skipped]);

    /// <summary>One check that passed.</summary>
    public static TestTally Pass() => new(1, [], []);

    /// <summary>One check that failed.</summary>
    public static TestTally Fail(string name, string reason) => new(0, [new TestNote(name, reason)], []);

    /// <summary>The closing line.</summary>
    public override string ToString() => $"{Passed} passed, {Failed.Count} failed, {Skipped.Count} skipped";
}

/// <summary>A test that did not pass.</summary>
/// <param name="Name">The test.</param>
/// <param name="Reason">The first line of its failure, or why it was skipped.</param>
internal sealed record TestNote(string Name, string Reason);
