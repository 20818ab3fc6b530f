namespace Cake.BlueGreen.Tests;

public sealed class TerminalConfirmationTests
{
    [Fact]
    public async Task Shows_the_plan_and_the_question_and_takes_one_line()
    {
        using var input = new StringReader("yes\nmore\n");
        await using var output = new StringWriter();
        var terminal = new TerminalConfirmation(input, output, isTerminal: true);

        var answer = await terminal.AskAsync("  1. move the names", "Carry it out?", TestContext.Current.CancellationToken);

        answer.ShouldBe("yes");
        output.ToString().ReplaceLineEndings("\n").ShouldBe("\n  1. move the names\n\nCarry it out? ");
    }

    [Fact]
    public async Task A_terminal_that_is_closed_gives_no_answer()
    {
        using var input = new StringReader(string.Empty);
        await using var output = new StringWriter();

        (
            await new TerminalConfirmation(input, output, isTerminal: true).AskAsync(
                "plan",
                "Carry it out?",
                TestContext.Current.CancellationToken
            )
        ).ShouldBeNull();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Nobody_can_be_asked_but_in_a_terminal(bool isTerminal) =>
        new TerminalConfirmation(TextReader.Null, TextWriter.Null, isTerminal).CanAsk.ShouldBe(isTerminal);
}
