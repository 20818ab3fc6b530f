using System.Security.Cryptography;
using System.Text;
using Amazon.EC2;
using Amazon.EC2.Model;
using BlueGreen.LocalCloud.Ec2.KeyPairs;

namespace BlueGreen.LocalCloud.Tests.Ec2;

public sealed class KeyPairTests
{
    [Fact]
    public async Task Makes_an_rsa_key_whose_private_half_fits_the_public_one()
    {
        await using var ec2 = Ec2Cloud.Instant();

        var made = (await ec2.Client.CreateKeyPairAsync(new CreateKeyPairRequest { KeyName = "web" }, Ec2Cloud.Token)).KeyPair;

        made.KeyPairId.ShouldMatch("^key-[0-9a-f]{17}$");
        made.KeyFingerprint.ShouldMatch("^([0-9a-f]{2}:){19}[0-9a-f]{2}$");
        using var key = RSA.Create();
        key.ImportFromPem(made.KeyMaterial);
        var read = await ec2.Client.DescribeKeyPairsAsync(
            new DescribeKeyPairsRequest { KeyNames = ["web"], IncludePublicKey = true },
            Ec2Cloud.Token
        );
        var blob = Convert.FromBase64String(read.KeyPairs.ShouldHaveSingleItem().PublicKey.Split(' ')[1]);
        OpenSsh.ReadRsa(blob)!.Value.Modulus.ShouldBe(key.ExportParameters(includePrivateParameters: false).Modulus);
    }

    [Theory]
    // RFC 8032, 7.1, tests 1 and 2.
    [InlineData(
        "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"
    )]
    [InlineData(
        "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
        "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c"
    )]
    public void Derives_ed25519_public_keys_as_the_standard_does(string seed, string publicKey) =>
        Convert.ToHexStringLower(Ed25519.PublicKey(Convert.FromHexString(seed))).ShouldBe(publicKey);

    [Fact]
    public async Task Makes_an_ed25519_key_in_the_form_of_openssh()
    {
        await using var ec2 = Ec2Cloud.Instant();

        var made = (
            await ec2.Client.CreateKeyPairAsync(new CreateKeyPairRequest { KeyName = "web", KeyType = KeyType.Ed25519 }, Ec2Cloud.Token)
        ).KeyPair;

        made.KeyMaterial.ShouldStartWith("-----BEGIN OPENSSH PRIVATE KEY-----");
        var read = (
            await ec2.Client.DescribeKeyPairsAsync(
                new DescribeKeyPairsRequest { KeyPairIds = [made.KeyPairId], IncludePublicKey = true },
                Ec2Cloud.Token
            )
        ).KeyPairs.ShouldHaveSingleItem();
        read.KeyType.ShouldBe(KeyType.Ed25519);
        read.PublicKey.ShouldStartWith("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI");
        var blob = Convert.FromBase64String(read.PublicKey.Split(' ')[1]);
        made.KeyFingerprint.ShouldBe(Convert.ToBase64String(SHA256.HashData(blob)));
        var body = string.Concat(made.KeyMaterial.Split('\n').Where(l => !l.StartsWith('-')));
        Encoding.Latin1.GetString(Convert.FromBase64String(body)).ShouldContain(Encoding.Latin1.GetString(blob));
    }

    [Fact]
    public async Task Imports_a_public_key_and_refuses_what_is_none()
    {
        await using var ec2 = Ec2Cloud.Instant();
        var line = KeyPairMaker.MakeEd25519("mine").PublicKey;

        var imported = await ImportAsync(ec2, "mine", line);

        imported.KeyName.ShouldBe("mine");
        (await Ec2Cloud.CodeOfAsync(() => ImportAsync(ec2, "other", "nonsense"))).ShouldBe("InvalidKey.Format");
        (await Ec2Cloud.CodeOfAsync(() => ImportAsync(ec2, "mine", line))).ShouldBe("InvalidKeyPair.Duplicate");
    }

    [Fact]
    public async Task Deletes_a_key_and_finds_nothing_wrong_with_deleting_it_again()
    {
        await using var ec2 = Ec2Cloud.Instant();
        await ec2.Client.CreateKeyPairAsync(new CreateKeyPairRequest { KeyName = "web", KeyType = KeyType.Ed25519 }, Ec2Cloud.Token);

        await ec2.Client.DeleteKeyPairAsync(new DeleteKeyPairRequest { KeyName = "web" }, Ec2Cloud.Token);
        await ec2.Client.DeleteKeyPairAsync(new DeleteKeyPairRequest { KeyName = "web" }, Ec2Cloud.Token);

        (
            await Ec2Cloud.CodeOfAsync(() =>
                ec2.Client.DescribeKeyPairsAsync(new DescribeKeyPairsRequest { KeyNames = ["web"] }, Ec2Cloud.Token)
            )
        ).ShouldBe("InvalidKeyPair.NotFound");
    }

    private static Task<ImportKeyPairResponse> ImportAsync(Ec2Cloud ec2, string name, string line) =>
        ec2.Client.ImportKeyPairAsync(
            new ImportKeyPairRequest { KeyName = name, PublicKeyMaterial = Convert.ToBase64String(Encoding.UTF8.GetBytes(line)) },
            Ec2Cloud.Token
        );
}
