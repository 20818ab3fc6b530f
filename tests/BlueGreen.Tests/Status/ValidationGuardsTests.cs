using BlueGreen.Configuration;
using BlueGreen.Guards;
using BlueGreen.Naming;
using BlueGreen.Status;
using BlueGreen.Tests.Builders;
using BlueGreen.Web;
using static BlueGreen.Tests.Builders.SnapshotBuilder;

namespace BlueGreen.Tests.Status;

public sealed class ValidationGuardsTests
{
    [Fact]
    public void Let_a_whole_staging_side_pass() => Check(Snapshot().Live("v6").Staging("v7"), "v7").ShouldBeEmpty();

    [Fact]
    public void Refuse_an_empty_staging_side() =>
        Check(Snapshot().Live("v6"), "v7")
            .ShouldHaveSingleItem()
            .ToString()
            .ShouldBe(
                """
                BG602 Validate-Staging: nothing is on staging. Nothing was changed.
                Run Deploy-Staging first.
                """
            );

    [Fact]
    public void Refuse_another_version_and_too_few_healthy_instances_and_say_both_at_once() =>
        string.Join('\n', Check(Snapshot().Live("v6", desired: 3).Staging("v7", healthy: 1), "v8"))
            .ShouldBe(
                """
                BG603 Validate-Staging: staging holds v7, and v8 was expected. Nothing was changed.
                Run Deploy-Staging --app-version=v8 first.
                BG604 Validate-Staging: londontamed-com-production-v7 has 1 of 3 healthy instances. Nothing was changed.
                Wait until they are healthy, or run Deploy-Staging again.
                """
            );

    [Fact]
    public void Refuse_an_environment_that_is_half_switched() =>
        Check(Snapshot().Live("v7").Staging("v6", wasLive: true).HalfMoved(), null)
            .ShouldHaveSingleItem()
            .ToString()
            .ShouldBe(
                """
                BG601 Validate-Staging: the environment is HalfSwitched: BG106 A switch was begun and not ended: the two zones do not agree. Finish it with Switch --to=v7, or go back with Rollback. Nothing was changed.
                Status explains it; make it whole, then run this again.
                """
            );

    [Fact]
    public void Name_each_check_of_the_users_own_whose_answer_is_wrong_with_what_was_seen()
    {
        ValidateCheck[] checks =
        [
            new() { Name = "good", Contains = "Tamed" },
            new() { Name = "status", Status = 204 },
            new() { Name = "body", Contains = "Tamed" },
            new() { Name = "silence" },
            new() { Name = "another status", Status = 204 },
        ];
        StagingAnswer[] answers =
        [
            Answer(new WebAnswer.Answered(200, "London Tamed")),
            Answer(new WebAnswer.Answered(500, "oops\nat line 1")),
            Answer(new WebAnswer.Answered(200, new string('x', 500))),
            Answer(new WebAnswer.Failed("Connection refused")),
            Answer(new WebAnswer.Answered(204, string.Empty)),
        ];

        ValidationGuards
            .Check("Switch", answers, checks)
            .Select(refusal => refusal.Refused)
            .ShouldBe([
                "Switch refused: the check \"status\" failed: http://www/ answered 500, and 204 was expected: oops at line 1.",
                $"Switch refused: the check \"body\" failed: http://www/ answered without \"Tamed\": {new string('x', 80)}....",
                "Switch refused: the check \"silence\" failed: http://www/ gave no answer: Connection refused.",
            ]);
    }

    [Fact]
    public void Name_each_answer_of_the_site_that_is_not_the_new_version_s()
    {
        StagingAnswer[] answers =
        [
            Answer(new WebAnswer.Answered(200, "version v7")),
            Answer(new WebAnswer.Failed("Connection refused")),
            Answer(new WebAnswer.Answered(503, "version v7")),
            Answer(new WebAnswer.Answered(200, new string('6', 80))),
        ];

        ValidationGuards
            .Check(answers, new ValidateSettings(), "v7")
            .Select(refusal => $"{refusal.Code} {refusal.Refused}")
            .ShouldBe([
                "BG605 Validate-Staging: http://www/ gave no answer: Connection refused.",
                "BG606 Validate-Staging: http://www/ answered 503, and 200 was expected.",
                $"BG607 Validate-Staging: http://www/ answered without the version v7: {new string('6', 80)}",
            ]);
    }

    [Fact]
    public void Ask_for_no_version_where_none_is_known() =>
        ValidationGuards.Check([Answer(new WebAnswer.Answered(200, "hello"))], new ValidateSettings(), version: null).ShouldBeEmpty();

    private static StagingAnswer Answer(WebAnswer answer) => new(new WebQuestion(new Uri("http://www/")), answer);

    private static IReadOnlyList<Refusal> Check(SnapshotBuilder now, string? expected) =>
        [
            .. ValidationGuards.Check(
                StatusReader.Report(now, The.Settings, The.Names, new Dictionary<GroupName, ImageId>()),
                expected is null ? null : The.Version(expected)
            ),
        ];
}
