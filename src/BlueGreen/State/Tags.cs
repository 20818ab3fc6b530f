using System.Globalization;

namespace BlueGreen.State;

/// <summary>The tags in which this tool keeps its state.</summary>
internal static class Tags
{
    public const string Prefix = "bluegreen:";

    /// <summary>The version that a group or image holds.</summary>
    public const string Version = Prefix + "version";

    /// <summary>When a group or image was made live last, ISO 8601.</summary>
    public const string LiveAt = Prefix + "live-at";

    /// <summary>Begins the key of a <see cref="LiveMark"/>.</summary>
    public const string LiveOnce = Prefix + "live:";

    /// <summary>The environment that an object belongs to: <c>production.londontamed.com</c>.</summary>
    public const string Environment = Prefix + "environment";

    /// <summary>The image that a group runs.</summary>
    public const string Image = Prefix + "image";

    /// <summary>The run that is deploying a group, until it is in service.</summary>
    public const string Deploying = Prefix + "deploying";

    /// <summary>See <see cref="State.Pin"/>.</summary>
    public const string Pinned = Prefix + "pinned";

    /// <summary><c>passed</c> or <c>failed</c> on an image, once Serverspec has seen it.</summary>
    public const string Tested = Prefix + "tested";

    /// <summary>The hash of the packed site in an image.</summary>
    public const string ContentHash = Prefix + "content-hash";

    /// <summary>The number that the pages in an image show.</summary>
    public const string Release = Prefix + "release";

    /// <summary><c>site</c> or <c>base</c>: what an image is.</summary>
    public const string Kind = Prefix + "kind";

    /// <summary>The commit that an image was made from.</summary>
    public const string Commit = Prefix + "commit";

    /// <summary>A moment as a tag's value.</summary>
    public static string Time(DateTimeOffset moment) =>
        moment.ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
