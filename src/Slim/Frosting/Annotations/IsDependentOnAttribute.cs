namespace Cake.Frosting;

/// <summary>The task runs after another one.</summary>
/// <param name="task">The class of the task that runs first.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class IsDependentOnAttribute(Type task) : Attribute
{
    /// <summary>The class of the task that runs first.</summary>
    public Type Task { get; } = task;
}
