#nullable enable
namespace Amazon.Slim;

/// <summary>A member of a response that comes in a header, not in the body.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class WireHeaderAttribute(string header) : Attribute
{
    public string Header { get; } = header;
}
