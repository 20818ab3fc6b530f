namespace BlueGreen.LocalCloud.Tests.Console;

/// <summary>The page in a real browser. The pictures lie beside the test's assembly, for whoever wants to look.</summary>
public sealed class ConsolePageTests
{
    private const int Limit = 120_000;

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "pictures");

    [Fact(Timeout = Limit)]
    public async Task A_person_ends_an_instance_and_watches_the_group_heal()
    {
        await using var browser = await Browser.StartAsync(TestContext.Current.CancellationToken);
        await using var cloud = await ShownCloud.StartAsync();
        await browser.LookAsync(1440, 1600, dark: false);
        await browser.OpenAsync(cloud.Page);
        await browser.UntilAsync(Healthy(6));
        var instance = (await browser.AskAsync("document.querySelector('.machine').dataset.instance"))!.GetValue<string>();
        var button = $"[data-terminate='{instance}']";

        await browser.ClickAsync(button);
        await browser.UntilAsync($"document.querySelector(\"{button}\").textContent === 'Sure?'");
        cloud.Host.Calls.All.ShouldNotContain(call => call.Action == "TerminateInstances");
        await browser.ClickAsync(button);
        await browser.UntilAsync(Machine(instance, "[data-state=shutting-down][data-condition=leaving]"));
        await browser.UntilAsync("document.querySelector('#calls').textContent.includes('TerminateInstances')");
        cloud.Pass(20);
        await browser.UntilAsync("document.querySelector('#groups').textContent.includes('2 of 3 healthy')");
        cloud.Pass(180);

        await browser.UntilAsync(Healthy(6));
        await browser.UntilAsync($"!{Machine(instance, "")}");
        await browser.UntilAsync($"document.querySelector('#activities').textContent.includes('{instance}')");
        (await browser.AskAsync("document.querySelectorAll('.side .dot.healthy').length"))!.GetValue<int>().ShouldBe(6);
    }

    [Fact(Timeout = Limit)]
    public async Task Tells_which_side_is_live_and_what_each_runs()
    {
        await using var browser = await Browser.StartAsync(TestContext.Current.CancellationToken);
        await using var cloud = await ShownCloud.StartAsync();
        await browser.OpenAsync(cloud.Page);
        await browser.UntilAsync(Healthy(6));

        (await TextAsync(browser, ".side.live .version")).ShouldBe("v6");
        (await TextAsync(browser, ".side.staging .version")).ShouldBe("v7");
        (await TextAsync(browser, ".side.staging dl")).ShouldContain("www-staging.londontamed.com (private)");
        await browser.UntilAsync("document.querySelector('#names')?.textContent.includes('\u2192 londontamed-com-production-1')");
    }

    [Fact(Timeout = Limit)]
    public async Task Says_when_the_cloud_has_gone()
    {
        await using var browser = await Browser.StartAsync(TestContext.Current.CancellationToken);
        await using (var cloud = await ShownCloud.StartAsync())
        {
            await browser.OpenAsync(cloud.Page);
            await browser.UntilAsync("document.querySelector('#head')?.textContent.includes('\u25CF live')");
        }

        await browser.UntilAsync("document.querySelector('#head')?.textContent.includes('does not answer')");
    }

    [Theory(Timeout = Limit)]
    [InlineData(390, false)]
    [InlineData(390, true)]
    [InlineData(1440, false)]
    [InlineData(1440, true)]
    public async Task Fits_narrow_and_wide_windows_light_and_dark(int width, bool dark)
    {
        await using var browser = await Browser.StartAsync(TestContext.Current.CancellationToken);
        await using var cloud = await ShownCloud.StartAsync();
        _ = Directory.CreateDirectory(Folder);
        await browser.LookAsync(width, 1200, dark);
        await browser.OpenAsync(cloud.Page);
        await browser.UntilAsync(Healthy(6));
        await browser.ClickAsync("[data-terminate]");
        await browser.ClickAsync("[data-terminate]");
        await browser.UntilAsync("document.querySelector('.machine[data-condition=leaving]')");
        cloud.Pass(16);
        for (var tick = 0; tick < 4; tick++)
        {
            cloud.Visit();
            await browser.AskAsync("new Promise(done => setTimeout(done, 1000))");
        }

        var file = Path.Combine(Folder, $"console-{width}-{(dark ? "dark" : "light")}.png");
        await browser.PictureAsync(file);

        new FileInfo(file).Length.ShouldBeGreaterThan(10_000);
        (await browser.AskAsync("document.documentElement.scrollWidth"))!.GetValue<int>().ShouldBe(width);
        (await browser.AskAsync("getComputedStyle(document.body).backgroundColor"))!
            .GetValue<string>()
            .ShouldBe(dark ? "rgb(15, 19, 25)" : "rgb(246, 247, 249)");
        (await TextAsync(browser, "#traffic .legend")).ShouldContain("v6");
    }

    private static string Healthy(int count) => $"document.querySelectorAll('.machine[data-condition=healthy]').length === {count}";

    private static string Machine(string instance, string state) => $"document.querySelector(\"[data-instance='{instance}']{state}\")";

    private static async Task<string> TextAsync(Browser browser, string selector) =>
        (await browser.AskAsync($"document.querySelector('{selector}').textContent"))!.GetValue<string>();
}
