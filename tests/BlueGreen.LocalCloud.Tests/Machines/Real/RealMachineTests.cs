using Amazon.EC2;
using Amazon.EC2.Model;

namespace BlueGreen.LocalCloud.Tests.Machines.Real;

/// <summary>Instances as machines; skipped where there can be none.</summary>
[Collection(nameof(RealMachineTests))]
public sealed class RealMachineTests : IAsyncLifetime
{
    private readonly TemporaryData _data = new();
    private MachineCloud _cloud = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _cloud = await MachineCloud.StartAsync(_data.Path);

    public async ValueTask DisposeAsync()
    {
        if (_cloud is not null)
        {
            await _cloud.DisposeAsync();
        }

        await _data.DisposeAsync();
    }

    [Fact]
    public async Task Is_reached_with_its_key_runs_its_user_data_and_knows_itself_only_with_a_token()
    {
        var instance = await _cloud.LaunchAsync(r =>
        {
            r.UserData = Convert.ToBase64String("#!/bin/sh\nid -un >/greeting\n"u8);
            r.MetadataOptions = new InstanceMetadataOptionsRequest { HttpTokens = HttpTokensState.Required };
        });

        const string Metadata = "http://169.254.169.254/latest";
        (await _cloud.OnAsync(instance, "sudo -n id -un")).ShouldBe("root");
        (await _cloud.OnAsync(instance, "hostname -f")).ShouldBe(instance.PrivateDnsName);
        (await _cloud.OnAsync(instance, "until [ -s /greeting ]; do sleep 0.1; done; cat /greeting")).ShouldBe("root");
        (await _cloud.OnAsync(instance, $"curl -s -o /dev/null -w %{{http_code}} {Metadata}/meta-data/instance-id")).ShouldBe("401");
        (
            await _cloud.OnAsync(
                instance,
                $"token=$(curl -sf -X PUT -H 'X-aws-ec2-metadata-token-ttl-seconds: 60' {Metadata}/api/token);"
                    + $" curl -sf -H \"X-aws-ec2-metadata-token: $token\" {Metadata}/meta-data/instance-id"
            )
        ).ShouldBe(instance.InstanceId);
    }

    [Fact]
    public async Task An_image_keeps_what_was_written_and_its_instances_have_keys_of_their_own()
    {
        var source = await _cloud.LaunchAsync();
        await _cloud.OnAsync(source, "echo kept | sudo tee /srv/kept; sudo rm /etc/issue");
        var key = await _cloud.OnAsync(source, "cat /etc/ssh/ssh_host_ed25519_key.pub");
        var boot = await _cloud.OnAsync(source, "stat -c %Y /run/bluegreen");

        var image = await _cloud.ImageAsync(source.InstanceId, "kept");
        var copy = await _cloud.LaunchAsync(r => r.ImageId = image);

        (await _cloud.OnAsync(copy, "cat /srv/kept; ls /etc/issue 2>&1 | grep -c 'No such file'")).ShouldBe("kept\n1");
        (await _cloud.OnAsync(copy, "cat /etc/ssh/ssh_host_ed25519_key.pub")).ShouldNotBe(key);
        (await _cloud.OnAsync(source, "stat -c %Y /run/bluegreen")).ShouldNotBe(boot, "an image is made of a machine that was rebooted");
    }

    [Fact]
    public async Task A_service_is_run_as_its_unit_file_says_and_comes_back_with_the_machine()
    {
        var instance = await _cloud.LaunchAsync();
        await _cloud.OnAsync(
            instance,
            """
            sudo tee /etc/systemd/system/ticker.service >/dev/null <<'X'
            [Service]
            User=www-data
            Environment="WORDS=two words"
            StateDirectory=ticker
            WorkingDirectory=/var/lib/ticker
            ExecStart=/bin/sh -c 'echo "${WORDS}, $(id -un), $(pwd)" >>log; exec sleep 1000'
            Restart=always
            [Install]
            WantedBy=multi-user.target
            X
            sudo systemctl daemon-reload && sudo systemctl --quiet enable --now ticker nginx && systemctl is-active ticker nginx
            """
        );
        await _cloud.OnAsync(instance, "sudo pkill -x sleep -u www-data; until [ $(wc -l </var/lib/ticker/log) = 2 ]; do sleep 0.1; done");

        await _cloud.Client.StopInstancesAsync(new StopInstancesRequest { InstanceIds = [instance.InstanceId] }, Token);
        _ = await _cloud.AwaitAsync(instance.InstanceId, InstanceStateName.Stopped);
        await _cloud.Client.StartInstancesAsync(new StartInstancesRequest { InstanceIds = [instance.InstanceId] }, Token);
        var again = await _cloud.AwaitAsync(instance.InstanceId, InstanceStateName.Running);

        (await _cloud.OnAsync(again, "sort -u /var/lib/ticker/log; wc -l </var/lib/ticker/log; systemctl is-active ticker nginx")).ShouldBe(
            "two words, www-data, /var/lib/ticker\n3\nactive\nactive"
        );
    }

    [Theory]
    [InlineData("stop", "stopped")]
    [InlineData("terminate", "terminated")]
    public async Task A_shutdown_from_inside_does_what_the_instance_was_told_to(string behavior, string state)
    {
        var instance = await _cloud.LaunchAsync(r => r.InstanceInitiatedShutdownBehavior = behavior);

        await _cloud.OnAsync(instance, "sudo shutdown -h now");

        (await _cloud.AwaitAsync(instance.InstanceId, state)).StateReason.Code.ShouldBe("Client.InstanceInitiatedShutdown");
    }

    [Fact]
    public async Task A_machine_whose_power_is_cut_starts_again_when_it_is_asked_to()
    {
        var instance = await _cloud.LaunchAsync();
        await _cloud.OnAsync(instance, "echo written | sudo tee /srv/note; sync");
        var killed = await _cloud.EnterAsync("sh", "-c", "kill -9 $(pgrep -xf '/bin/sh /usr/lib/bluegreen/init' | head -n 1)");
        killed.Code.ShouldBe(0, killed.Errors);

        await _cloud.Client.RebootInstancesAsync(new RebootInstancesRequest { InstanceIds = [instance.InstanceId] }, Token);

        (await _cloud.OnAsync(instance, "cat /srv/note")).ShouldBe("written");
    }

    [Fact]
    public async Task A_machine_can_be_reached_by_its_neighbour_and_not_by_the_host()
    {
        var (one, other) = (await _cloud.LaunchAsync(), await _cloud.LaunchAsync());
        await _cloud.OnAsync(other, "sudo systemctl start nginx");

        (await _cloud.OnAsync(one, $"curl -sf -o /dev/null -w %{{http_code}} http://{other.PrivateIpAddress}/")).ShouldBe("200");
        (await _cloud.EnterAsync("curl", "-sf", "-o", "/dev/null", $"http://{other.PublicIpAddress}/")).Code.ShouldBe(0);
        (await File.ReadAllTextAsync("/proc/net/route", Token)).ShouldNotContain("br0");
    }
}
