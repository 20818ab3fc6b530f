namespace Cake.Frosting;

/// <summary>The task runs before another one, which need not know of it.</summary>
/// <param name="task">The class of the task that runs after.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class IsDependeeOfAttribute(Type task) : Attribute
{
    /// <summary>The class of the task that runs after.</summary>
    public Type Task { get; } = task;
}
