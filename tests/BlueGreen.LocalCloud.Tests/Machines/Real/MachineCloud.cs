using System.Diagnostics;
using System.Net.Http.Json;
using Amazon.EC2;
using Amazon.EC2.Model;
using Amazon.Runtime;
using BlueGreen.LocalCloud.Machines.Base;
using BlueGreen.LocalCloud.Machines.Support;

namespace BlueGreen.LocalCloud.Tests.Machines.Real;

/// <summary>A cloud with real machines, as its own process, and ways into it.</summary>
internal sealed class MachineCloud : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly CloudProcess _process;
    private readonly string _enter;

    private MachineCloud(CloudProcess process, string directory, string enter)
    {
        _process = process;
        Directory = directory;
        _enter = enter;
        Client = new AmazonEC2Client(
            new BasicAWSCredentials("AKIDEXAMPLE", "secret"),
            new AmazonEC2Config { ServiceURL = $"{process.Address}", AuthenticationRegion = "eu-west-1" }
        );
    }

    /// <summary>Where its data and the test's files lie.</summary>
    public string Directory { get; }

    public Uri Address => _process.Address;

    public AmazonEC2Client Client { get; }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Skips the test where there can be no machines, or where their root file system would have to be fetched first.</summary>
    public static async Task<MachineCloud> StartAsync(string directory)
    {
        var obstacle = await MachineSupport.FindObstacleAsync(directory);
        Assert.SkipWhen(obstacle is not null, $"{obstacle}");
        Assert.SkipUnless(
            System.IO.Directory.Exists(CacheDirectory.Base),
            "The machines' root file system is not there; BlueGreen.LocalCloud prepare makes it."
        );
        var process = await CloudProcess.StartAsync([
            "--port",
            "0",
            "--front-port",
            "0",
            "--vpc-front-port",
            "0",
            "--data",
            directory,
            "--machines",
            "required",
        ]);
        var facts = await process.Http.GetFromJsonAsync<Dictionary<string, object?>>("/_local/data-plane", Token);
        return new MachineCloud(process, directory, $"{facts!["enter"]}");
    }

    /// <summary>An instance that runs, and whose key is in <see cref="Directory"/>.</summary>
    public async Task<Instance> LaunchAsync(Action<RunInstancesRequest>? change = null)
    {
        var key = Path.Combine(Directory, "key");
        if (!File.Exists(key))
        {
            var made = await Client.CreateKeyPairAsync(new CreateKeyPairRequest { KeyName = "test" }, Token);
            var mine = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
            {
                mine.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }

            await using var file = new StreamWriter(key, mine);
            await file.WriteAsync(made.KeyPair.KeyMaterial);
        }

        var request = new RunInstancesRequest
        {
            ImageId = await DebianAsync(),
            InstanceType = InstanceType.T3Micro,
            KeyName = "test",
            MinCount = 1,
            MaxCount = 1,
        };
        change?.Invoke(request);
        var launched = await Client.RunInstancesAsync(request, Token);
        return await AwaitAsync(launched.Reservation.Instances[0].InstanceId, InstanceStateName.Running);
    }

    public async Task<Instance> AwaitAsync(string instanceId, InstanceStateName state) =>
        await UntilAsync(
            async () =>
                (await Client.DescribeInstancesAsync(new DescribeInstancesRequest { InstanceIds = [instanceId] }, Token))
                    .Reservations[0]
                    .Instances[0],
            instance => instance.State.Name == state,
            instance => $"{instanceId} is {instance.State.Name}: {instance.StateReason?.Message}"
        );

    public async Task<string> ImageAsync(string instanceId, string name, bool reboot = true)
    {
        var made = await Client.CreateImageAsync(
            new CreateImageRequest
            {
                InstanceId = instanceId,
                Name = name,
                NoReboot = !reboot,
            },
            Token
        );
        _ = await UntilAsync(
            async () => (await Client.DescribeImagesAsync(new DescribeImagesRequest { ImageIds = [made.ImageId] }, Token)).Images[0],
            image => image.State == ImageState.Available,
            image => $"{made.ImageId} is {image.State}"
        );
        return made.ImageId;
    }

    /// <summary>Runs a command on an instance, as its user; it must succeed.</summary>
    /// <returns>What it wrote.</returns>
    public async Task<string> OnAsync(Instance instance, string command)
    {
        var (code, output, errors) = await EnterAsync(
            "ssh",
            "-q",
            "-i",
            Path.Combine(Directory, "key"),
            "-o",
            "StrictHostKeyChecking=no",
            "-o",
            "UserKnownHostsFile=/dev/null",
            "-o",
            "ConnectionAttempts=30",
            $"admin@{instance.PublicIpAddress}",
            command
        );
        code.ShouldBe(0, $"{command}: {output} {errors}");
        return output.TrimEnd();
    }

    /// <summary>Runs a program inside the cloud's network.</summary>
    public async Task<(int Code, string Output, string Errors)> EnterAsync(params string[] command)
    {
        var start = new ProcessStartInfo(_enter, command)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Directory,
        };
        foreach (var (name, value) in new[] { ("AWS_ACCESS_KEY_ID", "x"), ("AWS_SECRET_ACCESS_KEY", "y"), ("AWS_POLL_DELAY_SECONDS", "1") })
        {
            start.Environment[name] = value;
        }

        start.Environment["CHECKPOINT_DISABLE"] = "1";
        start.Environment["PACKER_CONFIG_DIR"] = Directory;
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(Token), process.StandardError.ReadToEndAsync(Token));
        await process.WaitForExitAsync(Token);
        return (process.ExitCode, await output, await errors);
    }

    /// <summary>SIGKILL to the process that the user started.</summary>
    public Task KillAsync() => _process.KillAsync();

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _process.DisposeAsync();
    }

    private async Task<string> DebianAsync()
    {
        var filters = new List<Filter> { new("name", ["debian-12-amd64-*"]) };
        return (await Client.DescribeImagesAsync(new DescribeImagesRequest { Filters = filters }, Token)).Images[0].ImageId;
    }

    private static async Task<T> UntilAsync<T>(Func<Task<T>> look, Func<T, bool> isThere, Func<T, string> tell)
    {
        var begin = TimeProvider.System.GetTimestamp();
        while (true)
        {
            var now = await look();
            if (isThere(now))
            {
                return now;
            }

            TimeProvider.System.GetElapsedTime(begin).ShouldBeLessThan(Patience, tell(now));
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, Token);
        }
    }
}
