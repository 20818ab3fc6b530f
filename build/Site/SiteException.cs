namespace Build.Site;

/// <summary>The site can't be packed.</summary>
/// <param name="message">What is wrong with it, and what to do.</param>
internal sealed class SiteException(string message) : Exception(message);
