using Cake.Frosting;

namespace Slim.Frosting.Tests;

public sealed class LifetimeTests
{
    [Fact]
    public void Wraps_the_run_and_each_task()
    {
        var pipeline = new Pipeline()
            .With<Compile>()
            .With<UnitTests>()
            .Configure(host => host.UseLifetime<Lifetime>().UseTaskLifetime<TaskLifetime>());

        pipeline.Run("--target=Unit-Tests").ShouldBe(0);

        pipeline.Events.ShouldBe([
            "setup for Unit-Tests",
            "before Compile",
            "Compile",
            "after Compile",
            "before Unit-Tests",
            "Unit-Tests",
            "after Unit-Tests",
            "teardown, good",
        ]);
    }

    [Fact]
    public void Tears_down_after_a_failed_task()
    {
        var pipeline = new Pipeline().With<Failing>().Configure(host => host.UseLifetime<Lifetime>());

        pipeline.Run("--target=Failing").ShouldBe(1);

        pipeline.Events.ShouldBe(["setup for Failing", "Failing finally", "teardown, bad"]);
    }

    [Fact]
    public void A_failed_setup_runs_no_task_but_the_teardown()
    {
        var pipeline = new Pipeline().With<Compile>().Configure(host => host.UseSetup<FailingSetup>().UseTeardown<LastWords>());

        pipeline.Run("--target=Compile").ShouldBe(1);

        pipeline.Events.ShouldBe(["teardown"]);
    }
}
