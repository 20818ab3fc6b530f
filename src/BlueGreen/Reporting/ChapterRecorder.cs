using BlueGreen.Guards;
using BlueGreen.State.Record;

namespace BlueGreen.Reporting;

/// <summary>Listens to one operation and makes its chapter. What it hears it passes on.</summary>
/// <param name="inner">Who is told.</param>
public sealed class ChapterRecorder(IRunLog inner) : IRunLog
{
    private readonly Lock gate = new();
    private readonly List<RunEvent> heard = [];
    private readonly List<string> warnings = [];

    /// <inheritdoc/>
    public void Tell(string line) => inner.Tell(line);

    /// <inheritdoc/>
    public void Detail(string line) => inner.Detail(line);

    /// <inheritdoc/>
    public void Warn(string line)
    {
        lock (gate)
        {
            warnings.Add(line);
        }

        inner.Warn(line);
    }

    /// <inheritdoc/>
    public void Report(RunEvent happened)
    {
        lock (gate)
        {
            heard.Add(happened);
        }

        inner.Report(happened);
    }

    /// <summary>The chapter of an operation that ended well.</summary>
    /// <param name="request">What was asked.</param>
    /// <param name="result">What it returned; of an <see cref="OperationResult"/>, the summary is told.</param>
    public RunChapter Succeeded(ChapterRequest request, object? result)
    {
        var chapter = Heard(request) with { Summary = SummaryOf(result) ?? "Done." };
        return result switch
        {
            OperationResult { Changed: true } made => chapter with
            {
                Outcome = ChapterOutcome.Done,
                WayBack = Reporting.WayBack.Of(made.Operation, made.From, made.To),
            },
            OperationResult when chapter.Plan is { PlanOnly: true } => chapter with { Outcome = ChapterOutcome.Planned },
            _ => chapter with { Outcome = ChapterOutcome.Unchanged },
        };
    }

    /// <summary>The chapter of an operation that was refused or failed.</summary>
    /// <param name="request">What was asked.</param>
    /// <param name="failure">Why.</param>
    public RunChapter Failed(ChapterRequest request, Exception failure)
    {
        ArgumentNullException.ThrowIfNull(failure);
        var chapter = Heard(request);
        return failure is RefusedException { Refusals: var refusals }
            ? chapter with
            {
                Outcome = ChapterOutcome.Refused,
                Summary = refusals[0].Refused,
                Refusals = refusals,
            }
            : chapter with
            {
                Outcome = ChapterOutcome.Failed,
                Summary = failure.Message,
                WayBack =
                    chapter.Steps.Count == 0 || chapter.Plan is not { Operation: OperationKind.Switch or OperationKind.Rollback }
                        ? "Run the same command again: it goes on from what is there."
                        : "Run the same command again, which finishes it, or Rollback, which restores what was live before.",
            };
    }

    private RunChapter Heard(ChapterRequest request)
    {
        lock (gate)
        {
            var begun = heard.OfType<RunBegun>().FirstOrDefault();
            var last = heard.LastOrDefault();

            // The first events come before Route 53 has told its time: the machine's clock, which may be wrong.
            var first = heard.FirstOrDefault(happened => happened is not RunBegun);
            return new RunChapter
            {
                Target = request.Target,
                Environment = request.Environment,
                Asked = request.Asked,
                Run = begun,
                BeganAt = first?.At ?? begun?.At ?? default,
                Duration = first is null || last is null ? TimeSpan.Zero : last.At - first.At,
                Outcome = ChapterOutcome.Done,
                Summary = string.Empty,
                Seen = heard.OfType<EnvironmentSeen>().LastOrDefault()?.Status,
                Plan = heard.OfType<PlanMade>().LastOrDefault(),
                Gates = [.. heard.OfType<GateEnded>()],
                Steps = [.. heard.OfType<StepEnded>().Select(ended => ended.Report)],
                Waits = [.. heard.OfType<WaitSeen>()],
                Instances = [.. heard.OfType<InstancesSeen>()],
                Warnings = [.. warnings],
                Calls = heard.OfType<RunEnded>().LastOrDefault(),
            };
        }
    }

    private static string? SummaryOf(object? result) =>
        result switch
        {
            OperationResult made => made.Summary,
            Status.StatusReport status => Sentence(status),
            Naming.ImageId image => $"{image}: what its tests said was written on it.",
            History.HistoryReport history => $"{history.Entries.Count} times a version was made live, as far as is known.",
            Images.SiteImage image => $"{image.Id} holds {image.Version}.",
            System.Collections.ICollection images => $"{images.Count} found.",
            _ => null,
        };

    private static string Sentence(Status.StatusReport status) =>
        $"{status.State}: {status.Live?.Version ?? "nothing"} is live, {status.Staging?.Version ?? "nothing"} is on staging.";
}

/// <summary>What a chapter is about.</summary>
/// <param name="Target">The target: <c>Switch</c>.</param>
/// <param name="Environment">The environment: <c>production of londontamed.com</c>.</param>
/// <param name="Asked">Options and their values, without those at their defaults.</param>
public sealed record ChapterRequest(string Target, string Environment, IReadOnlyList<KeyValuePair<string, string>> Asked)
{
    /// <summary>Names the options of a record that differ from their defaults.</summary>
    /// <param name="options">A record of options; null for none.</param>
    public static IReadOnlyList<KeyValuePair<string, string>> Options(object? options)
    {
        if (options is null)
        {
            return [];
        }

        var defaults = Activator.CreateInstance(options.GetType());
        return
        [
            .. options
                .GetType()
                .GetProperties()
                .Select(property => (property.Name, Value: property.GetValue(options), Default: property.GetValue(defaults)))
                .Where(option => option.Value is not null && !Equals(option.Value, option.Default))
                .Select(option => KeyValuePair.Create(option.Name, option.Value!.ToString()!)),
        ];
    }
}
