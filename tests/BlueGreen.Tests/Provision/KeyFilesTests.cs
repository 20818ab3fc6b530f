using System.Text;
using BlueGreen.Execution.Steps;
using BlueGreen.Guards;

namespace BlueGreen.Tests.Provision;

public sealed class KeyFilesTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("keys");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void Makes_a_private_key_once_and_then_finds_the_same_public_one()
    {
        var file = KeyFiles.For(folder.FullName, "keys", "londontamed-com-production");

        var first = KeyFiles.PublicKeyOf(file);

        Encoding.ASCII.GetString(Convert.FromBase64String(first)).ShouldStartWith("ssh-rsa AAAAB3NzaC1yc2E");
        KeyFiles.PublicKeyOf(file).ShouldBe(first);
        Directory.GetFiles(Path.GetDirectoryName(file)!).ShouldHaveSingleItem();
    }

    [Fact]
    public void Refuses_a_file_that_holds_something_else_and_leaves_it()
    {
        var file = KeyFiles.For(folder.FullName, ".", "mine");
        File.WriteAllText(file, "my notes");

        var refused = Should.Throw<RefusedException>(() => KeyFiles.PublicKeyOf(file));

        refused.Refusals.ShouldHaveSingleItem().Code.ShouldBe("BG709");
        File.ReadAllText(file).ShouldBe("my notes");
    }

    [Theory]
    [InlineData("londontamed-com-production", "londontamed-com-production.pem")]
    [InlineData("../../etc/passwd", "..-..-etc-passwd.pem")]
    [InlineData("my key/1", "my-key-1.pem")]
    public void Stays_in_its_folder_whatever_the_key_pair_is_called(string name, string file) =>
        KeyFiles.For(folder.FullName, "keys", name).ShouldBe(Path.Combine(folder.FullName, "keys", file));
}
