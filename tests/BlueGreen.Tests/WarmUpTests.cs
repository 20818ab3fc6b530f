namespace BlueGreen.Tests;

public sealed class WarmUpTests
{
    // Where it failed half way, only the start-up time would tell.
    [Fact]
    public Task Goes_through_to_its_end() => WarmUp.RunAsync();
}
