using System.Text.RegularExpressions;
using BlueGreen.Naming;
using BlueGreen.State.Record;
using BlueGreen.Tests.Builders;
using CsCheck;

namespace BlueGreen.Tests.State;

public sealed partial class TxtValueTests
{
    private static readonly Gen<string> Words = Gen.OneOf(
        Gen.String.AlphaNumeric,
        Gen.OneOf("Ann O'Neil", "a \"quoted\" \\ name", "50% = half", "Jürgen", "名前", "ci (run 7)", "").Select(word => word)
    );

    private static readonly Gen<ReleaseName?> Releases = Gen.Select(
            Gen.OneOf("londontamed-com-production-1", "londontamed-com-production-2"),
            Gen.OneOf<string?>("londontamed-com-production-v7", null),
            Gen.OneOf<string?>("v7", "2026.03.01_a-b", null)
        )
        .Select((balancer, group, version) => new ReleaseName(balancer, group, version))
        .Null();

    private static readonly Gen<DateTimeOffset> Times = Gen.Int[0, 1_000_000_000].Select(seconds => The.Moment.AddSeconds(seconds));

    private static readonly Gen<BrokenLock?> BrokenLocks = Gen.Select(Words, Times)
        .Select((who, at) => new BrokenLock(The.OtherRun, RunId.Parse("the-thief"), who, at))
        .Null();

    private static readonly Gen<PrivateRecord> PrivateRecords = Gen.Select(
        Gen.Long[0, long.MaxValue],
        Gen.Long[0, 99],
        BrokenLocks,
        Gen.Select(Gen.Enum<OperationKind>(), Words, Words, Releases, Releases)
            .Select((operation, who, where, from, to) => new Intent(operation, who, where, from, to))
            .Null(),
        Gen.Select(Releases.Where(name => name is not null), Releases.Where(name => name is not null), Times)
            .Select((from, to, at) => new LastSwitch(from!, to!, at))
            .Null(),
        (epoch, batch, broken, intent, last) =>
            new PrivateRecord
            {
                Epoch = epoch,
                Batch = batch,
                Broken = broken,
                Intent = intent,
                LastSwitch = last,
            }
    );

    private static readonly Gen<PublicRecord> PublicRecords = Gen.Select(
        Gen.Long[0, long.MaxValue],
        Gen.Long[0, 99],
        Gen.Enum<RecordPhase>(),
        Times,
        (epoch, batch, phase, lease) =>
            new PublicRecord
            {
                Epoch = epoch,
                Batch = batch,
                Run = The.OtherRun,
                Phase = phase,
                LeaseEnd = lease,
            }
    );

    [Fact]
    public void A_private_record_survives_its_txt_value() =>
        PrivateRecords.Sample(record => PrivateRecord.TryParse(record.ToTxt()).ShouldBe(record));

    [Fact]
    public void A_public_record_survives_its_txt_value() =>
        PublicRecords.Sample(record => PublicRecord.TryParse(record.ToTxt()).ShouldBe(record));

    [Fact]
    public void A_value_is_quoted_strings_of_at_most_255_plain_characters() =>
        PrivateRecords.Sample(record =>
            record.ToTxt().Split("\" \"").ShouldAllBe(part => part.Trim('"').Length <= 255 && Plain().IsMatch(part))
        );

    [Fact]
    public void A_long_value_is_cut_and_put_together_again()
    {
        var record = Records.Private(7, Records.Intent(OperationKind.Switch, null, null) with { Who = new string('ü', 300) });

        record.ToTxt().Split("\" \"").Length.ShouldBeGreaterThan(2);
        PrivateRecord.TryParse(record.ToTxt()).ShouldBe(record);
    }

    [Theory]
    [InlineData("v7", "londontamed-com-production-v7", "v7")]
    [InlineData(null, "londontamed-com-production-v7", "londontamed-com-production-v7")]
    [InlineData(null, null, "nothing on londontamed-com-production-1")]
    public void A_release_is_named_by_its_version_else_its_group_else_its_load_balancer(string? version, string? group, string named) =>
        new ReleaseName("londontamed-com-production-1", group, version).ToString().ShouldBe(named);

    [Theory]
    [InlineData(OperationKind.DeployStaging, "Deploy-Staging")]
    [InlineData(OperationKind.Switch, "Switch")]
    public void An_operation_is_named_as_its_target_is(OperationKind operation, string named) =>
        OperationNames.Of(operation).ShouldBe(named);

    [Fact]
    public void The_world_sees_opaque_values_only() =>
        new PublicRecord
        {
            Epoch = 7,
            Run = RunId.Parse("0123456789abcdef"),
            Phase = RecordPhase.Switching,
            LeaseEnd = The.Moment,
            Batch = 2,
        }
            .ToTxt()
            .ShouldBe("\"v=1 epoch=7 run=0123456789abcdef phase=switching lease=2026-03-01T12%3A00%3A00Z batch=2\"");

    [Theory]
    [InlineData("")]
    [InlineData("\"\"")]
    [InlineData("\"v=spf1 include:example.com -all\"")]
    [InlineData("\"v=2 epoch=7 run=a phase=held lease=2026-03-01T12%3A00%3A00Z\"")]
    [InlineData("\"epoch=7 run=a phase=held lease=2026-03-01T12%3A00%3A00Z\"")]
    [InlineData("\"v=1 epoch=-7 run=a phase=held lease=2026-03-01T12%3A00%3A00Z\"")]
    [InlineData("\"v=1 epoch=7 run=A_B phase=held lease=2026-03-01T12%3A00%3A00Z\"")]
    [InlineData("\"v=1 epoch=7 run=a phase=9 lease=2026-03-01T12%3A00%3A00Z\"")]
    [InlineData("\"v=1 epoch=7 run=a phase=held lease=soon\"")]
    [InlineData("v=1 epoch=7 run=a phase=held lease=2026-03-01T12%3A00%3A00Z")]
    public void A_value_of_another_making_is_no_public_record(string txt) => PublicRecord.TryParse(txt).ShouldBeNull();

    [Theory]
    [InlineData("\"v=1\"")]
    [InlineData("\"v=2 epoch=7\"")]
    [InlineData("\"epoch=7\"")]
    [InlineData("\"v=1 epoch=seven\"")]
    public void A_value_of_another_making_is_no_private_record(string txt) => PrivateRecord.TryParse(txt).ShouldBeNull();

    [Fact]
    public void Reading_never_throws() =>
        Gen.String.Sample(text =>
        {
            PublicRecord.TryParse($"\"{text}\"");
            PrivateRecord.TryParse($"\"v=1 epoch=1 {text}\"");
        });

    [GeneratedRegex("^[A-Za-z0-9 =%._~\"-]*$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Plain();
}
