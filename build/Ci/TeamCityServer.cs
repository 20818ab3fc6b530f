using System.Globalization;
using BlueGreen.Guards;
using BlueGreen.Status;
using Cake.Common.Build.TeamCity;

namespace Build.Ci;

/// <summary>TeamCity: blocks, progress, problems, statistics, parameters, artifacts for the report's tab.</summary>
/// <param name="teamCity">Cake's provider.</param>
internal sealed class TeamCityServer(ITeamCityProvider teamCity) : BuildServer
{
    // A problem's identity has at most 60 characters.
    private const int LongestIdentity = 60;

    public override bool IsPresent => true;

    public override void Begin(string target) => teamCity.WriteStartBlock(target);

    public override void End(string target) => teamCity.WriteEndBlock(target);

    public override void Progress(string text) => teamCity.WriteProgressMessage(text);

    public override bool Warn(string text)
    {
        teamCity.WriteStatus(text, "WARNING");
        return true;
    }

    public override void Refused(Refusal refusal) =>
        teamCity.BuildProblem($"{refusal.Code} {refusal.Refused} {refusal.Unchanged} {refusal.Remedy}", refusal.Code);

    public override void Failed(string target, string message)
    {
        var identity = $"bluegreen-{target}";
        teamCity.BuildProblem($"{target} failed: {message}", identity[..Math.Min(identity.Length, LongestIdentity)]);
    }

    public override void Version(string version) => teamCity.SetBuildNumber(version);

    public override void Figure(string name, double value) =>
        teamCity.WriteStatistic($"bluegreen.{name}", value.ToString("0.###", CultureInfo.InvariantCulture));

    public override void Came(StatusReport status)
    {
        teamCity.SetParameter("bluegreen.state", status.State.ToString());
        teamCity.SetParameter("bluegreen.liveVersion", status.Live?.Version ?? string.Empty);
        teamCity.SetParameter("bluegreen.stagingVersion", status.Staging?.Version ?? string.Empty);
    }

    // Never the whole directory: private keys that Provision made lie in it.
    public override void Publish(string directory)
    {
        foreach (var files in new[] { "*.html", "*.md", "*.json", "*.jsonl" })
        {
            teamCity.PublishArtifacts($"{directory.Replace('\\', '/')}/{files} => bluegreen");
        }
    }
}
