using System.Diagnostics;
using BlueGreen.Reporting.Pages;

namespace BlueGreen.Tests.Reporting;

/// <summary>The report in a real browser. The pictures lie beside the test's assembly, for whoever wants to look.</summary>
public sealed class ReportPictureTests
{
    private const int Limit = 120_000;
    private static readonly string[] Browsers = ["chromium", "chromium-browser", "google-chrome"];
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "pictures");

    [Theory(Timeout = Limit)]
    [InlineData(390, false)]
    [InlineData(390, true)]
    [InlineData(1440, false)]
    [InlineData(1440, true)]
    public async Task Fits_narrow_and_wide_windows_light_and_dark(int width, bool dark)
    {
        var token = TestContext.Current.CancellationToken;
        var browser = Browser();
        Assert.SkipWhen(browser is null, "No Chromium is on this machine.");
        Directory.CreateDirectory(Folder);
        var name = Path.Combine(Folder, $"report-{width}-{(dark ? "dark" : "light")}");
        await WriteAsync($"{name}.html", ReportPage.Render(SampleRun.Report));
        // A frame of that width, since a headless window may not be as narrow; it tells what sticks out.
        await WriteAsync(
            $"{name}-frame.html",
            $"""
            <body style="margin:0"><iframe src="{Path.GetFileName(name)}.html" style="border:0;width:{width}px;height:4000px"></iframe>
            <script>onload = () => document.body.dataset.wide = frames[0].document.documentElement.scrollWidth</script>
            """
        );

        await RunAsync(browser!, dark, [$"--window-size={width},4000", $"--screenshot={name}.png", $"file://{name}-frame.html"], token);
        var dom = await RunAsync(browser!, dark, ["--allow-file-access-from-files", "--dump-dom", $"file://{name}-frame.html"], token);

        new FileInfo($"{name}.png").Length.ShouldBeGreaterThan(10_000);
        dom.ShouldContain($"data-wide=\"{width}\"");
    }

    private static Task WriteAsync(string path, string text) => File.WriteAllTextAsync(path, text, TestContext.Current.CancellationToken);

    private static string? Browser() =>
        (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
            .Split(Path.PathSeparator)
            .SelectMany(folder => Browsers.Select(browser => Path.Combine(folder, browser)))
            .FirstOrDefault(File.Exists);

    private static async Task<string> RunAsync(string browser, bool dark, IReadOnlyList<string> options, CancellationToken token)
    {
        var profile = Directory.CreateTempSubdirectory("report-browser-");
        try
        {
            string[] always = ["--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", $"--user-data-dir={profile.FullName}"];
            using var process = Process.Start(
                new ProcessStartInfo(
                    browser,
                    [.. always, .. dark ? ["--blink-settings=preferredColorScheme=0"] : Array.Empty<string>(), .. options]
                )
                {
                    UseShellExecute = false,
                    RedirectStandardOutput = true,
                    RedirectStandardError = true,
                }
            )!;
            try
            {
                var texts = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(token), process.StandardError.ReadToEndAsync(token));
                await process.WaitForExitAsync(token);
                process.ExitCode.ShouldBe(0, texts[1]);
                return texts[0];
            }
            finally
            {
                if (!process.HasExited)
                {
                    process.Kill(entireProcessTree: true);
                }
            }
        }
        finally
        {
            profile.Delete(recursive: true);
        }
    }
}
