using Cake.Common.Diagnostics;
using Cake.Core;
using Cake.Frosting;

namespace Build;

/// <summary>Before the first task: the directory for results. After the last: where the results lie.</summary>
public sealed class BuildLifetime : FrostingLifetime<BuildContext>
{
    /// <inheritdoc/>
    public override void Setup(BuildContext context, ISetupContext info) => Directory.CreateDirectory(context.Layout.Results);

    /// <inheritdoc/>
    public override void Teardown(BuildContext context, ITeardownContext info) =>
        context.Verbose("Results: {0}", context.Layout.Display(context.Layout.Results));
}
