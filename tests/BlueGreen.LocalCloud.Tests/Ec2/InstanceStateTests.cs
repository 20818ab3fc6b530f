using Amazon.EC2;
using Amazon.EC2.Model;

namespace BlueGreen.LocalCloud.Tests.Ec2;

public sealed class InstanceStateTests
{
    [Fact]
    public async Task Is_pending_for_a_while_and_then_runs()
    {
        await using var ec2 = Ec2Cloud.Realistic();
        var id = (await ec2.LaunchAsync()).InstanceId;

        ec2.Cloud.Advance(7);
        (await StateAsync(ec2, id)).ShouldBe(InstanceStateName.Pending);
        ec2.Cloud.Advance(1);

        (await StateAsync(ec2, id)).ShouldBe(InstanceStateName.Running);
    }

    [Fact]
    public async Task Stops_and_starts_with_another_public_address_and_the_same_private_one()
    {
        await using var ec2 = Ec2Cloud.Realistic();
        var id = (await ec2.LaunchAsync()).InstanceId;
        ec2.Cloud.Advance(30);
        var before = await ec2.DescribeAsync(id);

        var stopping = await ec2.Client.StopInstancesAsync(new StopInstancesRequest { InstanceIds = [id] }, Ec2Cloud.Token);
        stopping
            .StoppingInstances.ShouldHaveSingleItem()
            .ShouldSatisfyAllConditions(
                c => c.PreviousState.Name.ShouldBe(InstanceStateName.Running),
                c => c.CurrentState.Name.ShouldBe(InstanceStateName.Stopping)
            );
        ec2.Cloud.Advance(15);
        var stopped = await ec2.DescribeAsync(id);
        await ec2.Client.StartInstancesAsync(new StartInstancesRequest { InstanceIds = [id] }, Ec2Cloud.Token);
        ec2.Cloud.Advance(8);

        stopped.State.Name.ShouldBe(InstanceStateName.Stopped);
        stopped.StateReason.Code.ShouldBe("Client.UserInitiatedShutdown");
        stopped.PublicIpAddress.ShouldBeNull();
        var after = await ec2.DescribeAsync(id);
        after.State.Name.ShouldBe(InstanceStateName.Running);
        after.PrivateIpAddress.ShouldBe(before.PrivateIpAddress);
        after.PublicIpAddress.ShouldNotBe(before.PublicIpAddress);
    }

    [Fact]
    public async Task Is_still_shown_for_an_hour_after_its_end()
    {
        await using var ec2 = Ec2Cloud.Realistic();
        var id = (await ec2.LaunchAsync()).InstanceId;
        ec2.Cloud.Advance(30);

        await TerminateAsync(ec2, id);
        (await StateAsync(ec2, id)).ShouldBe(InstanceStateName.ShuttingDown);
        ec2.Cloud.Advance(15);

        var ended = await ec2.DescribeAsync(id);
        ended.State.Code.ShouldBe(48);
        ended.StateTransitionReason.ShouldStartWith("User initiated (2026-01-15 12:00:30 GMT");
        ended.VpcId.ShouldBeNull();
        (await ec2.Client.DescribeVolumesAsync(new DescribeVolumesRequest(), Ec2Cloud.Token)).Volumes.ShouldBeNull();
        await TerminateAsync(ec2, id);
        ec2.Cloud.Advance(3600);
        (await Ec2Cloud.CodeOfAsync(() => StateAsync(ec2, id))).ShouldBe("InvalidInstanceID.NotFound");
    }

    [Fact]
    public async Task Reports_status_checks_of_running_instances()
    {
        await using var ec2 = Ec2Cloud.Realistic();
        var id = (await ec2.LaunchAsync()).InstanceId;
        var running = new DescribeInstanceStatusRequest();

        (await ec2.Client.DescribeInstanceStatusAsync(running, Ec2Cloud.Token)).InstanceStatuses.ShouldBeNull();
        ec2.Cloud.Advance(10);
        (await StatusAsync()).ShouldBe(SummaryStatus.Initializing);
        ec2.Cloud.Advance(20);

        (await StatusAsync()).ShouldBe(SummaryStatus.Ok);
        (await ec2.Client.GetConsoleOutputAsync(new GetConsoleOutputRequest { InstanceId = id }, Ec2Cloud.Token)).Output.ShouldNotBeEmpty();

        async Task<SummaryStatus> StatusAsync() =>
            (await ec2.Client.DescribeInstanceStatusAsync(running, Ec2Cloud.Token)).InstanceStatuses.ShouldHaveSingleItem().Status.Status;
    }

