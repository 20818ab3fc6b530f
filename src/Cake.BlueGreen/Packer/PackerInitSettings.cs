namespace Cake.BlueGreen.Packer;

/// <summary>Whose plugins are installed.</summary>
public sealed class PackerInitSettings : PackerSettings;
