using Build.Help;
using Build.Options;

namespace Build.Tests.Help;

public sealed class HelpTests
{
    private static readonly IReadOnlyList<TargetHelp> All = [.. HelpTable.Sections.SelectMany(section => section.Targets)];

    [Fact]
    public void Every_target_has_one() => All.Select(help => help.Name).Append("Default").ShouldBe(TargetNames.All, ignoreOrder: true);

    [Fact]
    public void Every_option_is_named_somewhere() =>
        All.SelectMany(help => help.Options)
            .Concat(HelpTable.OfEnvironment)
            .Concat(HelpTable.OfChange)
            .Concat(HelpTable.OfAll)
            .Distinct()
            .ShouldBe(OptionTable.All.Select(option => option.Name), ignoreOrder: true);

    [Fact]
    public void Every_example_is_a_command_line_that_is_understood()
    {
        foreach (var example in All.SelectMany(help => help.Examples).Where(example => example.Command.Length > 0))
        {
            var arguments = example
                .Command.Split(' ')
                .Select(option => option.TrimStart('-').Split('=', 2))
                .ToDictionary(option => option[0], ICollection<string> (option) => option.Length == 2 ? [option[1]] : []);

            OptionParser.Parse(arguments, TargetNames.All).Errors.ShouldBeEmpty(example.Command);
        }
    }

    [Theory]
    [InlineData("--target=Status", null)]
    [InlineData("--help", "")]
    [InlineData("-h", "")]
    [InlineData("--help=Switch", "Switch")]
    [InlineData("--help Switch", "Switch")]
    [InlineData("--help --target=Switch", "")]
    public void Is_asked_for_in_these_ways(string commandLine, string? target) =>
        HelpRequest.Parse(commandLine.Split(' ')).ShouldBe(target is null ? null : new HelpRequest(target.Length == 0 ? null : target));

    [Theory]
    [InlineData(80)]
    [InlineData(200)]
    public void Fits_the_terminal_and_leaves_nothing_out(int width)
    {
        foreach (var target in All)
        {
            var page = Page(new HelpRequest(target.Name), width);
            page.ShouldAllBe(line => line.Length <= width);
            target.Options.ShouldAllBe(option => page.Any(line => line.Contains($"--{option}", StringComparison.Ordinal)));
        }

        var overview = Page(new HelpRequest(Target: null), width);
        overview.ShouldAllBe(line => line.Length <= width);
        OptionTable.All.ShouldAllBe(option => overview.Any(line => line.Contains($"--{option.Name}", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_target_that_there_is_none_of_is_an_error_with_a_guess()
    {
        using var terminal = new Terminal.FakeTerminal(80);

        HelpPage.Write(new HelpRequest("Swich"), terminal.Console).ShouldBe(1);

        terminal.Seen.ShouldBe(["There is no target \"Swich\"; did you mean Switch?"]);
    }

    private static IReadOnlyList<string> Page(HelpRequest request, int width)
    {
        using var terminal = new Terminal.FakeTerminal(width);
        HelpPage.Write(request, terminal.Console).ShouldBe(0);
        return terminal.Seen;
    }
}
