using BlueGreen.Naming;

namespace BlueGreen.Aws;

/// <summary>
/// The caller references of hosted zones: always the same for the same zone, so that Route 53 makes one of all the runs that ask, at once or after a
/// crash.
/// </summary>
internal static class CallerReferences
{
    private const string Prefix = "cake-bluegreen/";
    private const int Longest = 128;

    public static string Public(DomainName domain) => LimitedName.Fit($"{Prefix}public/{domain}", Longest);

    public static string Private(DomainName domain, string vpc) => LimitedName.Fit($"{Prefix}private/{vpc}/{domain}", Longest);

    public static bool IsOurs(string? reference) => reference?.StartsWith(Prefix, StringComparison.Ordinal) == true;
}
