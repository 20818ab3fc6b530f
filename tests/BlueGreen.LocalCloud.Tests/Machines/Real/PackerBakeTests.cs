using BlueGreen.LocalCloud.Machines.Support;

namespace BlueGreen.LocalCloud.Tests.Machines.Real;

[Collection(nameof(RealMachineTests))]
public sealed class PackerBakeTests
{
    // As others write them: the old JSON form, a temporary key pair, a source by filter, shell and file provisioners, the image tagged.
    private const string Template = """
        {
          "variables": { "endpoint": "" },
          "builders": [{
            "type": "amazon-ebs",
            "region": "eu-west-1",
            "custom_endpoint_ec2": "{{user `endpoint`}}",
            "skip_region_validation": true,
            "skip_metadata_api_check": true,
            "skip_credential_validation": true,
            "instance_type": "t2.micro",
            "ssh_username": "admin",
            "ami_name": "someone-else {{timestamp}}",
            "source_ami_filter": {
              "filters": { "virtualization-type": "hvm", "name": "debian-12-amd64-*", "root-device-type": "ebs" },
              "owners": ["136693071363"],
              "most_recent": true
            },
            "tags": { "OS": "Debian", "Base": "{{ .SourceAMIName }}" }
          }],
          "provisioners": [
            { "type": "file", "source": "motd", "destination": "/tmp/motd" },
            { "type": "shell", "inline": ["sudo mv /tmp/motd /etc/motd", "sudo systemctl enable nginx", "sudo useradd --system crawler"] },
            { "type": "shell", "execute_command": "{{ .Vars }} sudo -E bash '{{ .Path }}'", "inline": ["echo \"from $(whoami)\" > /srv/from"] }
          ]
        }
        """;

    [Fact]
    public async Task Someone_elses_template_bakes_an_image_that_boots()
    {
        Assert.SkipWhen(Namespaces.Find("packer") is null, "Packer is not installed.");
        await using var data = new TemporaryData();
        await using var cloud = await MachineCloud.StartAsync(data.Path);
        var token = TestContext.Current.CancellationToken;
        await File.WriteAllTextAsync(Path.Combine(data.Path, "template.json"), Template, token);
        await File.WriteAllTextAsync(Path.Combine(data.Path, "motd"), "welcome\n", token);

        var (code, output, _) = await cloud.EnterAsync(
            "packer",
            "build",
            "-color=false",
            "-var",
            $"endpoint={cloud.Address}",
            "template.json"
        );

        code.ShouldBe(0, output);
        var image = output.Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1].Split(' ')[^1].Trim();
        var instance = await cloud.LaunchAsync(r => r.ImageId = image);
        (await cloud.OnAsync(instance, "cat /etc/motd /srv/from; id -un crawler; systemctl is-active nginx")).ShouldBe(
            "welcome\nfrom root\ncrawler\nactive"
        );
    }
}
