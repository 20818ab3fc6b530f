namespace Cake.Frosting;

/// <summary>One line about a task, shown by <c>--description</c>.</summary>
/// <param name="description">The line.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class TaskDescriptionAttribute(string description) : Attribute
{
    /// <summary>The line.</summary>
    public string Description { get; } = description;
}
