using Cake.Core;

namespace Cake.Frosting;

/// <summary>A unit of work of the build. Public, concrete implementations in the host's assemblies become Cake tasks.</summary>
public interface IFrostingTask
{
    /// <summary>What the log says when <see cref="ShouldRun"/> answers no; empty by default.</summary>
    public string SkippedMessage => string.Empty;

    /// <summary>Runs the task.</summary>
    /// <param name="context">The build context.</param>
    /// <returns>The running work.</returns>
    public Task RunAsync(ICakeContext context);

    /// <summary>Decides whether the task runs or is skipped; its dependencies run either way.</summary>
    /// <param name="context">The build context.</param>
    /// <returns><see langword="true"/> to run.</returns>
    public bool ShouldRun(ICakeContext context);

    /// <summary>Handles a failure of the task. The failure counts as handled unless this method throws.</summary>
    /// <param name="exception">The failure.</param>
    /// <param name="context">The build context.</param>
    public void OnError(Exception exception, ICakeContext context);

    /// <summary>Runs after the task, whether it succeeded or failed.</summary>
    /// <param name="context">The build context.</param>
    public void Finally(ICakeContext context);
}
