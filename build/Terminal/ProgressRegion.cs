using BlueGreen.Reporting;
using Spectre.Console;

namespace Build.Terminal;

/// <summary>
/// The last lines of a terminal while a run goes on. Lines that stay are written above them; when the run ends, the region is gone. Everything is
/// written under one lock, the drawing timer's too.
/// </summary>
internal sealed class ProgressRegion : IDisposable
{
    private const string Up = "\u001b[1A";
    private const string Erase = "\r\u001b[2K";
    private static readonly TimeSpan BetweenFrames = TimeSpan.FromMilliseconds(200);

    private readonly Lock _gate = new();
    private readonly ProgressView _view = new();
    private readonly IAnsiConsole _console;
    private readonly TimeProvider _time;
    private readonly ITimer _timer;
    private int _drawn;
    private int _frame;

    public ProgressRegion(IAnsiConsole console, TimeProvider time)
    {
        _console = console;
        _time = time;
        _timer = time.CreateTimer(_ => Redraw(), state: null, BetweenFrames, BetweenFrames);
    }

    /// <summary>Takes note of what happened, and shows it.</summary>
    /// <param name="happened">What.</param>
    public void Hear(RunEvent happened)
    {
        lock (_gate)
        {
            _view.Hear(happened, _time.GetTimestamp());
            Remove();
            Draw();
        }
    }

    /// <summary>Writes lines that stay, above the region.</summary>
    /// <param name="write">Writes them to the same terminal.</param>
    public void Above(Action write)
    {
        lock (_gate)
        {
            Remove();
            write();
            Draw();
        }
    }

    public void Dispose()
    {
        _timer.Dispose();
        lock (_gate)
        {
            Remove();
        }
    }

    private void Redraw()
    {
        lock (_gate)
        {
            if (_drawn > 0)
            {
                _frame++;
                Remove();
                Draw();
            }
        }
    }

    private void Draw()
    {
        var lines = _view.Lines(_console.Profile.Width, _frame, timestamp => _time.GetElapsedTime(timestamp));
        foreach (var (index, line) in lines.Index())
        {
            // What is seen at this moment is told by words; colour only sets it apart from what stays.
            _console.Write(new Text(line, index == 0 ? new Style(Color.Aqua) : new Style(Color.Grey)));
            _console.WriteLine();
        }

        _drawn = lines.Count;
    }

    private void Remove()
    {
        for (; _drawn > 0; _drawn--)
        {
            // Not through the console: it leaves control codes away together with colours.
            _console.Profile.Out.Writer.Write(Up + Erase);
        }
    }
}
