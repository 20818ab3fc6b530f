namespace Build.Tests.Hosts;

/// <summary>What a host wrote, as evidence: an assertion that fails shows all of it.</summary>
internal static class HostOutput
{
    public static void ShouldTell(this string output, string words) => output.ShouldContain(words, Case.Sensitive, output);

    public static void ShouldNotTell(this string output, string words) => output.ShouldNotContain(words, Case.Sensitive, output);
}
