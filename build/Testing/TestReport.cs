using System.Xml.Linq;

namespace Build.Testing;

/// <summary>Reads xunit's report of one test assembly.</summary>
internal static class TestReport
{
    /// <param name="xml">The report: <c>assemblies</c> of <c>collection</c>s of <c>test</c>s.</param>
    /// <returns>What came of the tests; an error outside of a test, such as in a fixture, counts as one that failed.</returns>
    /// <exception cref="System.Xml.XmlException">The report is cut short.</exception>
    public static TestTally Read(string xml)
    {
        var root = XDocument.Parse(xml);
        var tests = root.Descendants("test").ToList();
        return new TestTally(
            tests.Count(test => Is(test, "Pass")),
            [.. tests.Where(test => Is(test, "Fail")).Select(Failure), .. root.Descendants("error").Select(Error)],
            [.. tests.Where(test => Is(test, "Skip") || Is(test, "NotRun")).Select(Skip)]
        );
    }

    /// <summary>What tests wrote for people to see: the table of what was tried.</summary>
    /// <param name="xml">The report.</param>
    /// <returns>The outputs of tests that passed, in the report's order; those of others are among the failures.</returns>
    public static IReadOnlyList<string> Told(string xml) =>
        [
            .. XDocument
                .Parse(xml)
                .Descendants("test")
                .Where(test => Is(test, "Pass"))
                .Select(test => test.Element("output")?.Value.Trim() ?? string.Empty)
                .Where(output => output.Length > 0),
        ];

    private static bool Is(XElement test, string result) =>
        string.Equals((string?)test.Attribute("result"), result, StringComparison.Ordinal);

    private static TestNote Failure(XElement test) => new(Name(test), Message(test));

    private static TestNote Error(XElement error) => new((string?)error.Attribute("name") ?? "an error outside of a test", Message(error));

    private static TestNote Skip(XElement test) => new(Name(test), FirstLine(test.Element("reason")?.Value) ?? "runs only when asked for");

    private static string Name(XElement test) => (string?)test.Attribute("name") ?? "a test without a name";

    private static string Message(XElement element) => FirstLine(element.Element("failure")?.Element("message")?.Value) ?? "no message";

    private static string? FirstLine(string? text) =>
        text?.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).FirstOrDefault();
}
