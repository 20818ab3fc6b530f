using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;
using System.Xml.Linq;

namespace Cake.BlueGreen.Tests.Packaging;

/// <summary>What the addin's package holds.</summary>
[Collection<PackedAddinTests>]
public sealed class PackageTests(PackedAddin addin)
{
    private const string Lib = "lib/net10.0/";
    private const string Ref = "ref/net10.0/";

    [Fact]
    public void Holds_the_addin_and_all_that_it_needs() =>
        Names(Lib, ".dll")
            .ShouldBe(
                [
                    "Cake.BlueGreen.dll",
                    "BlueGreen.dll",
                    "Slim.AwsSdk.dll",
                    "AWSSDK.Core.dll",
                    "AWSSDK.EC2.dll",
                    "AWSSDK.SecurityToken.dll",
                    "AWSSDK.SimpleSystemsManagement.dll",
                    "AWSSDK.SSO.dll",
                    "AWSSDK.SSOOIDC.dll",
                    // What those need of their own.
                    "AWSSDK.Extensions.Numerics.dll",
                    "Polly.Core.dll",
                    "System.IO.Hashing.dll",
                ],
                ignoreOrder: true
            );

    [Fact]
    public void Holds_nothing_of_Cake_itself() =>
        addin.Entries().ShouldNotContain(entry => Path.GetFileName(entry).StartsWith("Cake.", StringComparison.Ordinal) && !IsOurs(entry));

    [Fact]
    public void Consumers_compile_against_what_is_public_alone()
    {
        Names(Ref, ".dll").ShouldBe(["Cake.BlueGreen.dll", "BlueGreen.dll"], ignoreOrder: true);
        Names(Ref, ".xml").ShouldBe(["Cake.BlueGreen.xml", "BlueGreen.xml"], ignoreOrder: true);
        Names(Lib, ".xml").ShouldBe(["Cake.BlueGreen.xml", "BlueGreen.xml"], ignoreOrder: true);
        IsReferenceAssembly(addin.Read(Ref + "Cake.BlueGreen.dll")).ShouldBeTrue();
        IsReferenceAssembly(addin.Read(Ref + "BlueGreen.dll")).ShouldBeTrue();
        IsReferenceAssembly(addin.Read(Lib + "BlueGreen.dll")).ShouldBeFalse();
    }

    [Theory]
    [InlineData("Cake.BlueGreen.dll")]
    [InlineData("BlueGreen.dll")]
    [InlineData("Slim.AwsSdk.dll")]
    public void Our_assemblies_carry_their_symbols_and_are_reproducible(string assembly)
    {
        using var image = new PEReader(new MemoryStream(addin.Read(Lib + assembly)));

        var entries = image.ReadDebugDirectory().Select(entry => entry.Type).ToList();

        entries.ShouldContain(DebugDirectoryEntryType.EmbeddedPortablePdb);
        entries.ShouldContain(DebugDirectoryEntryType.Reproducible);
    }

    [Fact]
    public void Says_what_it_is()
    {
        var manifest = XDocument.Parse(Encoding.UTF8.GetString(addin.Read("Cake.BlueGreen.nuspec")).TrimStart('\uFEFF'));
        var facts = manifest.Root!.Elements().Single().Elements().ToDictionary(element => element.Name.LocalName, StringComparer.Ordinal);

        facts["id"].Value.ShouldBe("Cake.BlueGreen");
        facts["license"].Value.ShouldBe("MIT");
        new[] { "cake", "script", "build", "cake-build", "addin", "cake-addin", "aws" }.ShouldBeSubsetOf(facts["tags"].Value.Split(' '));
        facts["description"].Value.ShouldNotBeNullOrWhiteSpace();
        addin.Entries().ShouldContain(facts["readme"].Value);
        addin.Read(facts["icon"].Value)[1..4].ShouldBe("PNG"u8.ToArray());
        manifest.Descendants().ShouldNotContain(element => element.Name.LocalName == "dependency");
    }

    private IEnumerable<string> Names(string folder, string extension) =>
        addin
            .Entries()
            .Where(entry => entry.StartsWith(folder, StringComparison.Ordinal) && entry.EndsWith(extension, StringComparison.Ordinal))
            .Select(entry => entry[folder.Length..]);

    private static bool IsOurs(string entry) => Path.GetFileNameWithoutExtension(entry) is "Cake.BlueGreen";

    private static bool IsReferenceAssembly(byte[] assembly)
    {
        using var image = new PEReader(new MemoryStream(assembly));
        var metadata = image.GetMetadataReader();
        return metadata
            .GetAssemblyDefinition()
            .GetCustomAttributes()
            .Select(handle => metadata.GetCustomAttribute(handle).Constructor)
            .Where(constructor => constructor.Kind == HandleKind.MemberReference)
            .Select(constructor => metadata.GetMemberReference((MemberReferenceHandle)constructor).Parent)
            .Where(type => type.Kind == HandleKind.TypeReference)
            .Any(type => metadata.GetString(metadata.GetTypeReference((TypeReferenceHandle)type).Name) is "ReferenceAssemblyAttribute");
    }
}
