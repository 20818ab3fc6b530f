using BlueGreen.Naming;
using BlueGreen.State;

namespace BlueGreen.History;

/// <summary>What a history is told from.</summary>
/// <param name="Images">The environment's images that are kept.</param>
/// <param name="Groups">Its groups: a version whose image is of another account, or gone, is known by its group alone.</param>
internal sealed record HistoryFacts(IReadOnlyList<MarkedImage> Images, IReadOnlyList<Group> Groups);

/// <summary>An image, with when it was made live.</summary>
/// <param name="Id">The image.</param>
/// <param name="Version">The version in it.</param>
/// <param name="Commit">The commit that it was made from; null where unknown.</param>
/// <param name="LiveAt">When it was made live last; null for never.</param>
/// <param name="Marks">Each time that it was made live, as far as that was noted.</param>
internal sealed record MarkedImage(ImageId Id, string Version, string? Commit, DateTimeOffset? LiveAt, IReadOnlyList<LiveMark> Marks);
