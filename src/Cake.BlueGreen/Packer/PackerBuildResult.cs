using BlueGreen.Naming;

namespace Cake.BlueGreen.Packer;

/// <summary>What one run of Packer made.</summary>
/// <param name="RunId">Packer's own id of the run.</param>
/// <param name="Images">The images, at least one.</param>
public sealed record PackerBuildResult(string RunId, IReadOnlyList<PackerImage> Images);

/// <summary>An image in one region.</summary>
/// <param name="Build">The build that made it, as the template names it.</param>
/// <param name="Region">The region that it is in.</param>
/// <param name="Id">The image.</param>
/// <param name="CustomData">What the template's manifest says about it; empty where it says nothing.</param>
public sealed record PackerImage(string Build, string Region, ImageId Id, IReadOnlyDictionary<string, string> CustomData);
