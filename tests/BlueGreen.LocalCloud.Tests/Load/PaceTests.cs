using BlueGreen.LocalCloud.Load;

namespace BlueGreen.LocalCloud.Tests.Load;

public sealed class PaceTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private double? idle = 0.5;

    [Fact]
    public void Is_even_without_a_ramp() => Sent(Pace(new LoadOptions { Rate = 100 }), Second).ShouldBe(100);

    [Fact]
    public void Sends_half_as_many_while_it_rises()
    {
        var pace = Pace(new LoadOptions { Rate = 1000, Ramp = 2 * Second });

        Sent(pace, 2 * Second).ShouldBeInRange(980, 1020);
        Sent(pace, 3 * Second).ShouldBeInRange(998, 1002);
    }

    [Fact]
    public void Falls_while_the_machine_has_nothing_to_spare_and_rises_again()
    {
        var pace = Pace(new LoadOptions { Rate = 1000, Spare = 0.1 });

        idle = 0.02;
        _ = Sent(pace, 3 * Second);
        Sent(pace, 4 * Second).ShouldBeInRange(198, 202);

        idle = 0.3;
        _ = Sent(pace, 7 * Second);
        Sent(pace, 8 * Second).ShouldBeInRange(998, 1002);
    }

    [Fact]
    public void Keeps_its_rate_where_nothing_is_to_be_spared()
    {
        var pace = Pace(new LoadOptions { Rate = 1000 });
        idle = 0;

        Sent(pace, 2 * Second).ShouldBe(2000);
    }

    [Fact]
    public void Keeps_its_rate_where_the_system_does_not_tell()
    {
        var pace = Pace(new LoadOptions { Rate = 1000, Spare = 0.1 });
        idle = null;

        Sent(pace, 2 * Second).ShouldBeInRange(1999, 2001);
    }

    [Fact]
    public void Reads_what_was_idle_since_the_last_look()
    {
        var file = Path.GetTempFileName();
        var processors = new Processors(file);

        File.WriteAllText(file, "cpu  100 0 100 700 100 0 0 0 50 0\ncpu0 1 1 1 1 1 1 1 1 1 1\n");
        processors.Idle().ShouldBeNull();
        File.WriteAllText(file, "cpu  130 0 130 720 110 5 5 0 90 0\n");
        processors.Idle().ShouldBe(0.3);
        processors.Idle().ShouldBeNull();

        File.Delete(file);
        processors.Idle().ShouldBeNull();
    }

    private Pace Pace(LoadOptions options) => new(options, () => idle);

    /// <summary>How many become due until then, with a look after each.</summary>
    private static int Sent(Pace pace, TimeSpan until)
    {
        var sent = 0;
        for (; pace.Next < until; sent++)
        {
            pace.Look(pace.Next);
            pace.Advance();
        }

        return sent;
    }
}
