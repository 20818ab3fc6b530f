namespace BlueGreen.Web;

/// <summary>One GET.</summary>
/// <param name="Url">What is asked for: its host is what the site sees, in the Host header and in TLS.</param>
/// <param name="Via">The name or address that is connected to; null for the host's own.</param>
internal sealed record WebQuestion(Uri Url, string? Via = null)
{
    /// <summary>As messages name it.</summary>
    public override string ToString() => Via is null ? Url.ToString() : $"{Url} (by {Via})";
}
