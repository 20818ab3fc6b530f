#nullable enable
namespace Amazon.Slim;

/// <summary>Where a member's name on the wire is not its own.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class WireAttribute : Attribute
{
    /// <summary>The member's name on the wire; default: the property's name.</summary>
    public string? Name { get; init; }

    /// <summary>The name of each item of a list; default: <c>member</c>.</summary>
    public string? Item { get; init; }
}
