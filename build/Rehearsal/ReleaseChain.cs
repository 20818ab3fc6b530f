using BlueGreen;
using BlueGreen.Clean;
using BlueGreen.Configuration;
using BlueGreen.DeployStaging;
using BlueGreen.Images;
using BlueGreen.Provision;
using BlueGreen.Reporting;
using BlueGreen.Status;
using BlueGreen.Switch;
using Build.Images;
using Build.LocalCloud;
using Build.Site;
using Cake.BlueGreen;
using Cake.Common.Diagnostics;

namespace Build.Rehearsal;

/// <summary>The whole chain in the local cloud, several releases one after the other, starting from what is there.</summary>
internal sealed class ReleaseChain(BuildContext context, EnvironmentSettings settings, IImageWorkshop workshop, IVisitors visitors)
{
    // Machines boot, their probes pass, and the lease of a run that was killed with them ends.
    private static readonly TimeSpan RestartLimit = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(500);

    private readonly List<RehearsedStep> steps = [];

    /// <value>The steps that were carried out.</value>
    public IReadOnlyList<RehearsedStep> Steps => steps;

    /// <summary>Rehearses.</summary>
    /// <returns>The version that is live in the end.</returns>
    public async Task<string> RunAsync()
    {
        await UndoInterruptedAsync();
        await StepAsync("Provision", () => context.BlueGreenProvisionAsync(settings, new ProvisionOptions()));
        var status = await context.BlueGreenStatusAsync(settings);
        var release = (await context.BlueGreenImagesAsync(settings)).Select(image => image.Release).DefaultIfEmpty(0).Max();
        if (status.Live?.Group is null)
        {
            var first = await DeployAsync(++release);
            await StepAsync("Switch", () => SwitchAsync(first));
        }

        var next = await DeployAsync(++release);
        await ValidateAsync(next);
        // Not earlier: baking and testing would share the machine with them, and they are to measure the switches.
        await visitors.ComeAsync();
        await SwitchUnderLoadAsync(next);
        await RollBackUnderLoadAsync();
        await SwitchUnderLoadAsync(next);
        await StepAsync("Clean", () => context.BlueGreenCleanAsync(settings, new CleanOptions()));
        await LeaveAsync();
        return await LiveAsync(next);
    }

    // A rehearsal, or its cloud, may have been killed in the middle of a move: its machines come up again, and then the move is taken back.
    private async Task UndoInterruptedAsync()
    {
        var began = context.Time.GetTimestamp();
        var status = await context.BlueGreenStatusAsync(settings);
        var interrupted = status.State == EnvironmentState.HalfSwitched;
        while (interrupted && !IsUp(status) && context.Time.GetElapsedTime(began) < RestartLimit)
        {
            await Task.Delay(BetweenLooks, context.Time);
            status = await context.BlueGreenStatusAsync(settings);
        }

        if (interrupted)
        {
            await EndMoveAsync(status);
        }
    }

    // The very first switch has nothing to go back to: it is finished.
    private Task EndMoveAsync(StatusReport status) =>
        (status.Live?.Group, status.Staging?.Group) switch
        {
            (not null, not null) => StepAsync("Rollback", () => context.BlueGreenRollbackAsync(settings, new RunOptions())),
            (not null, null) => StepAsync("Switch", () => SwitchAsync(status.Live.Version!)),
            _ => StepAsync("Switch", () => SwitchAsync(status.Staging!.Version!)),
        };

    private static bool IsUp(StatusReport status) =>
        status.Lock is null && new[] { status.Live, status.Staging }.All(side => side?.Group is null || side.Healthy >= side.Desired);

    private async Task SwitchUnderLoadAsync(string version)
    {
        await StepAsync("Switch", () => SwitchAsync(version));
        await visitors.MeetAsync(version);
    }

    private async Task RollBackUnderLoadAsync()
    {
        await StepAsync("Rollback", () => context.BlueGreenRollbackAsync(settings, new RunOptions()));
        var status = await context.BlueGreenStatusAsync(settings);
        await visitors.MeetAsync(status.Live!.Version!);
    }

    private async Task<string> DeployAsync(int release)
    {
        var image = await BakeAsync(await context.Sites.PackAsync(context.SiteRequest(release)));
        await StepAsync("Deploy-Staging", () => DeployAsync(image));
        return image.Version.ToString();
    }

    private async Task<SiteImage> BakeAsync(SitePackage package)
    {
        var started = await CloudTimeAsync();
        var basis = await workshop.BakeBaseAsync();
        var image = await workshop.BakeAsync(package, basis);
        if (workshop.WhyNoMachines is null)
        {
            steps.Add(new RehearsedStep("Bake-AMI", $"{image.Id} holds {image.Version}", await CloudTimeAsync() - started, ApiCalls: null));
        }

        if (await workshop.TestAsync(image) is { } test)
        {
            steps.Add(new RehearsedStep("Serverspec-Test", test.Summary, test.Duration, test.ApiCalls));
        }

        return image;
    }

    // A rehearsal that was interrupted may have left something on staging: it is replaced.
    private Task<OperationResult> DeployAsync(SiteImage image) =>
        context.BlueGreenDeployStagingAsync(
            settings,
            new DeployStagingOptions
            {
                Image = image.Id,
                Version = image.Version,
                Replace = true,
            }
        );

    private Task<OperationResult> SwitchAsync(string version) => context.BlueGreenSwitchAsync(settings, new SwitchOptions { To = version });

    private async Task ValidateAsync(string version)
    {
        var started = await CloudTimeAsync();
        await context.BlueGreenValidateStagingAsync(settings, BlueGreen.Naming.AppVersion.Parse(version));
        context.Information("staging: {0} is fit to become live", version);
        var duration = await CloudTimeAsync() - started;
        steps.Add(new RehearsedStep("Validate-Staging", $"nothing: {version} is fit to become live", duration, context.LatestApiCalls));
    }

    private async Task<DateTimeOffset> CloudTimeAsync() => (await LocalCloudClock.OfAsync(settings.Aws.EndpointUrl!)).Now;

    private async Task StepAsync(string name, Func<Task<OperationResult>> step)
    {
        context.Information("{0} ...", name);
        steps.Add(RehearsedStep.Of(name, await step()));
    }

    private async Task LeaveAsync()
    {
        var status = await context.BlueGreenStatusAsync(settings);
        var traffic = await visitors.LeaveAsync();
        if (traffic.Failures > 0)
        {
            throw new RehearsalException(
                $"{traffic.Failures} of {traffic.Requests} requests failed, and none may:{Environment.NewLine}{string.Join(Environment.NewLine, traffic.Examples)}"
            );
        }

        await visitors.CheckEmptiedAsync(status.Staging!.LoadBalancer);
    }

    private async Task<string> LiveAsync(string expected)
    {
        var status = await context.BlueGreenStatusAsync(settings);
        return status is { State: EnvironmentState.Steady, Live.Version: { } live } && live == expected
            ? live
            : throw new RehearsalException(
                $"The rehearsal ended with {status.Live?.Version ?? "nothing"} live in state {status.State}, and {expected} was expected alone."
            );
    }
}
