#nullable enable
using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace Amazon.Slim;

/// <summary>What the configurations of all services have in common.</summary>
internal static class ClientDefaults
{
    /// <summary>The version that the user agent names.</summary>
    public const string Version = "4.0";

    // Every mode gets the same defaults: those that the official clients have outside AWS's own network.
    private static readonly DefaultConfigurationMode[] Modes =
    [
        DefaultConfigurationMode.Standard,
        DefaultConfigurationMode.InRegion,
        DefaultConfigurationMode.CrossRegion,
        DefaultConfigurationMode.Mobile,
        DefaultConfigurationMode.Auto,
    ];

    public static IDefaultConfigurationProvider Provider { get; } = new DefaultConfigurationProvider(Modes.Select(For));

    private static IDefaultConfiguration For(DefaultConfigurationMode mode) =>
        new DefaultConfiguration
        {
            Name = mode,
            RetryMode = RequestRetryMode.Standard,
            ConnectTimeout = TimeSpan.FromSeconds(3.1),
            TlsNegotiationTimeout = TimeSpan.FromSeconds(3.1),
        };
}
