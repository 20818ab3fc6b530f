using Cake.Core;
using Cake.Core.Diagnostics;

namespace Cake.Frosting.Internal;

/// <summary>Registers the task classes, and what happens before and after them, with the Cake engine.</summary>
internal sealed class TaskBinder(
    ICakeEngine engine,
    IFrostingContext context,
    ICakeLog log,
    IEnumerable<IFrostingTask> tasks,
    IFrostingSetup? setup = null,
    IFrostingTeardown? teardown = null,
    IFrostingTaskSetup? taskSetup = null,
    IFrostingTaskTeardown? taskTeardown = null
)
{
    public void Bind()
    {
        foreach (var task in tasks)
        {
            var contextType = TaskFacts.ContextType(task);
            if (contextType.IsInstanceOfType(context))
            {
                Bind(task);
            }
            else
            {
                log.Warning("Task cannot be used since the context isn't convertible to {0}.", contextType.FullName);
            }
        }

        BindLifetime();
    }

    private void Bind(IFrostingTask task)
    {
        var name = TaskFacts.Name(task.GetType());
        log.Debug("Registering task: {0}", name);
        var builder = engine.RegisterTask(name);

        if (TaskFacts.Description(task.GetType()) is { Length: > 0 } description)
        {
            builder.Description(description);
        }

        // Only what a class overrides is registered: an empty handler of errors would swallow them, and a task without
        // work of its own counts as delegated.
        if (TaskFacts.Overrides(task, nameof(FrostingTask.Run)) || TaskFacts.Overrides(task, nameof(IFrostingTask.RunAsync)))
        {
            builder.Does(task.RunAsync);
        }

        if (TaskFacts.Overrides(task, nameof(IFrostingTask.ShouldRun)))
        {
            builder.WithCriteria(task.ShouldRun, task.SkippedMessage);
        }

        if (TaskFacts.ContinuesOnError(task.GetType()))
        {
            builder.ContinueOnError();
        }

        if (TaskFacts.Overrides(task, nameof(IFrostingTask.OnError)))
        {
            builder.OnError(exception => task.OnError(exception, context));
        }

        if (TaskFacts.Overrides(task, nameof(IFrostingTask.Finally)))
        {
            builder.Finally(() => task.Finally(context));
        }

        foreach (var dependency in TaskFacts.Dependencies(task.GetType()))
        {
            builder.IsDependentOn(dependency);
        }

        foreach (var dependee in TaskFacts.Dependees(task.GetType()))
        {
            builder.IsDependeeOf(dependee);
        }
    }

    private void BindLifetime()
    {
        if (setup is not null)
        {
            engine.RegisterSetupAction(info => setup.Setup(context, info));
        }

        if (teardown is not null)
        {
            engine.RegisterTeardownAction(info => teardown.Teardown(context, info));
        }

        if (taskSetup is not null)
        {
            engine.RegisterTaskSetupAction(info => taskSetup.Setup(context, info));
        }

        if (taskTeardown is not null)
        {
            engine.RegisterTaskTeardownAction(info => taskTeardown.Teardown(context, info));
        }
    }
}
