using System.Diagnostics.CodeAnalysis;
using BlueGreen.Reporting;
using Build.Ci;
using Build.Options;
using Cake.Common.Diagnostics;
using Cake.Core;
using Cake.Frosting;

namespace Build;

/// <summary>Before the first task: the directory for results, and what must never be shown. After the last: the report, and what build servers are told.</summary>
public sealed class BuildLifetime : FrostingLifetime<BuildContext>
{
    /// <inheritdoc/>
    public override void Setup(BuildContext context, ISetupContext info)
    {
        Directory.CreateDirectory(context.Layout.Results);
        foreach (var secret in Secrets.Of(context.NamedSecret))
        {
            context.Server.Mask(secret);
        }

        if ((context.Options.To ?? context.Options.AppVersion) is { } version)
        {
            context.Server.Version(version.ToString());
        }
    }

    /// <inheritdoc/>
    public override void Teardown(BuildContext context, ITeardownContext info)
    {
        TellServer(context, info);
        if (context.Options.Output == OutputForm.Json)
        {
            context.Closing.Only(ResultFile.TextOf(context.Layout, context.Target));
        }

        context.Verbose("Results: {0}", context.Layout.Display(context.Layout.Results));
    }

    [SuppressMessage(
        "Usage",
        "VSTHRD002",
        Justification = "The engine's teardown is not asynchronous, and a console program has no thread to wait for."
    )]
    private static void TellServer(BuildContext context, ITeardownContext info) =>
        new Closing(context, context.Server).TellAsync(info.ThrownException).GetAwaiter().GetResult();
}
