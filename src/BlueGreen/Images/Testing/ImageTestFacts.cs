using BlueGreen.Naming;

namespace BlueGreen.Images;

/// <summary>An image as its test sees it.</summary>
/// <param name="Id">The image.</param>
/// <param name="State"><c>available</c>, <c>pending</c>, <c>failed</c>, ...</param>
/// <param name="Version">Its tag <c>bluegreen:version</c>.</param>
/// <param name="Tested">Its tag <c>bluegreen:tested</c>.</param>
/// <param name="TestedWith">Its tag <c>bluegreen:tested-with</c>.</param>
/// <param name="IsMadeHere">Whether it was made for this environment.</param>
public sealed record TestedImage(ImageId Id, string State, AppVersion? Version, string? Tested, string? TestedWith, bool IsMadeHere);
