namespace Slim.Frosting.Tests;

public sealed class TaskTests
{
    [Fact]
    public void Runs_a_task_after_those_it_depends_on_and_those_that_say_so_themselves()
    {
        var pipeline = new Pipeline().With<UnitTests>().With<Compile>().With<Generate>();

        pipeline.Run("--target=Unit-Tests").ShouldBe(0);

        pipeline.Events.ShouldBe(["Generate", "Compile", "Unit-Tests"]);
    }

    [Fact]
    public void Runs_the_task_named_Default_when_no_target_is_given()
    {
        var pipeline = new Pipeline().With<Default>().With<Compile>();

        pipeline.Run().ShouldBe(0);

        pipeline.Events.ShouldBe(["Compile"]);
    }

    [Fact]
    public void Runs_several_targets()
    {
        var pipeline = new Pipeline().With<Compile>().With<Generate>().With<ReadsArguments>();

        pipeline.Run("--target=ReadsArguments", "--target=Compile", "--color=red").ShouldBe(0);

        pipeline.Events.ShouldBe(["Generate", "Compile", "redFalse"], ignoreOrder: true);
    }

    [Fact]
    public void A_failing_task_ends_the_run_with_1_and_what_depends_on_it_does_not_run()
    {
        var pipeline = new Pipeline().With<Failing>().With<AfterFailing>();

        pipeline.Run("--target=AfterFailing").ShouldBe(1);

        pipeline.Events.ShouldBe(["Failing finally"]);
        pipeline.Errors.ShouldContain("The tape is full.");
    }

    [Fact]
    public void A_failure_that_is_tolerated_or_handled_lets_the_run_go_on()
    {
        var pipeline = new Pipeline().With<FailingButTolerated>().With<FailingAndHandled>().With<AfterTolerated>();

        pipeline.Run("--target=AfterTolerated").ShouldBe(0);

        pipeline.Events.ShouldBe(["Handled: The tape is full.", "AfterTolerated"]);
    }

    [Fact]
    public void A_task_that_should_not_run_is_skipped_with_its_reason_but_its_dependencies_run()
    {
        var pipeline = new Pipeline().With<Skipped>().With<Compile>().With<AfterSkipped>();

        pipeline.Run("--target=AfterSkipped").ShouldBe(0);

        pipeline.Events.ShouldBe(["Compile", "AfterSkipped"]);
        pipeline.Report.ShouldContain("it is Sunday");
    }

    [Fact]
    public void A_task_for_another_context_is_left_out_with_a_warning()
    {
        var pipeline = new Pipeline().With<ForAnotherContext>().With<Compile>();

        pipeline.Run("--target=Compile").ShouldBe(0);

        pipeline.Output.ShouldContain("Task cannot be used since the context isn't convertible to Slim.Frosting.Tests.OtherContext.");
    }

    [Fact]
    public void Refuses_a_dependency_that_is_no_task()
    {
        var pipeline = new Pipeline().With<DependentOnNoTask>();

        pipeline.Run("--target=DependentOnNoTask").ShouldBe(1);

        pipeline.Errors.ShouldContain("The dependency 'String' is not a valid task.");
    }

    [Fact]
    public void Refuses_a_target_that_does_not_exist()
    {
        var pipeline = new Pipeline().With<Compile>();

        pipeline.Run("--target=Comple").ShouldBe(1);

        pipeline.Errors.ShouldContain("The target 'Comple' was not found.");
    }

    [Fact]
    public void Has_the_engines_tool_installer_for_a_task_that_asks()
    {
        var pipeline = new Pipeline().With<WantsTool>();

        pipeline.Run("--target=WantsTool").ShouldBe(1);

        pipeline.Errors.ShouldContain("Could not find an installer for the 'carrier-pigeon' scheme.");
    }
}
