namespace BlueGreen.LocalCloud.Ec2.KeyPairs;

/// <summary>The public half of an SSH key; the private half is told once and never kept.</summary>
internal sealed class KeyPair : Ec2Resource
{
    public override ResourceKind Kind => ResourceKind.KeyPair;

    public required string Name { get; init; }

    /// <summary><c>rsa</c> or <c>ed25519</c>.</summary>
    public required string KeyType { get; init; }

    public required string Fingerprint { get; init; }

    /// <summary>The line for <c>authorized_keys</c>.</summary>
    public required string PublicKey { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}
