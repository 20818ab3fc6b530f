using BlueGreen;
using BlueGreen.Clean;
using BlueGreen.Configuration;
using BlueGreen.DeployStaging;
using BlueGreen.Naming;
using BlueGreen.Provision;
using BlueGreen.Switch;
using Cake.BlueGreen;
using Cake.Core;
using Cake.Frosting;

// dotnet run --project build -- --target=Switch --to=v7
return new CakeHost().UseContext<Pipeline>().Run(args);

public sealed class Pipeline(ICakeContext context) : FrostingContext(context)
{
    public EnvironmentSettings Settings { get; } = context.BlueGreenSettings(context.Arguments.GetArgument("config") ?? "bluegreen.json");
}

[TaskName("Provision")]
public sealed class ProvisionTask : AsyncFrostingTask<Pipeline>
{
    public override Task RunAsync(Pipeline it) => it.BlueGreenProvisionAsync(it.Settings, new ProvisionOptions());
}

[TaskName("Deploy-Staging")]
public sealed class DeployStagingTask : AsyncFrostingTask<Pipeline>
{
    public override Task RunAsync(Pipeline it) =>
        it.BlueGreenDeployStagingAsync(
            it.Settings,
            new DeployStagingOptions
            {
                Image = ImageId.Parse(it.Arguments.GetArgument("ami")),
                Version = AppVersion.Parse(it.Arguments.GetArgument("app-version")),
                AllowUntested = true,
            }
        );
}

[TaskName("Switch")]
public sealed class SwitchTask : AsyncFrostingTask<Pipeline>
{
    public override Task RunAsync(Pipeline it) =>
        it.BlueGreenSwitchAsync(it.Settings, new SwitchOptions { To = it.Arguments.GetArgument("to") });
}

[TaskName("Rollback")]
public sealed class RollbackTask : AsyncFrostingTask<Pipeline>
{
    public override Task RunAsync(Pipeline it) => it.BlueGreenRollbackAsync(it.Settings, new RunOptions());
}

[TaskName("Clean")]
public sealed class CleanTask : AsyncFrostingTask<Pipeline>
{
    public override Task RunAsync(Pipeline it) => it.BlueGreenCleanAsync(it.Settings, new CleanOptions());
}
