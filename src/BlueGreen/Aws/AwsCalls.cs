using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Net;
using Amazon.Runtime;
using Polly;
using Polly.Retry;

namespace BlueGreen.Aws;

/// <summary>
/// The edge through which every AWS call goes: retries on a TimeProvider within a total time, counts calls and rounds, translates errors.
/// </summary>
internal sealed class AwsCalls
{
    /// <summary>One attempt may take this long; the clients' HTTP timeout.</summary>
    public static readonly TimeSpan LongestAttempt = TimeSpan.FromSeconds(10);

    /// <summary>A call with all its retries takes no longer: a lease must last beyond it before anything is changed that can't be fenced.</summary>
    public static readonly TimeSpan LongestCall = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(4);

    // Turned away before they were looked at: they have had no effect, though EC2 says so with the status of a broken server (503).
    private static readonly HashSet<string> TurnedAway = new(StringComparer.Ordinal)
    {
        "Throttling",
        "ThrottlingException",
        "ThrottledException",
        "RequestThrottled",
        "RequestThrottledException",
        "RequestLimitExceeded",
        "TooManyRequestsException",
        "SlowDown",
        "PriorRequestNotComplete",
    };

    private static readonly HashSet<string> Temporary = new(StringComparer.Ordinal)
    {
        "ServiceUnavailable",
        "InternalFailure",
        "InternalError",
        "InternalServiceError",
        "RequestTimeout",
        "RequestExpired",
        "ResourceContention",
    };

    private readonly TimeProvider time;
    private readonly ResiliencePipeline pipeline;
    private readonly ConcurrentDictionary<string, int> actions = new(StringComparer.Ordinal);
    private int count;
    private int rounds;
    private int inFlight;

    public AwsCalls(TimeProvider time)
    {
        this.time = time;
        pipeline = new ResiliencePipelineBuilder { TimeProvider = time }
            .AddRetry(
                new RetryStrategyOptions
                {
                    ShouldHandle = new PredicateBuilder().Handle<AttemptFailed>(failure => failure.Temporary),
                    MaxRetryAttempts = 7,
                    BackoffType = DelayBackoffType.Exponential,
                    UseJitter = true,
                    Delay = TimeSpan.FromMilliseconds(250),
                    MaxDelay = LongestDelay,
                }
            )
            .Build();
    }

    /// <value>Attempts made: what AWS counts.</value>
    public int Count => count;

    /// <value>The same, by action.</value>
    public IReadOnlyDictionary<string, int> ByAction => actions;

    /// <value>Times at which calls were begun while none was under way: what a person waits for, one after the other.</value>
    public int Rounds => rounds;

    /// <summary>Makes a call.</summary>
    /// <exception cref="AwsCallException">It failed for good.</exception>
    public Task<T> RunAsync<T>(string action, Func<CancellationToken, Task<T>> call, CancellationToken cancellationToken) =>
        RunAsync(action, call, isRepeatable: true, cancellationToken);

    /// <summary>Makes a call that would make a second object if it were repeated after it had its effect: without an answer it has failed.</summary>
    /// <exception cref="AwsCallException">It failed for good, or its outcome is unknown.</exception>
    public Task<T> RunOnceAsync<T>(string action, Func<CancellationToken, Task<T>> call, CancellationToken cancellationToken) =>
        RunAsync(action, call, isRepeatable: false, cancellationToken);

    private async Task<T> RunAsync<T>(
        string action,
        Func<CancellationToken, Task<T>> call,
        bool isRepeatable,
        CancellationToken cancellationToken
    )
    {
        var attempts = 0;
        var unknown = false;
        var started = time.GetTimestamp();
        Begin();
        try
        {
            return await pipeline
                .ExecuteAsync(
                    async token =>
                    {
                        attempts++;
                        Interlocked.Increment(ref count);
                        actions.AddOrUpdate(action, 1, (_, before) => before + 1);
                        try
                        {
                            return await call(token).ConfigureAwait(false);
                        }
                        catch (Exception exception) when (!cancellationToken.IsCancellationRequested && Translate(exception) is { } failure)
                        {
                            unknown |= failure.UnknownOutcome;
                            var timeLeft = LongestCall - LongestAttempt - LongestDelay - time.GetElapsedTime(started);
                            var mayRepeat = timeLeft > TimeSpan.Zero && (isRepeatable || !failure.UnknownOutcome);
                            throw mayRepeat ? failure : failure.Final();
                        }
                    },
                    cancellationToken
                )
                .ConfigureAwait(false);
        }
        catch (AttemptFailed failure)
        {
            throw new AwsCallException(action, failure.Code, failure.Message, unknown, attempts, failure.InnerException!);
        }
        finally
        {
            End();
        }
    }

    private void Begin()
    {
        if (Interlocked.Increment(ref inFlight) == 1)
        {
            Interlocked.Increment(ref rounds);
        }
    }

    private void End() => Interlocked.Decrement(ref inFlight);

    private static AttemptFailed? Translate(Exception exception) =>
        exception switch
        {
            AmazonServiceException { ErrorCode: { Length: > 0 } code } answered => new AttemptFailed(
                code,
                answered.Message,
                TurnedAway.Contains(code) || Temporary.Contains(code) || (int)answered.StatusCode >= 500,
                !TurnedAway.Contains(code) && (int)answered.StatusCode >= 500,
                answered
            ),
            AmazonServiceException { StatusCode: >= HttpStatusCode.InternalServerError } broken => new AttemptFailed(
                "InternalFailure",
                broken.Message,
                true,
                true,
                broken
            ),
            AmazonServiceException
            or HttpRequestException
            or IOException
            or TimeoutException
            or OperationCanceledException
            or System.Xml.XmlException => new AttemptFailed("NoAnswer", exception.Message, true, true, exception),
            AmazonClientException
            {
                InnerException: HttpRequestException or IOException or TimeoutException or OperationCanceledException
            } lost => new AttemptFailed("NoAnswer", lost.Message, true, true, lost),
            AmazonClientException client => new AttemptFailed("ClientError", client.Message, false, false, client),
            _ => null,
        };

    [SuppressMessage("Design", "CA1064", Justification = "It never leaves this class: RunAsync translates it.")]
    private sealed class AttemptFailed(string code, string message, bool temporary, bool unknownOutcome, Exception inner)
        : Exception(message, inner)
    {
        public string Code { get; } = code;

        public bool Temporary { get; } = temporary;

        public bool UnknownOutcome { get; } = unknownOutcome;

        public AttemptFailed Final() => new(Code, Message, false, UnknownOutcome, InnerException!);
    }
}
