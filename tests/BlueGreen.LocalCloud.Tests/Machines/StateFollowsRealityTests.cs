using Amazon.EC2;
using Amazon.EC2.Model;
using BlueGreen.LocalCloud.Host;
using BlueGreen.LocalCloud.Tests.Ec2;

namespace BlueGreen.LocalCloud.Tests.Machines;

/// <summary>Where machines are real the state waits for them, and learns from them.</summary>
public sealed class StateFollowsRealityTests : IAsyncLifetime
{
    private readonly ScriptedMachines _machines = new();
    private readonly Ec2Cloud _ec2;

    public StateFollowsRealityTests() =>
        _ec2 = Ec2Cloud.With(new LocalCloudOptions { Timing = TimingKind.Realistic, InstanceMachines = _machines });

    [Fact]
    public async Task Is_pending_until_its_time_has_come_and_its_machine_is_up()
    {
        var id = (await _ec2.LaunchAsync()).InstanceId;
        _ec2.Cloud.Advance(60);
        (await StateAsync(id)).ShouldBe(InstanceStateName.Pending);

        _machines.Up = true;

        (await StateAsync(id)).ShouldBe(InstanceStateName.Running);
    }

    [Fact]
    public async Task Is_terminated_by_an_internal_error_when_its_machine_can_not_be_started()
    {
        var id = (await _ec2.LaunchAsync()).InstanceId;

        _machines.Failure = "no space left";
        _ec2.Cloud.Advance(8);

        var instance = await _ec2.DescribeAsync(id);
        instance.State.Name.ShouldBe(InstanceStateName.Terminated);
        instance.StateReason.Code.ShouldBe("Server.InternalError");
        instance.StateReason.Message.ShouldContain("no space left");
    }

    [Fact]
    public async Task Is_not_stopped_before_its_machine_is_down()
    {
        var id = await RunningAsync();
        await _ec2.Client.StopInstancesAsync(new StopInstancesRequest { InstanceIds = [id] }, Ec2Cloud.Token);
        _ec2.Cloud.Advance(60);
        (await StateAsync(id)).ShouldBe(InstanceStateName.Stopping);

        _machines.Down = true;

        (await StateAsync(id)).ShouldBe(InstanceStateName.Stopped);
    }

    [Theory]
    [InlineData("stop", "stopped")]
    [InlineData("terminate", "terminated")]
    public async Task Does_after_a_shutdown_from_inside_what_it_was_told_to(string behavior, string state)
    {
        var id = await RunningAsync(r => r.InstanceInitiatedShutdownBehavior = behavior);

        (_machines.TurnedOff, _machines.Down) = (true, true);
        (await StateAsync(id)).Value.ShouldBeOneOf("stopping", "shutting-down");
        _ec2.Cloud.Advance(15);

        var instance = await _ec2.DescribeAsync(id);
        instance.State.Name.Value.ShouldBe(state);
        instance.StateReason.Code.ShouldBe("Client.InstanceInitiatedShutdown");
    }

    [Fact]
    public async Task Goes_on_running_and_fails_its_status_check_when_its_machine_is_gone()
    {
        var id = await RunningAsync();

        _machines.Crashed = true;

        (await StateAsync(id)).ShouldBe(InstanceStateName.Running);
        var request = new DescribeInstanceStatusRequest { InstanceIds = [id] };
        var status = (await _ec2.Client.DescribeInstanceStatusAsync(request, Ec2Cloud.Token)).InstanceStatuses.ShouldHaveSingleItem();
        status.Status.Status.ShouldBe(SummaryStatus.Impaired);
        status.SystemStatus.Status.ShouldBe(SummaryStatus.Ok);
    }

    [Fact]
    public async Task An_image_is_pending_until_the_disk_has_been_copied()
    {
        var image = await ImageAsync();
        _ec2.Cloud.Advance(600);
        (await ImageStateAsync(image)).ShouldBe(ImageState.Pending);

        _machines.Copied = true;

        (await ImageStateAsync(image)).ShouldBe(ImageState.Available);
    }

    [Fact]
    public async Task An_image_fails_when_the_disk_can_not_be_copied()
    {
        var image = await ImageAsync();

        _machines.CopyFailed = true;

        (await ImageStateAsync(image)).ShouldBe(ImageState.Failed);
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _ec2.DisposeAsync();

    private async Task<string> RunningAsync(Action<RunInstancesRequest>? change = null)
    {
        _machines.Up = true;
        var id = (await _ec2.LaunchAsync(change)).InstanceId;
        _ec2.Cloud.Advance(30);
        (await StateAsync(id)).ShouldBe(InstanceStateName.Running);
        return id;
    }

    private async Task<string> ImageAsync()
    {
        var request = new CreateImageRequest { InstanceId = await RunningAsync(), Name = "image" };
        return (await _ec2.Client.CreateImageAsync(request, Ec2Cloud.Token)).ImageId;
    }

    private async Task<InstanceStateName> StateAsync(string id) => (await _ec2.DescribeAsync(id)).State.Name;

    private async Task<ImageState> ImageStateAsync(string id) =>
        (await _ec2.Client.DescribeImagesAsync(new DescribeImagesRequest { ImageIds = [id] }, Ec2Cloud.Token)).Images[0].State;
}