    [Fact]
    public async Task Refuses_what_its_state_does_not_allow()
    {
        await using var ec2 = Ec2Cloud.Instant();
        var id = (await ec2.LaunchAsync()).InstanceId;
        await TerminateAsync(ec2, id);
        var unknown = "i-0123456789abcdef0";

        (
            await Ec2Cloud.CodeOfAsync(() =>
                ec2.Client.StartInstancesAsync(new StartInstancesRequest { InstanceIds = [id] }, Ec2Cloud.Token)
            )
        ).ShouldBe("IncorrectInstanceState");
        (
            await Ec2Cloud.CodeOfAsync(() => ec2.Client.StopInstancesAsync(new StopInstancesRequest { InstanceIds = [id] }, Ec2Cloud.Token))
        ).ShouldBe("IncorrectInstanceState");
        (await Ec2Cloud.CodeOfAsync(() => TerminateAsync(ec2, id, unknown))).ShouldBe("InvalidInstanceID.NotFound");
        (await Ec2Cloud.CodeOfAsync(() => TerminateAsync(ec2, "i-x"))).ShouldBe("InvalidInstanceID.Malformed");
        (await Should.ThrowAsync<AmazonEC2Exception>(() => TerminateAsync(ec2, unknown, "i-0123456789abcdef1"))).Message.ShouldBe(
            "The instance IDs 'i-0123456789abcdef0, i-0123456789abcdef1' do not exist"
        );
    }

    [Fact]
    public async Task Terminates_none_of_a_call_where_one_is_protected()
    {
        await using var ec2 = Ec2Cloud.Instant();
        var plain = (await ec2.LaunchAsync()).InstanceId;
        var guarded = (await ec2.LaunchAsync(r => r.DisableApiTermination = true)).InstanceId;

        (await Ec2Cloud.CodeOfAsync(() => TerminateAsync(ec2, plain, guarded))).ShouldBe("OperationNotPermitted");
        (await StateAsync(ec2, plain)).ShouldBe(InstanceStateName.Running);
        await ec2.Client.ModifyInstanceAttributeAsync(
            new ModifyInstanceAttributeRequest { InstanceId = guarded, DisableApiTermination = false },
            Ec2Cloud.Token
        );
        await TerminateAsync(ec2, plain, guarded);

        (await StateAsync(ec2, guarded)).ShouldBe(InstanceStateName.Terminated);
    }

    [Theory]
    [InlineData("No attributes specified.")]
    [InlineData(
        "Fields for multiple attribute types specified: disableApiTermination, ebsOptimized",
        "DisableApiTermination",
        "EbsOptimized"
    )]
    public async Task Changes_one_attribute_a_call(string message, params string[] attributes)
    {
        await using var ec2 = Ec2Cloud.Instant();
        var id = (await ec2.LaunchAsync()).InstanceId;

        var refusal = await Should.ThrowAsync<AmazonEC2Exception>(() =>
            ec2.Client.ModifyInstanceAttributeAsync(
                new ModifyInstanceAttributeRequest
                {
                    InstanceId = id,
                    DisableApiTermination = attributes.Contains("DisableApiTermination") ? true : null,
                    EbsOptimized = attributes.Contains("EbsOptimized") ? true : null,
                },
                Ec2Cloud.Token
            )
        );

        (refusal.ErrorCode, refusal.Message).ShouldBe(("InvalidParameterCombination", message));
        await TerminateAsync(ec2, id);
    }

    [Fact]
    public async Task Checks_the_source_of_an_instance_at_its_interface()
    {
        await using var ec2 = Ec2Cloud.Instant();
        var id = (await ec2.LaunchAsync()).InstanceId;

        await ec2.Client.ModifyInstanceAttributeAsync(
            new ModifyInstanceAttributeRequest { InstanceId = id, SourceDestCheck = false },
            Ec2Cloud.Token
        );

        var read = await ec2.DescribeAsync(id);
        (read.SourceDestCheck, read.NetworkInterfaces[0].SourceDestCheck).ShouldBe((false, false));
    }

    private static async Task<InstanceStateName> StateAsync(Ec2Cloud ec2, string id) => (await ec2.DescribeAsync(id)).State.Name;

    private static Task<TerminateInstancesResponse> TerminateAsync(Ec2Cloud ec2, params List<string> ids) =>
        ec2.Client.TerminateInstancesAsync(new TerminateInstancesRequest { InstanceIds = ids }, Ec2Cloud.Token);
}
