using BlueGreen.Naming;

namespace BlueGreen.Images;

/// <summary>Makes an image, with Packer for example. It is asked only where no image of the same content is there.</summary>
public interface IImageMaker
{
    /// <summary>Looks for what it needs on this machine, before anything is asked of AWS.</summary>
    /// <returns>What is missing; null where nothing is.</returns>
    public MissingProgram? FindMissing();

    /// <summary>Makes an image in the region and with the credentials of the order.</summary>
    /// <param name="order">The image that is wanted.</param>
    /// <param name="cancellationToken">Stops the making; nothing half made may stay.</param>
    /// <returns>The image, or why there is none.</returns>
    public Task<MakingOutcome> MakeAsync(ImageOrder order, CancellationToken cancellationToken);
}

/// <summary>How the making of an image ended.</summary>
public abstract record MakingOutcome
{
    private MakingOutcome() { }

    /// <summary>There is an image.</summary>
    /// <param name="Image">The image.</param>
    public sealed record Made(ImageId Image) : MakingOutcome;

    /// <summary>There is none.</summary>
    /// <param name="Errors">Why, in the maker's own words, without secrets.</param>
    public sealed record Failed(IReadOnlyList<string> Errors) : MakingOutcome;
}

/// <summary>An image that is to be made.</summary>
public sealed record ImageOrder
{
    /// <value>What goes into it.</value>
    public required SiteImageSource Source { get; init; }

    /// <value>Its name, which no other image of the account has.</value>
    public required string Name { get; init; }

    /// <value>The environment that it is for, as its tag <c>bluegreen:environment</c>: <c>production.londontamed.com</c>.</value>
    public required string Environment { get; init; }

    /// <value>The region.</value>
    public required string Region { get; init; }

    /// <value>The address of another EC2 than AWS's own, such as the local cloud's; null for AWS.</value>
    public required Uri? Endpoint { get; init; }

    /// <value>A subnet that reaches the internet, for the machine on which the image is made.</value>
    public required string Subnet { get; init; }

    /// <value>The address blocks from which that machine may be reached.</value>
    public required IReadOnlyList<string> RunnerCidrs { get; init; }

    /// <value>The user to log in as.</value>
    public required string SshUser { get; init; }

    /// <value>The credentials, as the environment variables under which every AWS tool looks for them. Secret.</value>
    public required IReadOnlyDictionary<string, string> Credentials { get; init; }

    // A record prints all that it holds.
    private bool PrintMembers(System.Text.StringBuilder text)
    {
        _ = text.Append("Name = ").Append(Name);
        return true;
    }
}
