using BlueGreen.Guards;
using BlueGreen.Status;
using Cake.Common.Build;
using Cake.Core;

namespace Build.Ci;

/// <summary>What the build server that runs this host is told, in its own words. This one is none: nobody listens.</summary>
public class BuildServer
{
    /// <value>Whether there is one.</value>
    public virtual bool IsPresent => false;

    /// <summary>The build server whose environment this process runs in.</summary>
    /// <param name="context">Cake's context, whose providers know.</param>
    public static BuildServer Detect(ICakeContext context)
    {
        var system = context.BuildSystem();
        return system switch
        {
            { IsRunningOnGitHubActions: true } => new GitHubServer(system.GitHubActions),
            { IsRunningOnTeamCity: true } => new TeamCityServer(system.TeamCity),
            _ => new BuildServer(),
        };
    }

    /// <summary>Asks it never to show a secret.</summary>
    public virtual void Mask(string secret) { }

    /// <summary>What is told from now on belongs to that target.</summary>
    public virtual void Begin(string target) { }

    /// <summary>The target has ended.</summary>
    public virtual void End(string target) { }

    /// <summary>What goes on at this moment.</summary>
    public virtual void Progress(string text) { }

    /// <summary>Something a person should not miss.</summary>
    /// <returns>Whether it was told, so that a plain line is not needed.</returns>
    public virtual bool Warn(string text) => false;

    /// <summary>Why the run is refused.</summary>
    public virtual void Refused(Refusal refusal) { }

    /// <summary>Why the run failed.</summary>
    public virtual void Failed(string target, string message) { }

    /// <summary>The version that this build is about.</summary>
    public virtual void Version(string version) { }

    /// <summary>A figure that is worth a curve over many builds.</summary>
    public virtual void Figure(string name, double value) { }

    /// <summary>What the environment has come to: steps that follow may read it.</summary>
    public virtual void Came(StatusReport status) { }

    /// <summary>The report is written.</summary>
    /// <param name="directory">Where it lies.</param>
    public virtual void Publish(string directory) { }
}
