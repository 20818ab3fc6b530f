using Cake.BlueGreen.Serverspec;
using Cake.BlueGreen.Tests.Tooling;

namespace Cake.BlueGreen.Tests.Serverspec;

/// <summary>An RSpec that writes a report as the real one did.</summary>
internal sealed class ServerspecFixture : ToolFixture
{
    public ServerspecFixture()
        : base("rspec") { }

    public ServerspecSettings Settings { get; init; } =
        new()
        {
            Specs = ["images/base/spec", "images/site/spec"],
            Host = "10.0.0.5",
            User = "admin",
            Key = "key.pem",
            Results = "results",
            Variables = new Dictionary<string, string> { ["EXPECTED_VERSION"] = "v7" },
        };

    public ServerspecFixture Writes(string sample, int exitCode)
    {
        Processes.Tool = _ =>
        {
            File.WriteAllText(Path("results/serverspec.json"), Repository.Sample("Serverspec", sample));
            return new FakeRun(exitCode);
        };
        return this;
    }

    public ServerspecResult Test() => Context.ServerspecRun(Settings);
}
