using System.Net;
using BlueGreen.Guards;
using BlueGreen.LocalCloud.Faults;
using Scenarios.Machines;
using Scenarios.Worlds;

namespace Scenarios.Faulty;

public sealed class FaultTests
{
    private static WorldBuilder Builder => World.WithLive("v6").AndBusy("v6").AndStaged("v7");

    public static async Task<TheoryData<string, string>> EveryCallAndFault()
    {
        await using var world = await Builder;
        var run = world.Switch(to: "v7");
        _ = await run;
        var batch = run.Process.Calls.First(call => call.MovesLiveNames).Number;
        var data = new TheoryData<string, string>();
        foreach (var call in run.Process.Calls.Where(call => call.Mutating || call.Number < batch))
        {
            foreach (var kind in new[] { FaultKind.Throttle, FaultKind.Error500, FaultKind.Reset, FaultKind.AnswerLost })
            {
                data.Add(call.ToString(), kind.ToString());
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(EveryCallAndFault))]
    public async Task A_switch_outlives_any_one_fault(string call, string fault)
    {
        await using var world = await Builder;
        world.Cloud.Faults.Add(new Fault { Kind = Enum.Parse<FaultKind>(fault), Nth = int.Parse(call.Split(' ')[0]) });

        _ = await world.Switch(to: "v7");

        world.ShouldServe("v7").AndBeAtRest().AndLetScale("v7").AndKeep("v6", instances: 3).AndNeverHaveBeenDark();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public async Task In_a_storm_of_faults_a_switch_ends_well_or_refuses_and_the_next_one_ends_well(int seed)
    {
        await using var world = await Builder;
        var random = new Random(seed);
        var kinds = new[] { FaultKind.Throttle, FaultKind.Error500, FaultKind.Reset, FaultKind.AnswerLost };
        foreach (var number in Enumerable.Range(1, 200).Where(_ => random.Next(4) == 0))
        {
            world.Cloud.Faults.Add(new Fault { Kind = kinds[random.Next(kinds.Length)], Nth = number });
        }

        _ = await world.Switch(to: "v7").Tried();
        world.AndNeverHaveBeenDark();

        world.Cloud.Faults.Clear();
        world.LeaseExpires();
        _ = await world.OnAnotherMachine().Switch(to: "v7");
        world.ShouldServe("v7").AndBeAtRest().AndLetScale("v7").AndKeep("v6", instances: 3).AndNeverHaveBeenDark();
    }

    [Fact]
    public async Task A_service_that_refuses_for_good_stops_a_switch_where_nothing_is_lost()
    {
        await using var world = await Builder;
        world.Cloud.Faults.Add(
            new Fault
            {
                Kind = FaultKind.Error,
                Code = "AccessDenied",
                Message = "User is not authorized to perform: autoscaling:UpdateAutoScalingGroup",
                Status = 403,
                Action = "UpdateAutoScalingGroup",
                Count = null,
            }
        );

        var failure = await world.Switch(to: "v7").Tried();

        failure.ShouldNotBeNull().Message.ShouldContain("not authorized to perform");
        world.ShouldServe("v6").AndBeAtRest().AndNeverHaveBeenDark();
    }

    [Fact]
    public async Task A_run_that_may_not_write_the_private_zone_gives_the_public_record_back()
    {
        await using var world = await Builder;
        var batches = 0;
        var switching = world.Switch(to: "v7");
        switching.Process.Carries = (call, _, send) =>
            call.Action == "ChangeResourceRecordSets" && ++batches == 2
                ? Task.FromResult(
                    new HttpResponseMessage(HttpStatusCode.Forbidden)
                    {
                        Content = new StringContent(
                            "<ErrorResponse><Error><Code>AccessDenied</Code><Message>not authorized</Message></Error></ErrorResponse>"
                        ),
                    }
                )
                : send();

        (await switching.Tried()).ShouldNotBeNull().Message.ShouldContain("AccessDenied");

        (await world.Status()).Lock.ShouldBeNull();
        world.ShouldServe("v6").AndBeAtRest().AndNeverHaveBeenDark();
    }

    [Fact]
    public async Task Route_53s_five_calls_a_second_are_enough()
    {
        await using var world = await Builder;
        world.Cloud.Faults.Limit("route53", 5);

        _ = await world.Switch(to: "v7");

        world.ShouldServe("v7").AndBeAtRest().AndNeverHaveBeenDark();
    }
}
