using Amazon.EC2;
using Amazon.EC2.Model;
using BlueGreen.Aws;
using BlueGreen.State;

namespace BlueGreen.Execution.Steps;

/// <summary>Makes objects of services that take no token of ours: never two where one is wanted, whatever answer is lost.</summary>
internal sealed class ObjectMaker(RunParts run)
{
    private static readonly WaitPolicy Soon = new(TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(60));

    /// <summary>Makes an object; where no answer came, it is looked for before it is made again.</summary>
    /// <param name="what">The object, for people.</param>
    /// <param name="action">The call, as IAM names it.</param>
    /// <param name="find">Finds the object by its tags or name; gives its id, or null.</param>
    /// <param name="create">Makes it; gives its id.</param>
    /// <param name="cancellationToken">Stops the run.</param>
    public async Task<string> MakeAsync(
        string what,
        string action,
        Func<CancellationToken, Task<string?>> find,
        Func<CancellationToken, Task<string>> create,
        CancellationToken cancellationToken
    )
    {
        var mayBeThere = false;
        var id = await run
            .Waiter.UntilAsync<string>(
                what,
                async token =>
                {
                    if (mayBeThere && await find(token).ConfigureAwait(false) is { } there)
                    {
                        return new Probe<string>.Done(there);
                    }

                    try
                    {
                        return new Probe<string>.Done(await run.ChangeOnceAsync(action, create, token).ConfigureAwait(false));
                    }
                    catch (AwsCallException exception) when (exception.UnknownOutcome)
                    {
                        mayBeThere = true;
                        return new Probe<string>.Pending($"no answer ({exception.ErrorCode})");
                    }
                    catch (AwsCallException exception) when (IsNotKnownYet(exception))
                    {
                        return new Probe<string>.Pending(exception.ServiceMessage);
                    }
                },
                Soon,
                cancellationToken
            )
            .ConfigureAwait(false);
        run.Log.Tell($"{what}: made{(id.Length > 0 ? $" ({id})" : string.Empty)}");
        return id;
    }

    /// <summary>
    /// Changes an object that may have been made a moment ago: services are not consistent at once, so that one which is not known yet is waited for.
    /// </summary>
    /// <param name="action">The call, as IAM names it.</param>
    /// <param name="change">Makes it; safe to repeat.</param>
    /// <param name="cancellationToken">Stops the run.</param>
    /// <param name="done">Error codes that say that an attempt whose answer was lost had its effect.</param>
    public Task ChangeAsync(
        string action,
        Func<CancellationToken, Task> change,
        CancellationToken cancellationToken,
        params IReadOnlyList<string> done
    ) =>
        run.Waiter.UntilAsync<bool>(
            action,
            async token =>
            {
                try
                {
                    await run.ChangeAsync(
                            action,
                            async attempt =>
                            {
                                await change(attempt).ConfigureAwait(false);
                                return true;
                            },
                            token
                        )
                        .ConfigureAwait(false);
                    return new Probe<bool>.Done(true);
                }
                catch (AwsCallException exception)
                    when (exception.UnknownOutcome && done.Contains(exception.ErrorCode, StringComparer.Ordinal))
                {
                    return new Probe<bool>.Done(true);
                }
                catch (AwsCallException exception) when (IsNotKnownYet(exception))
                {
                    return new Probe<bool>.Pending(exception.ServiceMessage);
                }
            },
            Soon,
            cancellationToken
        );

    /// <summary>The tags of a new EC2 object, in the call that makes it.</summary>
    public List<TagSpecification> Tagged(ResourceType type, string name) =>
        [new() { ResourceType = type, Tags = [new Tag("Name", name), new Tag(Tags.Environment, run.EnvironmentTag)] }];

    /// <summary>Filters for exactly those objects that <see cref="Tagged"/> names.</summary>
    public List<Filter> TaggedFilters(string name) => [new("tag:Name", [name]), new($"tag:{Tags.Environment}", [run.EnvironmentTag])];

    private static bool IsNotKnownYet(AwsCallException exception) =>
        exception.ErrorCode.EndsWith(".NotFound", StringComparison.Ordinal) || exception.ErrorCode == "NoSuchEntity";
}
