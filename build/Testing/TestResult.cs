namespace Build.Testing;

/// <summary>What <c>Test.json</c> holds.</summary>
/// <param name="SchemaVersion">Rises when a reader would have to change.</param>
/// <param name="Target">The target.</param>
/// <param name="Passed">How many passed, compiling and the format among them.</param>
/// <param name="Failed">Each that failed.</param>
/// <param name="Skipped">Each that was skipped.</param>
internal sealed record TestResult(
    int SchemaVersion,
    string Target,
    int Passed,
    IReadOnlyList<TestNote> Failed,
    IReadOnlyList<TestNote> Skipped
)
{
    public static TestResult Of(TestTally tally) => new(SchemaVersion: 1, Target: "Test", tally.Passed, tally.Failed, tally.Skipped);
}
