using Cake.BlueGreen.Packer;
using Cake.BlueGreen.Tests.Tooling;

namespace Cake.BlueGreen.Tests.Packer;

/// <summary>A Packer of a version, whose build writes its manifest as the real one does.</summary>
internal sealed class PackerFixture : ToolFixture
{
    private readonly List<string> _builds = [];

    public PackerFixture(string version = "1.6.6")
        : base("packer") =>
        Processes.Tool = arguments =>
            arguments.EndsWith(" version", StringComparison.Ordinal) ? new FakeRun(0, $"1795509077,,version,{version}\n") : Command();

    /// <summary>What every command but <c>version</c> does.</summary>
    public Func<FakeRun> Command { get; set; } = () => new FakeRun();

    public PackerBuildSettings Settings { get; init; } = new() { Template = "images/base.pkr.hcl", Manifest = "manifest.json" };

    /// <summary>Adds a run to the manifest.</summary>
    public FakeRun Built(string run, string artifact)
    {
        _builds.Add(
            $$"""
            {"name": "base", "builder_type": "amazon-ebs", "build_time": 1, "files": null, "artifact_id": "{{artifact}}",
             "packer_run_uuid": "{{run}}", "custom_data": {"version": "v7"} }
            """
        );
        File.WriteAllText(Path("manifest.json"), $$"""{"builds": [{{string.Join(',', _builds)}}], "last_run_uuid": "{{run}}" }""");
        return new FakeRun();
    }

    public PackerBuildResult Build() => Context.PackerBuild(Settings);
}
