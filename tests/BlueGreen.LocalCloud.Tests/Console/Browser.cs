using System.Diagnostics;
using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace BlueGreen.LocalCloud.Tests.Console;

/// <summary>A real browser without a window, driven over its debugging protocol.</summary>
internal sealed class Browser : IAsyncDisposable
{
    private const string Announcement = "DevTools listening on ws://";

    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    private readonly Process _process;
    private readonly DirectoryInfo _profile;
    private readonly ClientWebSocket _socket = new();
    private readonly CancellationToken _limit;
    private int _calls;

    private Browser(Process process, DirectoryInfo profile, CancellationToken limit) =>
        (_process, _profile, _limit) = (process, profile, limit);

    /// <summary>Starts one with a page; skips the test where there is none on this machine.</summary>
    /// <param name="limit">The test's: nothing is waited for longer.</param>
    public static async Task<Browser> StartAsync(CancellationToken limit)
    {
        var program = (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .SelectMany(folder => Names.Select(name => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists);
        Assert.SkipWhen(program is null, "No Chromium is on this machine.");
        var profile = Directory.CreateTempSubdirectory("console-browser-");
        string[] options =
        [
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--hide-scrollbars",
            "--remote-debugging-port=0",
            $"--user-data-dir={profile.FullName}",
            "about:blank",
        ];
        var process = Process.Start(
            new ProcessStartInfo(program!, options)
            {
                UseShellExecute = false,
                RedirectStandardError = true,
                RedirectStandardOutput = true,
            }
        )!;
        var browser = new Browser(process, profile, limit);
        try
        {
            await browser.ConnectAsync();
            return browser;
        }
        catch
        {
            await browser.DisposeAsync();
            throw;
        }
    }

    /// <summary>Gives the window a size and the page's reader a preference.</summary>
    public async Task LookAsync(int width, int height, bool dark)
    {
        _ = await CallAsync(
            "Emulation.setDeviceMetricsOverride",
            new
            {
                width,
                height,
                deviceScaleFactor = 1,
                mobile = false,
            }
        );
        _ = await CallAsync(
            "Emulation.setEmulatedMedia",
            new { features = new[] { new { name = "prefers-color-scheme", value = dark ? "dark" : "light" } } }
        );
    }

    public Task OpenAsync(Uri address) => CallAsync("Page.navigate", new { url = address.ToString() });

    /// <summary>What an expression comes to.</summary>
    public async Task<JsonNode?> AskAsync(string expression)
    {
        var answer = await CallAsync(
            "Runtime.evaluate",
            new
            {
                expression,
                returnByValue = true,
                awaitPromise = true,
            }
        );
        answer["exceptionDetails"].ShouldBeNull($"{expression}: {answer["exceptionDetails"]}");
        return answer["result"]!["value"];
    }

    /// <summary>Waits until an expression is true, as long as the test may.</summary>
    public async Task UntilAsync(string expression)
    {
        while ((await AskAsync($"Boolean({expression})"))?.GetValue<bool>() != true)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, _limit);
        }
    }

    /// <summary>Presses the left button in the middle of an element, as a hand would.</summary>
    public async Task ClickAsync(string selector)
    {
        var at = await AskAsync(
            $$"""
            (() => {
              const element = document.querySelector({{JsonSerializer.Serialize(selector)}});
              element.scrollIntoView({ block: "center" });
              const box = element.getBoundingClientRect();
              return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
            })()
            """
        );
        foreach (var type in new[] { "mousePressed", "mouseReleased" })
        {
            _ = await CallAsync(
                "Input.dispatchMouseEvent",
                new
                {
                    type,
                    x = at!["x"]!.GetValue<double>(),
                    y = at["y"]!.GetValue<double>(),
                    button = "left",
                    clickCount = 1,
                }
            );
        }
    }

    /// <summary>A picture of the whole page.</summary>
    public async Task PictureAsync(string file)
    {
        var answer = await CallAsync("Page.captureScreenshot", new { format = "png", captureBeyondViewport = true });
        await File.WriteAllBytesAsync(file, Convert.FromBase64String(answer["data"]!.GetValue<string>()), _limit);
    }

    public async ValueTask DisposeAsync()
    {
        _socket.Dispose();
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync(CancellationToken.None);
        }

        _process.Dispose();
        try
        {
            _profile.Delete(recursive: true);
        }
        catch (IOException)
        {
            // One of its processes, which nobody awaits, was still writing.
        }
    }

    private async Task ConnectAsync()
    {
        string? line;
        do
        {
            line = await _process.StandardError.ReadLineAsync(_limit);
            line.ShouldNotBeNull("The browser ended before it listened.");
        } while (!line.StartsWith(Announcement, StringComparison.Ordinal));

        _ = _process.StandardError.ReadToEndAsync(_limit);
        using var http = new HttpClient();
        var pages = await http.GetStringAsync(new Uri($"http://{line[Announcement.Length..].Split('/')[0]}/json"), _limit);
        var page = JsonNode.Parse(pages)!.AsArray().First(p => p!["type"]!.GetValue<string>() == "page")!;
        await _socket.ConnectAsync(new Uri(page["webSocketDebuggerUrl"]!.GetValue<string>()), _limit);
    }

    private async Task<JsonNode> CallAsync(string method, object parameters)
    {
        var id = ++_calls;
        var message = JsonSerializer.SerializeToUtf8Bytes(
            new
            {
                id,
                method,
                @params = parameters,
            }
        );
        await _socket.SendAsync(message, WebSocketMessageType.Text, endOfMessage: true, _limit);
        while (true)
        {
            var answer = JsonNode.Parse(await ReceiveAsync())!;
            if (answer["id"]?.GetValue<int>() == id)
            {
                answer["error"].ShouldBeNull($"{method}: {answer["error"]}");
                return answer["result"]!;
            }
        }
    }

    private async Task<byte[]> ReceiveAsync()
    {
        using var message = new MemoryStream();
        var buffer = new byte[65536];
        ValueWebSocketReceiveResult part;
        do
        {
            part = await _socket.ReceiveAsync(buffer.AsMemory(), _limit);
            await message.WriteAsync(buffer.AsMemory(0, part.Count), _limit);
        } while (!part.EndOfMessage);

        return message.ToArray();
    }
}
