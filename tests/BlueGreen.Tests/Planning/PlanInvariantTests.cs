using BlueGreen.Clean;
using BlueGreen.DeployStaging;
using BlueGreen.Guards;
using BlueGreen.Naming;
using BlueGreen.Planning;
using BlueGreen.Rollback;
using BlueGreen.State;
using BlueGreen.Status;
using BlueGreen.Switch;
using BlueGreen.Tests.Builders;
using BlueGreen.Tests.Clean;
using BlueGreen.Tests.DeployStaging;
using CsCheck;

namespace BlueGreen.Tests.Planning;

/// <summary>What holds for every plan, whatever the environment is like; and that a decision is always made, never thrown.</summary>
public sealed class PlanInvariantTests
{
    private static readonly Gen<(EnvironmentSnapshot Now, Decision Decision)> Decided = Gen.Select(
        BrokenSnapshots.All,
        Gen.OneOf<Func<EnvironmentSnapshot, Decision>>(
            now => Switch(now, null),
            now => Switch(now, "v6"),
            now => Switch(now, "v7"),
            now => RollbackDecision.Decide(now, The.Settings, The.Names),
            now => Deploy(now, replace: false),
            now => Deploy(now, replace: true),
            now => CleanDecision.Decide(now, CleanPlanTests.NoFacts, The.Settings, The.Names, new CleanOptions()),
            now => CleanDecision.Decide(now, CleanPlanTests.NoFacts, The.Settings, The.Names, new CleanOptions { To = "v7" })
        ),
        (now, decide) => (now, decide(now))
    );

    [Fact]
    public void No_plan_empties_or_deletes_what_is_live() =>
        Plans(
            (now, plan) =>
            {
                if (Sides.Read(now, The.Names.Hosts).Live?.Group is { } live)
                {
                    plan.Steps.ShouldNotContain(step => step is EmptyGroup && ((EmptyGroup)step).Group == live.Name);
                    plan.Steps.ShouldNotContain(step => step is DeleteGroup && ((DeleteGroup)step).Group == live.Name);
                    plan.Steps.ShouldNotContain(step => step is DeleteLaunch && ((DeleteLaunch)step).Launch == live.Launch);
                }
            }
        );

    [Fact]
    public void No_plan_but_a_move_touches_the_public_zone() =>
        Plans(
            (now, plan) =>
            {
                if (plan.Steps.Any(step => step is CreateGroup or DeleteGroup or EmptyGroup))
                {
                    plan.Steps.ShouldNotContain(step => step is SwapAliases && !((SwapAliases)step).Private);
                }
            }
        );

    [Fact]
    public void The_public_batch_comes_before_the_private_one_and_each_at_most_once() =>
        Plans(
            (_, plan) =>
                string.Concat(plan.Steps.OfType<SwapAliases>().Select(swap => swap.Private ? "private " : "public "))
                    .ShouldBeOneOf("", "public private ", "private ")
        );

    [Fact]
    public void A_move_deletes_only_records_that_were_read_and_keeps_their_names_and_types() =>
        Plans(
            (now, plan) =>
            {
                foreach (var swap in plan.Steps.OfType<SwapAliases>())
                {
                    var read = (swap.Private ? now.Private : now.Public)!;
                    swap.Zone.ShouldBe(read.Id);
                    foreach (var move in swap.Moves.Where(move => move.Before is not null))
                    {
                        read.Records.ShouldContain(move.Before!);
                        (move.After.Name, move.After.Type).ShouldBe((move.Before!.Name, move.Before.Type));
                    }

                    swap.Moves.Select(move => (move.After.Name, move.After.Type)).ShouldBeUnique();
                }
            }
        );

    [Fact]
    public void A_batch_leaves_every_live_name_on_one_load_balancer() =>
        Plans(
            (now, plan) =>
            {
                foreach (var swap in plan.Steps.OfType<SwapAliases>())
                {
                    var zone = (swap.Private ? now.Private : now.Public)!;
                    var after = zone with
                    {
                        Records =
                        [
                            .. zone.Records.Except(swap.Moves.Select(move => move.Before).OfType<RecordSet>()),
                            .. swap.Moves.Select(move => move.After),
                        ],
                    };
                    Pointing.Read(after, [.. The.Names.Hosts.Select(host => host.Live)], now.LoadBalancers).Target.ShouldNotBeNull();
                }
            }
        );

    [Fact]
    public void A_new_group_is_as_large_as_live_and_on_the_staging_load_balancer_only() =>
        Plans(
            (now, plan) =>
            {
                var sides = Sides.Read(now, The.Names.Hosts);
                foreach (var create in plan.Steps.OfType<CreateGroup>())
                {
                    create.Traffic.ShouldBe(sides.Staging!.LoadBalancer.Traffic);
                    create.Capacity.Desired.ShouldBeGreaterThanOrEqualTo(sides.Live!.Group?.Capacity.Desired ?? 1);
                    now.Groups.ShouldNotContain(group => group.Name == create.Name);
                }
            }
        );

    [Fact]
    public void A_refusal_has_a_code_and_says_what_is_unchanged_and_what_to_do() =>
        Decided.Sample(
            (_, decision) =>
            {
                if (decision is Decision.Refuse refuse)
                {
                    refuse.Refusals.ShouldNotBeEmpty();
                    refuse.Refusals.ShouldAllBe(refusal =>
                        refusal.Code.StartsWith("BG", StringComparison.Ordinal)
                        && refusal.Refused.Length > 0
                        && refusal.Unchanged.EndsWith('.')
                        && refusal.Remedy.EndsWith('.')
                    );
                }
            }
        );

    [Fact]
    public void Status_is_told_of_any_environment() =>
        BrokenSnapshots.All.Sample(now =>
        {
            var report = StatusReader.Report(now, The.Settings, The.Names, new Dictionary<GroupName, ImageId>());
            (report.State == EnvironmentState.Inconsistent).ShouldBe(EnvironmentGuards.Check(now, The.Names).Any());
            ValidationGuards
                .Check(report, The.Version("v7"))
                .ShouldAllBe(refusal => refusal.Code.StartsWith("BG6", StringComparison.Ordinal));
        });

    private static void Plans(Action<EnvironmentSnapshot, Plan> check) =>
        Decided.Sample(
            (now, decision) =>
            {
                if (decision is Decision.Proceed { Plan: var plan })
                {
                    check(now, plan);
                }
            },
            iter: 2000
        );

    private static Decision Switch(EnvironmentSnapshot now, string? to) =>
        SwitchDecision.Decide(now, The.Settings, The.Names, new SwitchOptions { To = to });

    private static Decision Deploy(EnvironmentSnapshot now, bool replace)
    {
        var live = Sides.Read(now, The.Names.Hosts).Live?.Group;
        return DeployDecision.Decide(
            now,
            live is null || live.Launch is LaunchSource.Other
                ? DeployCases.FirstFacts with
                {
                    HasKeyPair = live is null,
                }
                : DeployCases.Facts,
            The.Settings,
            The.Names,
            DeployCases.Options with
            {
                Replace = replace,
            }
        );
    }
}
