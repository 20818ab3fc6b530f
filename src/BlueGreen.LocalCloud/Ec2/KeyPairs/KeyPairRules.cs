namespace BlueGreen.LocalCloud.Ec2.KeyPairs;

/// <summary>Keeping key pairs: names are unique in a region.</summary>
internal static class KeyPairRules
{
    public static KeyPair Add(Ec2Region ec2, string name, MadeKey key)
    {
        var pair = new KeyPair
        {
            Id = ec2.NewId(ResourceKind.KeyPair),
            Region = ec2.Name,
            Name = name,
            KeyType = key.Type,
            Fingerprint = key.Fingerprint,
            PublicKey = key.PublicKey,
            CreatedAt = ec2.Now,
        };
        ec2.State.KeyPairs.Add(pair);
        return pair;
    }

    public static void CheckNewName(Ec2Region ec2, string name)
    {
        if (name.Length > 255)
        {
            throw Ec2Errors.InvalidValue("KeyName", name, "Length exceeds maximum of 255.");
        }

        if (ec2.KeyPairs.Any(k => k.Name == name))
        {
            throw Ec2Errors.Error("InvalidKeyPair.Duplicate", "The keypair already exists");
        }
    }

    public static KeyPair Named(Ec2Region ec2, string name) =>
        ec2.KeyPairs.FirstOrDefault(k => k.Name == name) ?? throw Ec2Errors.NotFound(ResourceKind.KeyPair, name);

    /// <summary>Removes a pair; to remove one that is not there is no error.</summary>
    /// <returns>What was removed, or null.</returns>
    public static KeyPair? Delete(Ec2Region ec2, string? name, string? id)
    {
        var pair = ec2.KeyPairs.FirstOrDefault(k => id is null ? k.Name == name : k.Id == id);
        if (pair is not null)
        {
            ec2.State.KeyPairs.Remove(pair);
        }

        return pair;
    }
}
