namespace Cake.BlueGreen.Packer;

/// <summary>How a template is checked.</summary>
public sealed class PackerValidateSettings : PackerSettings
{
    /// <value>Whether only the syntax is checked, not the configuration; default false.</value>
    public bool SyntaxOnly { get; init; }
}
