using BlueGreen.Images;

namespace Scenarios.Testing;

/// <summary>Stands for Serverspec: finds what the test says, and looks at what it is given.</summary>
internal sealed class Tester : IImageTester
{
    public ImageVerdict Verdict { get; init; } = new ImageVerdict.Passed(40);

    public MissingProgram? Missing { get; init; }

    /// <value>What stands in the way of a log-in; null where nothing does.</value>
    public string? Obstacle { get; set; }

    /// <value>What happens when it looks at the machine.</value>
    public Action<TestMachine> Looks { get; init; } = static _ => { };

    /// <value>The machines that were tested.</value>
    public List<TestMachine> Tested { get; } = [];

    public MissingProgram? FindMissing() => Missing;

    public Task<string?> ReachAsync(TestMachine machine, CancellationToken cancellationToken) => Task.FromResult(Obstacle);

    public Task<ImageVerdict> TestAsync(TestMachine machine, CancellationToken cancellationToken)
    {
        Tested.Add(machine);
        Looks(machine);
        return Task.FromResult(Verdict);
    }
}
