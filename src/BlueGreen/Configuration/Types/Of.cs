using System.Net;
using System.Net.Sockets;
using BlueGreen.Naming;

namespace BlueGreen.Configuration;

/// <summary>The types of the settings, by the names under which the keys use them.</summary>
internal static class Of
{
    public static TextType Command { get; } =
        new("command", "a command line of at most 1000 characters", "^[^\\r\\n]{1,1000}$", MayHoldSecrets: true);

    public static TextType Path { get; } = new("path", "a path of at most 255 characters", "^[^\\r\\n]{1,255}$");

    public static TextType UrlPath { get; } = new("path", "a path such as /health, of at most 1024 characters", "^/[!-~]{0,1023}$");

    public static TextListType Hosts { get; } =
        new("labels such as www, or full names inside the domain", 1, 20, host => HostName.TryParse(host, out _) ? null : "is not a host");

    public static TextListType Blocks { get; } = new("CIDR blocks such as 203.0.113.0/24", 0, 50, BlockProblem);

    public static TextListType Alarms { get; } =
        new("names of alarms", 0, 20, name => name.Length is > 0 and <= 255 && !name.Contains('\n') ? null : "is not a name");

    public static AddressType Address { get; } = new();

    public static IntegerType Number(int minimum, int maximum, string unit = "") => new(minimum, maximum, unit);

    public static DurationType Seconds(int minimum, int maximum) => new(TimeSpan.FromSeconds(minimum), TimeSpan.FromSeconds(maximum));

    public static DurationType Minutes(int minimum, int maximum) => new(TimeSpan.FromMinutes(minimum), TimeSpan.FromMinutes(maximum));

    public static TextType Text(string name, string form, string pattern) => new(name, form, pattern);

    /// <summary>A name of something that may be there already, and be named as anyone liked.</summary>
    public static TextType Name(int longest) =>
        new("name", $"a name of at most {longest} characters, in one line", $"^[^\\r\\n\\t]{{1,{longest}}}$");

    public static IdentifierType<T> Identifier<T>(string name)
        where T : struct, IIdentifier<T> => new(name);

    /// <summary>Choices that are written as their C# names are.</summary>
    public static ChoiceType<T> Choice<T>()
        where T : struct, Enum => Choice<T>(name => name);

    public static ChoiceType<T> Choice<T>(Func<string, string> written)
        where T : struct, Enum =>
        new(Enum.GetValues<T>().ToDictionary(value => written(value.ToString()), value => value, StringComparer.Ordinal));

    private static string? BlockProblem(string block) =>
        !IPNetwork.TryParse(block, out var network) || !IsWritten(network, block) ? "is not a CIDR block"
        : network.PrefixLength == 0 ? "lets everyone in"
        : null;

    /// <summary>.NET also reads shortened addresses (10/8), which AWS does not.</summary>
    private static bool IsWritten(IPNetwork network, string block) =>
        network.BaseAddress.AddressFamily != AddressFamily.InterNetwork
        || string.Equals(network.ToString(), block, StringComparison.Ordinal);
}
