namespace Cake.Frosting;

/// <summary>The name by which a task is called; without it, the name of its class.</summary>
/// <param name="name">The name, as in <c>--target=NAME</c>.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class TaskNameAttribute(string name) : Attribute
{
    /// <summary>The name, as in <c>--target=NAME</c>.</summary>
    public string Name { get; } = name;
}
