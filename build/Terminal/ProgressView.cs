using System.Globalization;
using BlueGreen.Reporting;
using Spectre.Console;

namespace Build.Terminal;

/// <summary>What a run is about at this moment, as one or two lines: the step, and what is waited for, how far, for how long, what was seen last.</summary>
internal sealed class ProgressView
{
    private const int BarWidth = 20;
    private const string Frames = "\u280B\u2819\u2839\u2838\u283C\u2834\u2826\u2827\u2807\u280F";

    private StepBegun? _step;
    private WaitSeen? _wait;
    private long _seenAt;
    private bool _running;
    private bool _asking;
    private string? _gate;

    /// <summary>Takes note of what happened.</summary>
    /// <param name="happened">What.</param>
    /// <param name="now">A timestamp of the clock that the display runs on.</param>
    public void Hear(RunEvent happened, long now)
    {
        switch (happened)
        {
            case RunBegun:
                _running = true;
                break;
            case GateBegun gate:
                _gate = gate.Name;
                break;
            case GateEnded:
                _gate = null;
                break;
            case QuestionAsked:
                _asking = true;
                break;
            case QuestionAnswered:
                _asking = false;
                break;
            case StepBegun step:
                (_step, _wait) = (step, null);
                break;
            case StepEnded:
                (_step, _wait) = (null, null);
                break;
            case WaitSeen { Done: true }:
                _wait = null;
                break;
            case WaitSeen wait:
                (_wait, _seenAt) = (wait, now);
                break;
            case RunEnded:
                (_step, _wait, _running) = (null, null, false);
                break;
            default:
                break;
        }
    }

    /// <summary>The lines, each no wider than the terminal.</summary>
    /// <param name="width">Of the terminal, in columns.</param>
    /// <param name="frame">Rises with every drawing: the spinner turns.</param>
    /// <param name="since">How long ago a timestamp was.</param>
    public IReadOnlyList<string> Lines(int width, int frame, Func<long, TimeSpan> since)
    {
        if (!_running || _asking)
        {
            return [];
        }

        var spinner = Frames[frame % Frames.Length];
        var step = _step is null
            ? $"{spinner} {_gate ?? "reading the environment"}"
            : string.Create(CultureInfo.InvariantCulture, $"{spinner} step {_step.Number} of {_step.Of}: {_step.Text}");
        return _wait is null ? [Fit(step, width)] : [Fit(step, width), Fit(Wait(_wait, since(_seenAt)), width)];
    }

    private static string Wait(WaitSeen wait, TimeSpan ago)
    {
        var bar = wait.Share is { } share ? $"{Bar(share)} {share * 100:0} %  " : string.Empty;
        return $"  {bar}{wait.Seen}  {Time(wait.Elapsed + ago)} of at most {Time(wait.Timeout)}  ({wait.What})";
    }

    private static string Bar(double share)
    {
        var full = (int)Math.Round(Math.Clamp(share, 0, 1) * BarWidth);
        return new string('\u2588', full) + new string('\u2591', BarWidth - full);
    }

    private static string Time(TimeSpan time) =>
        time.TotalHours >= 1
            ? time.ToString("h':'mm':'ss", CultureInfo.InvariantCulture)
            : time.ToString("m':'ss", CultureInfo.InvariantCulture);

    private static string Fit(string line, int width)
    {
        var flat = line.ReplaceLineEndings(" ");
        return flat.Length < width ? flat : flat[..Math.Max(0, width - 2)] + "\u2026";
    }
}
