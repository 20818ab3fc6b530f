using System.Reflection;
using Cake.Core;

namespace Cake.Frosting.Internal;

/// <summary>What a task's class and its attributes say.</summary>
internal static class TaskFacts
{
    public static string Name(Type task) => task.GetCustomAttribute<TaskNameAttribute>()?.Name ?? task.Name;

    public static string? Description(Type task) => task.GetCustomAttribute<TaskDescriptionAttribute>()?.Description;

    public static bool ContinuesOnError(Type task) => task.IsDefined(typeof(ContinueOnErrorAttribute));

    public static IEnumerable<string> Dependencies(Type task) =>
        task.GetCustomAttributes<IsDependentOnAttribute>().Select(attribute => Valid(attribute.Task, "dependency"));

    public static IEnumerable<string> Dependees(Type task) =>
        task.GetCustomAttributes<IsDependeeOfAttribute>().Select(attribute => Valid(attribute.Task, "reverse dependency"));

    /// <summary>The context that a task asks for; one that implements the interface itself takes any.</summary>
    public static Type ContextType(IFrostingTask task) => Base(task)?.GetGenericArguments()[0] ?? typeof(ICakeContext);

    /// <summary>Whether a task does something in a method that its base class leaves empty.</summary>
    public static bool Overrides(IFrostingTask task, string method) =>
        Base(task) is not { } origin
        || task.GetType()
            .GetMethods(BindingFlags.Instance | BindingFlags.Public)
            .Any(found =>
                string.Equals(found.Name, method, StringComparison.Ordinal)
                && found.DeclaringType != origin
                && found.GetBaseDefinition().DeclaringType == origin
            );

    private static Type? Base(IFrostingTask task)
    {
        var type = task.GetType();
        while (type is not null)
        {
            if (
                type.IsGenericType
                && (
                    type.GetGenericTypeDefinition() == typeof(FrostingTask<>)
                    || type.GetGenericTypeDefinition() == typeof(AsyncFrostingTask<>)
                )
            )
            {
                return type;
            }

            type = type.BaseType;
        }

        return null;
    }

    private static string Valid(Type task, string kind) =>
        task.IsAssignableTo(typeof(IFrostingTask))
            ? Name(task)
            : throw new FrostingException($"The {kind} '{Name(task)}' is not a valid task.");
}
