#nullable enable
using System.Reflection;

namespace Amazon.Slim;

/// <summary>One member of a shape.</summary>
internal sealed class StructureMember
{
    private readonly PropertyInfo property;
    private readonly string? itemName;
    private WireType? type;

    public StructureMember(PropertyInfo property)
    {
        this.property = property;
        var wire = property.GetCustomAttribute<WireAttribute>();
        WireName = wire?.Name ?? property.Name;
        itemName = wire?.Item;
        Header = property.GetCustomAttribute<WireHeaderAttribute>()?.Header;
    }

    /// <summary>The property's name.</summary>
    public string Name => property.Name;

    /// <summary>The name of the element or form field.</summary>
    public string WireName { get; }

    /// <summary>The header that a response brings the member in; null: the body.</summary>
    public string? Header { get; }

    // Found when first used: a shape costs nothing until it is sent or received, and may contain itself.
    public WireType Type => type ??= WireType.Of(property.PropertyType, itemName);

    public object? Get(object owner) => property.GetValue(owner);

    public void Set(object owner, object? value)
    {
        // An empty list leaves what the owner's constructor set: null, or an empty list with InitializeCollections.
        if (value is not null)
        {
            property.SetValue(owner, value);
        }
    }
}
