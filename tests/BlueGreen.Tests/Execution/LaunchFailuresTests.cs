using BlueGreen.Execution;
using BlueGreen.Tests.Builders;

namespace BlueGreen.Tests.Execution;

public sealed class LaunchFailuresTests
{
    [Theory]
    [InlineData(
        "We currently do not have sufficient t3.micro capacity in the Availability Zone you requested (eu-west-2a). Our system will be working on provisioning additional capacity. Launching EC2 instance failed."
    )]
    [InlineData(
        "Could not launch On-Demand Instances. InsufficientInstanceCapacity - There is no capacity. Launching EC2 instance failed."
    )]
    [InlineData("Request limit exceeded. Launching EC2 instance failed.")]
    [InlineData("Rate exceeded. Launching EC2 instance failed.")]
    [InlineData(
        "Value (webserver) for parameter iamInstanceProfile.name is invalid. Invalid IAM Instance Profile name. Launching EC2 instance failed."
    )]
    [InlineData("An internal error has occurred. Launching EC2 instance failed: Server.InternalError")]
    public void A_failure_that_passes_is_waited_out(string message) => Find(Failed(message)).ShouldBeNull();

    [Theory]
    [InlineData("The image id '[ami-00000007]' does not exist. Launching EC2 instance failed.")]
    [InlineData("The key pair 'londontamed-com-production' does not exist. Launching EC2 instance failed.")]
    [InlineData("The security group 'sg-1' does not exist. Launching EC2 instance failed.")]
    [InlineData("You are not authorized to perform this operation. Launching EC2 instance failed.")]
    [InlineData(
        "You have requested more vCPU capacity than your current vCPU limit of 32 allows for the instance bucket that the specified instance type belongs to. Launching EC2 instance failed."
    )]
    [InlineData(
        "Instance became unhealthy while waiting for instance to be in InService state. Termination Reason: Client.InternalError: Client error on launch"
    )]
    public void A_failure_that_lasts_is_told_in_aws_s_own_words(string message) =>
        Find(Failed(message)).ShouldBe($"a launch failed and will fail again: {message}");

    [Fact]
    public void One_replacement_for_bad_health_is_forgiven_and_two_are_not()
    {
        Find(Replaced(1)).ShouldBeNull();
        Find(Replaced(1), Replaced(2))
            .ShouldBe(
                "2 instances were replaced for bad health: At 2026-03-01T12:00:01Z an instance was taken out of service in response to an ELB system health check failure."
            );
    }

    [Fact]
    public void Replacements_from_before_this_deployment_do_not_count() => Find(Replaced(-60), Replaced(-30), Replaced(1)).ShouldBeNull();

    [Fact]
    public void An_instance_that_goes_because_the_group_shrinks_is_no_replacement() =>
        Find([
                .. Enumerable
                    .Range(1, 3)
                    .Select(second => new LaunchActivity(
                        The.Moment.AddSeconds(second),
                        false,
                        "Terminating EC2 instance: i-00000001",
                        "At 2026-03-01T12:00:01Z instances were launched to balance instances in zones eu-west-2a with other zones resulting in more than desired number of instances in the group.  At 2026-03-01T12:00:01Z an instance was taken out of service in response to a difference between desired and actual capacity, shrinking the capacity from 3 to 2.  At 2026-03-01T12:00:01Z instance i-00000001 was selected for termination.",
                        ""
                    )),
            ])
            .ShouldBeNull();

    [Fact]
    public void Nothing_has_failed_where_nothing_has_happened() => Find().ShouldBeNull();

    private static string? Find(params LaunchActivity[] activities) => LaunchFailures.Find(activities, The.Moment, badReplacements: 2);

    private static LaunchActivity Failed(string message) =>
        new(The.Moment.AddSeconds(5), true, "Launching a new EC2 instance.  Status Reason: " + message, "a group was created", message);

    private static LaunchActivity Replaced(int second) =>
        new(
            The.Moment.AddSeconds(second),
            false,
            "Terminating EC2 instance: i-00000001",
            $"At {The.Moment.AddSeconds(second):yyyy-MM-ddTHH:mm:ss}Z an instance was taken out of service in response to an ELB system health check failure.",
            ""
        );
}
