using BlueGreen.LocalCloud.Ec2.Requests;
using BlueGreen.LocalCloud.Ec2.Tags;
using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.Ec2.KeyPairs;

/// <summary>Key pairs.</summary>
internal static class KeyPairOperations
{
    private static readonly FilterTable<KeyPair> Filters = new(ResourceKind.KeyPair)
    {
        { "key-pair-id", k => k.Id },
        { "key-name", k => k.Name },
        { "fingerprint", k => k.Fingerprint },
    };

    public static void Register(ServiceRoutes routes) =>
        _ = routes
            .AddEc2("CreateKeyPair", Create, gaps: "PEM only.")
            .AddEc2("ImportKeyPair", Import)
            .AddEc2("DescribeKeyPairs", Describe)
            .AddEc2("DeleteKeyPair", Delete);

    private static Fields Create(Ec2Call call)
    {
        var name = call.Parameters.Required("KeyName");
        var type = call.Parameters.OneOf("KeyType", "rsa", "ed25519") ?? "rsa";
        _ = call.Parameters.OneOf("KeyFormat", "pem");
        var tags = call.Parameters.ForNew(ResourceKind.KeyPair);
        KeyPairRules.CheckNewName(call.Ec2, name);
        var key = type == "rsa" ? KeyPairMaker.MakeRsa(name) : KeyPairMaker.MakeEd25519(name);
        var pair = KeyPairRules.Add(call.Ec2, name, key);
        Tagging.Set(pair, tags);
        return Made(pair, key.PrivateKey);
    }

    private static Fields Import(Ec2Call call)
    {
        var name = call.Parameters.Required("KeyName");
        var material = call.Parameters.Required("PublicKeyMaterial");
        var tags = call.Parameters.ForNew(ResourceKind.KeyPair);
        KeyPairRules.CheckNewName(call.Ec2, name);
        var pair = KeyPairRules.Add(call.Ec2, name, KeyPairMaker.Import(material, name));
        Tagging.Set(pair, tags);
        return Made(pair, privateKey: null);
    }

    private static Fields Describe(Ec2Call call)
    {
        var names = call.Parameters.Texts("KeyName");
        var all = names.Count > 0 ? names.Select(n => KeyPairRules.Named(call.Ec2, n)) : call.Ec2.KeyPairs;
        var chosen = Filters.Apply(call.Parameters.Named(all, ResourceKind.KeyPair, "KeyPairId"), call.Parameters);
        var withPublicKey = call.Parameters.Boolean("IncludePublicKey") == true;
        return new Fields
        {
            {
                "keySet",
                Items.Of(
                    chosen,
                    k => new Fields
                    {
                        { "keyPairId", k.Id },
                        { "keyName", k.Name },
                        { "keyType", k.KeyType },
                        { "keyFingerprint", k.Fingerprint },
                        { "createTime", k.CreatedAt },
                        { "publicKey", withPublicKey ? k.PublicKey : null },
                        { "tagSet", Tagging.Fields(k) },
                    }
                )
            },
        };
    }

    private static Fields Delete(Ec2Call call)
    {
        var (name, id) = (call.Parameters.Text("KeyName"), call.Parameters.Text("KeyPairId"));
        if (name is null && id is null)
        {
            throw call.Parameters.Missing("KeyName");
        }

        return new Fields { { "return", true }, { "keyPairId", KeyPairRules.Delete(call.Ec2, name, id)?.Id } };
    }

    private static Fields Made(KeyPair pair, string? privateKey) =>
        new()
        {
            { "keyName", pair.Name },
            { "keyFingerprint", pair.Fingerprint },
            { "keyMaterial", privateKey },
            { "keyPairId", pair.Id },
            { "tagSet", Tagging.Fields(pair) },
        };
}
