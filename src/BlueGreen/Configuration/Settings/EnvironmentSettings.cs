using BlueGreen.Naming;

namespace BlueGreen.Configuration;

/// <summary>Everything that describes one environment: the content of <c>bluegreen.json</c>, or what a build script says itself.</summary>
/// <remarks>Pure data. <see cref="SettingsLoader"/> makes it from a file and options, <see cref="SettingsValidator"/> checks one made in code.</remarks>
public sealed record EnvironmentSettings
{
    /// <summary>Gets the domain of the site, from which every name follows.</summary>
    /// <value>Required.</value>
    public required DomainName Domain { get; init; }

    /// <summary>Gets the name of the environment.</summary>
    /// <value>Default: <c>production</c>.</value>
    public EnvironmentName Environment { get; init; } = EnvironmentName.Production;

    /// <summary>Gets which cloud the environment is in.</summary>
    /// <value>Default: AWS.</value>
    public Cloud Cloud { get; init; } = Cloud.Aws;

    /// <summary>Gets the names under which the live side is seen: labels, or full names inside the domain.</summary>
    /// <value>1-20, each once; default: <c>www</c> and <c>api</c>.</value>
    public IReadOnlyList<string> Hosts { get; init; } = ["www", "api"];

    /// <summary>Gets how staging becomes live.</summary>
    /// <value>Default: AliasRecordUpdating.</value>
    public Strategy Strategy { get; init; } = Strategy.AliasRecordUpdating;

    /// <summary>Gets what a new group launches its instances from.</summary>
    /// <value>Default: Template.</value>
    public LaunchKind Launch { get; init; } = LaunchKind.Template;

    /// <summary>Gets how many generations of images Clean leaves, beside those in use.</summary>
    /// <value>1-100 images; default 3.</value>
    public int Keep { get; init; } = 3;

    /// <summary>Gets which AWS, and as whom.</summary>
    /// <value>Default: the SDK's choice.</value>
    public AwsSettings Aws { get; init; } = new();

    /// <summary>Gets the instances of a group.</summary>
    /// <value>Default: as live has them, or 2 to 4 of <c>t3.micro</c>.</value>
    public ComputeSettings Compute { get; init; } = new();

    /// <summary>Gets where images come from.</summary>
    /// <value>Default: nowhere, they are baked.</value>
    public ImageSettings Image { get; init; } = new();

    /// <summary>Gets the site that is packed into an image.</summary>
    /// <value>Default: none.</value>
    public SiteSettings Site { get; init; } = new();

    /// <summary>Gets how instances are asked for their health.</summary>
    /// <value>Default: HTTP on port 3001, <c>/health</c>.</value>
    public HealthSettings Health { get; init; } = new();

    /// <summary>Gets the load balancers that Provision makes.</summary>
    /// <value>Default: application ones, HTTP only.</value>
    public LoadBalancerSettings LoadBalancer { get; init; } = new();

    /// <summary>Gets who may reach the instances beside the load balancers.</summary>
    /// <value>Default: nobody.</value>
    public AccessSettings Access { get; init; } = new();

    /// <summary>Gets names that differ from the convention.</summary>
    /// <value>Default: none.</value>
    public NameOverrides Names { get; init; } = new();

    /// <summary>Gets how a switch is waited for and watched.</summary>
    /// <value>Default: watched for 5 min.</value>
    public SwitchSettings Switch { get; init; } = new();

    /// <summary>Gets what the staging side must show before it may become live.</summary>
    /// <value>Default: <c>/version</c>, from outside the VPC.</value>
    public ValidateSettings Validate { get; init; } = new();

    /// <summary>Gets how a deployment is waited for.</summary>
    /// <value>Default: at most 20 min.</value>
    public DeploySettings Deploy { get; init; } = new();

    /// <summary>Gets how cleaning is waited for.</summary>
    /// <value>Default: at most 30 min.</value>
    public CleanSettings Clean { get; init; } = new();

    /// <summary>Gets commands around operations.</summary>
    /// <value>Default: none.</value>
    public HookSettings Hooks { get; init; } = new();

    /// <summary>Names the environment's AWS objects, by convention and by <see cref="Names"/>.</summary>
    /// <returns>Every name.</returns>
    /// <exception cref="FormatException">A host does not lie inside the domain; validated settings have none such.</exception>
    public EnvironmentNames ResolveNames() =>
        EnvironmentNames.For(
            Domain,
            Environment,
            [
                .. Hosts.Select(host =>
                    HostName.TryParse(host, Domain, out var name)
                        ? name
                        : throw new FormatException($"\"{host}\" is no host inside {Domain}.")
                ),
            ],
            Names
        );
}
