using Cake.Core;
using Cake.Frosting;

namespace Slim.Frosting.Tests;

internal sealed class Lifetime : FrostingLifetime<TestContext>
{
    public override void Setup(TestContext context, ISetupContext info) => context.Happened($"setup for {info.TargetTask.Name}");

    public override void Teardown(TestContext context, ITeardownContext info) =>
        context.Happened($"teardown, {(info.Successful ? "good" : "bad")}");
}

internal sealed class TaskLifetime : FrostingTaskLifetime<TestContext>
{
    public override void Setup(TestContext context, ITaskSetupContext info) => context.Happened($"before {info.Task.Name}");

    public override void Teardown(TestContext context, ITaskTeardownContext info) => context.Happened($"after {info.Task.Name}");
}

internal sealed class FailingSetup : FrostingSetup<TestContext>
{
    public override void Setup(TestContext context, ISetupContext info) => throw new InvalidOperationException("No disk.");
}

internal sealed class LastWords : FrostingTeardown<TestContext>
{
    public override void Teardown(TestContext context, ITeardownContext info) => context.Happened("teardown");
}
