namespace Build.Rehearsal;

/// <summary>Nobody: where instances are simulated, there is nothing to visit.</summary>
internal sealed class NoVisitors : IVisitors
{
    public Task ComeAsync() => Task.CompletedTask;

    public Task MeetAsync(string version) => Task.CompletedTask;

    public Task<RehearsedTraffic> LeaveAsync() => Task.FromResult(RehearsedTraffic.None);

    public Task<RehearsedTraffic> CutShortAsync() => LeaveAsync();

    public Task CheckEmptiedAsync(string loadBalancer) => Task.CompletedTask;

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
