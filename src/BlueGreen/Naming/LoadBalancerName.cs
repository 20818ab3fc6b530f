using System.Buffers;

namespace BlueGreen.Naming;

/// <summary>The name of a load balancer, unique in an account and region.</summary>
public readonly record struct LoadBalancerName : IIdentifier<LoadBalancerName>
{
    private static readonly SearchValues<char> Allowed = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-"
    );

    private readonly string? _value;

    private LoadBalancerName(string value) => _value = value;

    /// <inheritdoc/>
    public static string Expected => "a load balancer name of 1-32 letters, digits and inner hyphens";

    /// <summary>Reads a load balancer name.</summary>
    /// <param name="text">1-32 letters, digits and inner hyphens.</param>
    /// <returns>The load balancer name.</returns>
    /// <exception cref="FormatException">The text is not a load balancer name.</exception>
    public static LoadBalancerName Parse(string text) => Identifier.Parse<LoadBalancerName>(text);

    /// <inheritdoc/>
    public static bool TryParse(string? text, out LoadBalancerName value)
    {
        var valid = Identifier.IsMadeOf(text, 1, 32, Allowed) && text![0] != '-' && text[^1] != '-';
        value = valid ? new LoadBalancerName(text!) : default;
        return valid;
    }

    /// <inheritdoc/>
    public override string ToString() => _value ?? string.Empty;
}
