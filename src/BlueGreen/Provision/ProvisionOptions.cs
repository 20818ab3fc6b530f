namespace BlueGreen.Provision;

/// <summary>What one Provision is told beyond the environment's settings.</summary>
public sealed record ProvisionOptions : RunOptions
{
    /// <value>
    /// The folder for the private key of a key pair that Provision makes, as <c>NAME.pem</c>, readable by its owner only; inside the working directory
    /// unless absolute. Default: <c>artifacts/bluegreen/keys</c>.
    /// </value>
    public string KeysFolder { get; init; } = Path.Combine("artifacts", "bluegreen", "keys");
}
