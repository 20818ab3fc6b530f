using Cake.Frosting;

namespace Slim.Frosting.Tests;

public sealed class CommandLineTests
{
    [Fact]
    public void Exclusive_runs_the_target_without_its_dependencies()
    {
        var pipeline = new Pipeline().With<UnitTests>().With<Compile>();

        pipeline.Run("--target=Unit-Tests", "--exclusive").ShouldBe(0);

        pipeline.Events.ShouldBe(["Unit-Tests"]);
    }

    [Theory]
    [InlineData("--dryrun")]
    [InlineData("--whatif")]
    public void A_dry_run_names_the_tasks_and_runs_none(string option)
    {
        var pipeline = new Pipeline().With<UnitTests>().With<Compile>();

        pipeline.Run("--target=Unit-Tests", option).ShouldBe(0);

        pipeline.Events.ShouldBeEmpty();
        pipeline.Output.ShouldContain("1. Compile");
        pipeline.Output.ShouldContain("2. Unit-Tests");
    }

    [Fact]
    public void Tree_shows_what_depends_on_what_and_runs_nothing()
    {
        var pipeline = new Pipeline().With<UnitTests>().With<Compile>().With<Generate>();

        pipeline.Run("--tree").ShouldBe(0);

        pipeline.Events.ShouldBeEmpty();
        pipeline.Output.ReplaceLineEndings("\n").Trim().ShouldBe("Unit-Tests\n└─Compile");
    }

    [Fact]
    public void Options_that_the_host_does_not_know_reach_the_build_as_arguments()
    {
        var pipeline = new Pipeline().With<ReadsArguments>();

        pipeline.Run("--target", "ReadsArguments", "--color=red", "--fast").ShouldBe(0);

        pipeline.Events.ShouldBe(["redTrue"]);
    }

    [Fact]
    public void Verbosity_decides_what_is_logged()
    {
        var pipeline = new Pipeline().With<Compile>();

        pipeline.Run("--target=Compile", "--verbosity=diagnostic").ShouldBe(0);

        pipeline.Output.ShouldContain("Registering task: Compile");
    }

    [Fact]
    public void Version_tells_the_version_and_runs_nothing()
    {
        var pipeline = new Pipeline().With<Default>().With<Compile>();

        pipeline.Run("--version").ShouldBe(0);

        pipeline.Events.ShouldBeEmpty();
        pipeline.Output.Trim().ShouldNotBeEmpty();
    }

    [Fact]
    public void Refuses_a_working_directory_that_does_not_exist()
    {
        var pipeline = new Pipeline().With<Compile>();
        var missing = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString());

        pipeline.Run("--target=Compile", $"--working={missing}").ShouldBe(1);

        pipeline.Errors.ShouldContain($"The working directory '{missing}' does not exist.");
    }
}
