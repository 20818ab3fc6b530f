namespace BlueGreen.Configuration;

/// <summary>What the staging side must show before it may become live.</summary>
public sealed record ValidateSettings
{
    /// <summary>Gets the path that must answer with the version.</summary>
    /// <value>Default: <c>/version</c>.</value>
    public string Path { get; init; } = "/version";

    /// <summary>Gets the status of the answer.</summary>
    /// <value>100-599; default 200.</value>
    public int Status { get; init; } = 200;

    /// <summary>Gets where this runs, and so what can be asked.</summary>
    /// <value>Default: Outside.</value>
    public ValidateFrom From { get; init; } = ValidateFrom.Outside;

    /// <summary>Gets how long staging may take to answer as it should.</summary>
    /// <value>1 s to 10 min; default 30 s.</value>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Gets the checks of the user's own, which Validate-Staging makes, and Switch again before it changes anything.</summary>
    /// <value>0-50 checks; default: none.</value>
    public IReadOnlyList<ValidateCheck> Checks { get; init; } = [];
}

/// <summary>Where a validation runs.</summary>
public enum ValidateFrom
{
    /// <summary>Outside the VPC: the staging load balancer is asked by its own DNS name, with the staging names as Host and in TLS.</summary>
    Outside,

    /// <summary>Inside it: the staging names are asked, and every instance by its private address, too.</summary>
    Vpc,
}
