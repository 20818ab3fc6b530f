using BlueGreen.Configuration;
using BlueGreen.Guards;
using BlueGreen.LocalCloud.Faults;
using BlueGreen.Reporting;
using Fault = BlueGreen.LocalCloud.Faults.Fault;

namespace Scenarios.Provision;

public sealed class ProvisionCrashTests
{
    // All calls of a run are covered, in pieces of bearable length.
    private const int Stride = 8;
    private const int FewestCalls = 30;

    public static TheoryData<LoadBalancerKind, int, KillMoment> Starts
    {
        get
        {
            var data = new TheoryData<LoadBalancerKind, int, KillMoment>();
            for (var start = 1; start <= Stride; start++)
            {
                foreach (var kind in new[] { LoadBalancerKind.Classic, LoadBalancerKind.Application })
                {
                    data.Add(kind, start, KillMoment.Before);
                    data.Add(kind, start, KillMoment.After);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Starts))]
    public async Task A_run_killed_at_any_call_is_finished_by_the_same_command(LoadBalancerKind kind, int start, KillMoment moment)
    {
        for (var call = start; ; call += Stride)
        {
            await using var world = ProvisionWorld.WithKey(kind);
            if (!await world.ProvisionKilledAtAsync(call, moment))
            {
                call.ShouldBeGreaterThan(FewestCalls);
                return;
            }

            world.LeaseExpires();
            _ = await world.ProvisionAsync();

            (await world.CountNetworkAsync()).ShouldBe((1, 2, 1, 1), $"killed {moment} call {call}");
            (await world.StatusAsync()).Findings.ShouldBeEmpty($"killed {moment} call {call}");
            var again = await world.ProvisionAsync();
            again.Changed.ShouldBeFalse($"killed {moment} call {call}: {again.Plan}");
            again.Objects.ShouldAllBe(made => made.State == ObjectState.Present);
        }
    }

    [Theory]
    [InlineData("CreateVpc")]
    [InlineData("CreateSubnet")]
    [InlineData("CreateInternetGateway")]
    [InlineData("CreateRouteTable")]
    [InlineData("CreateSecurityGroup")]
    [InlineData("AuthorizeSecurityGroupIngress")]
    [InlineData("CreateRole")]
    [InlineData("AddRoleToInstanceProfile")]
    [InlineData("ImportKeyPair")]
    [InlineData("CreateLoadBalancer")]
    [InlineData("CreateHostedZone")]
    [InlineData("ChangeResourceRecordSets")]
    public async Task A_lost_answer_makes_nothing_twice(string action)
    {
        await using var world = ProvisionWorld.WithKey();
        world.Cloud.Faults.Add(new Fault { Kind = FaultKind.AnswerLost, Action = action });

        _ = await world.ProvisionAsync();

        (await world.CountNetworkAsync()).ShouldBe((1, 2, 1, 1));
        (await world.StatusAsync()).Findings.ShouldBeEmpty();
        (await world.ProvisionAsync()).Changed.ShouldBeFalse();
    }

    [Theory]
    [InlineData("CreateTargetGroup")]
    [InlineData("ModifyTargetGroupAttributes")]
    [InlineData("CreateLoadBalancer")]
    [InlineData("ModifyLoadBalancerAttributes")]
    [InlineData("CreateListener")]
    public async Task So_does_one_about_application_load_balancers(string action)
    {
        await using var world = ProvisionWorld.WithKey(LoadBalancerKind.Application);
        world.Cloud.Faults.Add(new Fault { Kind = FaultKind.AnswerLost, Action = action });

        _ = await world.ProvisionAsync();

        var (balancers, groups) = world.Cloud.Inspect(cloud =>
            (cloud.State.LoadBalancing.Application.Count, cloud.State.LoadBalancing.TargetGroups.Count)
        );
        (balancers, groups).ShouldBe((2, 2));
        (await world.StatusAsync()).Findings.ShouldBeEmpty();
        (await world.ProvisionAsync()).Changed.ShouldBeFalse();
    }

    [Fact]
    public async Task Of_two_runs_at_once_one_makes_everything_and_the_other_is_refused()
    {
        await using var world = ProvisionWorld.WithKey();

        var runs = await Task.WhenAll(Attempt(), Attempt());

        runs.Count(refusal => refusal is null).ShouldBeGreaterThan(0);
        runs.OfType<RefusedException>()
            .ShouldAllBe(refused => refused.Refusals.All(refusal => refusal.Code == "BG104" || refusal.Code == "BG105"));
        (await world.CountNetworkAsync()).ShouldBe((1, 2, 1, 1));
        (await world.ProvisionAsync()).Changed.ShouldBeFalse();

        async Task<Exception?> Attempt()
        {
            try
            {
                _ = await Task.Run(() => world.ProvisionAsync());
                return null;
            }
            catch (RefusedException refused)
            {
                return refused;
            }
        }
    }
}
