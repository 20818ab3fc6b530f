using Cake.Core.Packaging;
using Cake.Frosting;

namespace Slim.Frosting.Tests;

// Not public: a host takes the exported tasks of its assembly by itself, and each test names its own.

internal sealed class Compile : FrostingTask<TestContext>
{
    public override void Run(TestContext context) => context.Happened("Compile");
}

[TaskName("Unit-Tests")]
[TaskDescription("Runs the unit tests")]
[IsDependentOn(typeof(Compile))]
internal sealed class UnitTests : AsyncFrostingTask<TestContext>
{
    public override async Task RunAsync(TestContext context)
    {
        await Task.Yield();
        context.Happened("Unit-Tests");
    }
}

[IsDependeeOf(typeof(Compile))]
internal sealed class Generate : FrostingTask<TestContext>
{
    public override void Run(TestContext context) => context.Happened("Generate");
}

[IsDependentOn(typeof(Compile))]
internal sealed class Skipped : FrostingTask<TestContext>, IFrostingTask
{
    public string SkippedMessage => "it is Sunday";

    public override bool ShouldRun(TestContext context) => false;

    public override void Run(TestContext context) => context.Happened("Skipped");
}

[IsDependentOn(typeof(Skipped))]
internal sealed class AfterSkipped : FrostingTask<TestContext>
{
    public override void Run(TestContext context) => context.Happened("AfterSkipped");
}

internal sealed class Failing : FrostingTask<TestContext>
{
    public override void Run(TestContext context) => throw new InvalidOperationException("The tape is full.");

    public override void Finally(TestContext context) => context.Happened("Failing finally");
}

[ContinueOnError]
internal sealed class FailingButTolerated : FrostingTask<TestContext>
{
    public override void Run(TestContext context) => throw new InvalidOperationException("The tape is full.");
}

internal sealed class FailingAndHandled : FrostingTask<TestContext>
{
    public override void Run(TestContext context) => throw new InvalidOperationException("The tape is full.");

    public override void OnError(Exception exception, TestContext context) => context.Happened("Handled: " + exception.Message);
}

[IsDependentOn(typeof(Failing))]
internal sealed class AfterFailing : FrostingTask<TestContext>
{
    public override void Run(TestContext context) => context.Happened("AfterFailing");
}

[IsDependentOn(typeof(FailingButTolerated))]
[IsDependentOn(typeof(FailingAndHandled))]
internal sealed class AfterTolerated : FrostingTask<TestContext>
{
    public override void Run(TestContext context) => context.Happened("AfterTolerated");
}

[IsDependentOn(typeof(string))]
internal sealed class DependentOnNoTask : FrostingTask<TestContext>;

/// <summary>Groups others, does nothing itself.</summary>
[IsDependentOn(typeof(Compile))]
internal sealed class Default : FrostingTask;

internal sealed class ForAnotherContext : FrostingTask<OtherContext>
{
    public override void Run(OtherContext context) => throw new InvalidOperationException("It can't run.");
}

internal sealed class OtherContext(Cake.Core.ICakeContext context) : FrostingContext(context);

internal sealed class ReadsArguments : FrostingTask<TestContext>
{
    public override void Run(TestContext context) =>
        context.Happened(string.Join(',', context.Arguments.GetArguments("color")) + context.Arguments.HasArgument("fast"));
}

internal sealed class TellsDirectory : FrostingTask<TestContext>
{
    public override void Run(TestContext context) => context.Happened(context.Environment.WorkingDirectory.FullPath);
}

/// <summary>Wants a tool of a kind that nobody installs.</summary>
internal sealed class WantsTool : FrostingTask<TestContext>
{
    public override void Run(TestContext context) =>
        _ = context.ToolInstaller.Install(new PackageReference("carrier-pigeon:?package=Tool")).ToList();
}
