using System.Text;
using Cake.BlueGreen.Serverspec;

namespace Cake.BlueGreen.Tests.Serverspec;

public sealed class ServerspecVerdictTests
{
    private const string Lost = """{"class": "Net::SSH::Disconnect", "message": "connection closed by remote host"}""";
    private const string Bad = """{"class": "RSpec::Expectations::ExpectationNotMetError", "message": "expected it to exist"}""";

    private static readonly ServerspecSettings Settings = new()
    {
        Specs = ["spec"],
        Host = "10.0.0.5",
        User = "admin",
        Key = "key.pem",
        Results = "results",
    };

    [Fact]
    public void A_check_that_failed_counts_even_if_the_connection_broke_afterwards() =>
        Should
            .Throw<ServerspecFailedException>(() => Judge($"{Example("a", Bad)}, {Example("b", Lost)}"))
            .Failed.Select(check => check.Description)
            .ShouldBe(["a"]);

    [Fact]
    public void A_connection_that_broke_after_checks_that_passed_leaves_the_machine_unknown() =>
        Should
            .Throw<ServerspecUnreachableException>(() => Judge($"{Example("a")}, {Example("b", Lost)}"))
            .Reason.ShouldBe("connection closed by remote host");

    [Fact]
    public void A_spec_that_asks_the_machine_while_it_loads_tells_that_it_is_out_of_reach() =>
        Should
            .Throw<ServerspecUnreachableException>(() =>
                Judge(
                    string.Empty,
                    outside: 1,
                    "An error occurred while loading ./a_spec.rb.\\nFailure/Error: host_inventory\\n\\nErrno::EHOSTUNREACH:\\n  No route to host\\n"
                )
            )
            .Reason.ShouldBe("No route to host");

    private static IReadOnlyList<ServerspecCheck> Judge(string examples, int outside = 0, string message = "")
    {
        var json = $$"""
            {"examples": [{{examples}}], "messages": ["{{message}}"], "summary": {"errors_outside_of_examples_count": {{outside}} } }
            """;
        var report = ServerspecReport.Parse(new MemoryStream(Encoding.UTF8.GetBytes(json))).ShouldNotBeNull();
        return ServerspecVerdict.Of(report, Settings);
    }

    private static string Example(string name, string? exception = null) =>
        $$"""
            {"full_description": "{{name}}", "status": "{{(
                exception is null ? "passed" : "failed"
            )}}", "file_path": "./a_spec.rb", "line_number": 1,
             "exception": {{exception ?? "null"}}}
            """;
}
