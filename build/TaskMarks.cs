using Build.Ci;
using Cake.Core;
using Cake.Frosting;

namespace Build;

/// <summary>Tells the build server where each task begins and ends.</summary>
public sealed class TaskMarks : FrostingTaskLifetime<BuildContext>
{
    /// <inheritdoc/>
    public override void Setup(BuildContext context, ITaskSetupContext info) => context.Server.Begin(info.Task.Name);

    /// <inheritdoc/>
    public override void Teardown(BuildContext context, ITaskTeardownContext info) => context.Server.End(info.Task.Name);
}
