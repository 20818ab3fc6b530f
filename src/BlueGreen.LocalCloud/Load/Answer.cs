namespace BlueGreen.LocalCloud.Load;

/// <summary>A whole HTTP answer.</summary>
/// <param name="Status">200 and so on.</param>
/// <param name="Body">Valid until the connection is used again.</param>
/// <param name="KeepAlive">Whether the connection can be used again.</param>
internal readonly record struct Answer(int Status, ReadOnlyMemory<byte> Body, bool KeepAlive);
