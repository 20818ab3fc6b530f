using Cake.Core;

namespace Cake.Frosting;

/// <summary>What happens before each task.</summary>
public interface IFrostingTaskSetup
{
    /// <summary>Runs before each task. When it fails the task does not run, but the task's teardown does.</summary>
    /// <param name="context">The build context.</param>
    /// <param name="info">The task.</param>
    public void Setup(ICakeContext context, ITaskSetupContext info);
}

/// <summary>What happens after each task.</summary>
public interface IFrostingTaskTeardown
{
    /// <summary>Runs after each task, also when it or its setup failed.</summary>
    /// <param name="context">The build context.</param>
    /// <param name="info">The task, its duration, whether it was skipped.</param>
    public void Teardown(ICakeContext context, ITaskTeardownContext info);
}

/// <summary>What happens before and after each task.</summary>
public interface IFrostingTaskLifetime : IFrostingTaskSetup, IFrostingTaskTeardown;
