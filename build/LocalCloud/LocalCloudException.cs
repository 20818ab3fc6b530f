namespace Build.LocalCloud;

/// <summary>The local cloud does not start or does not stop.</summary>
/// <param name="message">What was seen, with the end of its log.</param>
internal sealed class LocalCloudException(string message) : Exception(message);
