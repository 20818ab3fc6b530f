using BlueGreen.State;
using BlueGreen.Tests.Builders;

namespace BlueGreen.Tests.State;

public sealed class BackendTests
{
    [Fact]
    public void Tells_apart_what_is_the_matter_with_those_that_get_no_requests() =>
        Idle(
                BackendState.InService,
                BackendState.Draining,
                BackendState.Initial,
                BackendState.Initial,
                BackendState.Unused,
                BackendState.OutOfService
            )
            .ShouldBe(" (2 initial, 1 draining, 1 unused, 1 out of service)");

    [Fact]
    public void Says_nothing_where_all_are_in_service() => Idle(BackendState.InService).ShouldBeEmpty();

    private static string Idle(params BackendState[] states) =>
        Backend.Idle(states.Select((state, index) => new Backend(The.Instance("v7", index), state, string.Empty)));
}
