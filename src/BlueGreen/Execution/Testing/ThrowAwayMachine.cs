using System.Globalization;
using System.Text;
using Amazon.EC2;
using Amazon.EC2.Model;
using BlueGreen.Aws;
using BlueGreen.Execution.Steps;
using BlueGreen.Guards;
using BlueGreen.Images;
using BlueGreen.Naming;
using BlueGreen.State;

namespace BlueGreen.Execution.Testing;

/// <summary>Starts an instance of an image that is there for its test alone, with a key and a security group of its own. All of it carries its purpose and its end.</summary>
internal sealed class ThrowAwayMachine(RunParts run, ObjectMaker maker, TestedImage image, TestImageOptions options)
{
    /// <summary>The machine ends itself after this time, and whatever is left of a dead run may be removed.</summary>
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(30);

    private static readonly WaitPolicy Start = new(TimeSpan.FromSeconds(3), TimeSpan.FromMinutes(5));
    private static readonly WaitPolicy Reach = new(TimeSpan.FromSeconds(3), TimeSpan.FromMinutes(10));

    private readonly string name = $"{run.Names.Groups.Base}-test-{run.Identity.Id}";

    /// <summary>Starts it and waits until somebody can log in.</summary>
    /// <param name="site">Where.</param>
    /// <param name="runner">From where it is reached.</param>
    /// <param name="keyFile">Where its private key goes.</param>
    /// <param name="tester">Who is to log in.</param>
    /// <param name="cancellationToken">Stops the run.</param>
    /// <exception cref="RefusedException">It did not start, or can't be reached.</exception>
    public async Task<TestMachine> StartAsync(
        BuildSite site,
        IReadOnlyList<string> runner,
        string keyFile,
        IImageTester tester,
        CancellationToken cancellationToken
    )
    {
        await ImportKeyAsync(keyFile, cancellationToken).ConfigureAwait(false);
        var group = await MakeGroupAsync(site, runner, cancellationToken).ConfigureAwait(false);
        var started = await RunAsync(site, group, cancellationToken).ConfigureAwait(false);
        var instance = await AwaitRunningAsync(started, cancellationToken).ConfigureAwait(false);
        var machine = new TestMachine(
            InstanceId.Parse(instance.InstanceId),
            string.IsNullOrEmpty(instance.PublicIpAddress) ? instance.PrivateIpAddress : instance.PublicIpAddress,
            run.Settings.Image.SshUser,
            keyFile,
            options.Version ?? image.Version
        );
        await AwaitReachedAsync(machine, tester, cancellationToken).ConfigureAwait(false);
        return machine;
    }

    private Task ImportKeyAsync(string keyFile, CancellationToken cancellationToken)
    {
        var request = new ImportKeyPairRequest
        {
            KeyName = name,
            PublicKeyMaterial = KeyFiles.PublicKeyOf(keyFile),
            TagSpecifications = Tagged(ResourceType.KeyPair),
        };
        return maker.ChangeAsync(
            "ec2:ImportKeyPair",
            token => run.Aws.Ec2.ImportKeyPairAsync(request, token),
            cancellationToken,
            "InvalidKeyPair.Duplicate"
        );
    }

    private async Task<string> MakeGroupAsync(BuildSite site, IReadOnlyList<string> runner, CancellationToken cancellationToken)
    {
        var request = new CreateSecurityGroupRequest
        {
            GroupName = name,
            Description = "SSH to a machine that tests an image",
            VpcId = site.Vpc,
            TagSpecifications = Tagged(ResourceType.SecurityGroup),
        };
        var group = await maker
            .MakeAsync(
                $"security group {name}",
                "ec2:CreateSecurityGroup",
                FindGroupAsync,
                async token => (await run.Aws.Ec2.CreateSecurityGroupAsync(request, token).ConfigureAwait(false)).GroupId,
                cancellationToken
            )
            .ConfigureAwait(false);
        var ssh = new IpPermission
        {
            IpProtocol = "tcp",
            FromPort = 22,
            ToPort = 22,
            Ipv4Ranges = [.. runner.Where(block => !block.Contains(':')).Select(block => new IpRange { CidrIp = block })],
            Ipv6Ranges = [.. runner.Where(block => block.Contains(':')).Select(block => new Ipv6Range { CidrIpv6 = block })],
        };
        await maker
            .ChangeAsync(
                "ec2:AuthorizeSecurityGroupIngress",
                token =>
                    run.Aws.Ec2.AuthorizeSecurityGroupIngressAsync(
                        new AuthorizeSecurityGroupIngressRequest { GroupId = group, IpPermissions = [ssh] },
                        token
                    ),
                cancellationToken,
                "InvalidPermission.Duplicate"
            )
            .ConfigureAwait(false);
        return group;
    }

    private async Task<string?> FindGroupAsync(CancellationToken cancellationToken)
    {
        var request = new DescribeSecurityGroupsRequest { Filters = [new Filter("group-name", [name])] };
        var found = await run
            .Calls.RunAsync(
                "ec2:DescribeSecurityGroups",
                token => run.Aws.Ec2.DescribeSecurityGroupsAsync(request, token),
                cancellationToken
            )
            .ConfigureAwait(false);
        return found.SecurityGroups is [var group, ..] ? group.GroupId : null;
    }

    private async Task<string> RunAsync(BuildSite site, string group, CancellationToken cancellationToken)
    {
        var request = new RunInstancesRequest
        {
            // Repeated, it starts no second one.
            ClientToken = run.ClientToken("test"),
            ImageId = image.Id.ToString(),
            InstanceType = new InstanceType(options.InstanceType),
            MinCount = 1,
            MaxCount = 1,
            KeyName = name,
            InstanceInitiatedShutdownBehavior = ShutdownBehavior.Terminate,
            UserData = Convert.ToBase64String(Encoding.ASCII.GetBytes(EndsByItself())),
            MetadataOptions = new InstanceMetadataOptionsRequest { HttpTokens = HttpTokensState.Required },
            NetworkInterfaces =
            [
                new InstanceNetworkInterfaceSpecification
                {
                    DeviceIndex = 0,
                    SubnetId = site.Subnet,
                    Groups = [group],
                    AssociatePublicIpAddress = true,
                },
            ],
            TagSpecifications = [.. Tagged(ResourceType.Instance), .. Tagged(ResourceType.Volume)],
        };
        var id = string.Empty;
        await maker
            .ChangeAsync(
                "ec2:RunInstances",
                async token =>
                {
                    var response = await run.Aws.Ec2.RunInstancesAsync(request, token).ConfigureAwait(false);
                    id = response.Reservation.Instances[0].InstanceId;
                },
                cancellationToken
            )
            .ConfigureAwait(false);
        run.Log.Tell($"{id}: started from {image.Id}, to test it");
        return id;
    }

    // The run that waits for it may be killed; a machine that nobody ends must end by itself.
    private static string EndsByItself() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"#!/bin/sh\nnohup sh -c 'sleep {Life.TotalSeconds:0}; shutdown -h now' >/dev/null 2>&1 &\n"
        );

    private Task<Instance> AwaitRunningAsync(string id, CancellationToken cancellationToken) =>
        run.Waiter.UntilAsync<Instance>(
            id,
            async token =>
            {
                try
                {
                    var instance = await DescribeAsync(id, token).ConfigureAwait(false);
                    return instance.State.Name == InstanceStateName.Running ? new Probe<Instance>.Done(instance)
                        : instance.State.Name == InstanceStateName.Pending ? new Probe<Instance>.Pending("pending")
                        : throw Ended(instance);
                }
                catch (AwsCallException exception) when (exception.ErrorCode == "InvalidInstanceID.NotFound")
                {
                    return new Probe<Instance>.Pending("not known yet");
                }
            },
            Start,
            cancellationToken
        );

    private async Task AwaitReachedAsync(TestMachine machine, IImageTester tester, CancellationToken cancellationToken)
    {
        try
        {
            await run
                .Waiter.UntilAsync<bool>(
                    $"{machine.Instance}: SSH to {machine.Host}",
                    async token =>
                    {
                        if (await tester.ReachAsync(machine, token).ConfigureAwait(false) is not { } obstacle)
                        {
                            return new Probe<bool>.Done(true);
                        }

                        var instance = await DescribeAsync(machine.Instance.ToString(), token).ConfigureAwait(false);
                        return instance.State.Name == InstanceStateName.Running ? new Probe<bool>.Pending(obstacle) : throw Ended(instance);
                    },
                    Reach,
                    cancellationToken
                )
                .ConfigureAwait(false);
        }
        catch (WaitTimeoutException timeout)
        {
            throw new RefusedException(ImageRefusals.Unreachable(image.Id, timeout.Seen));
        }
    }

    private async Task<Instance> DescribeAsync(string id, CancellationToken cancellationToken)
    {
        var request = new DescribeInstancesRequest { InstanceIds = [id] };
        var response = await run
            .Calls.RunAsync("ec2:DescribeInstances", token => run.Aws.Ec2.DescribeInstancesAsync(request, token), cancellationToken)
            .ConfigureAwait(false);
        return response.Reservations[0].Instances[0];
    }

    private RefusedException Ended(Instance instance) =>
        new(ImageRefusals.MachineEnded(image.Id, instance.StateReason?.Message ?? instance.State.Name.Value));

    private List<TagSpecification> Tagged(ResourceType type) =>
        [
            new()
            {
                ResourceType = type,
                Tags =
                [
                    new Tag("Name", name),
                    new Tag(Tags.Environment, run.EnvironmentTag),
                    new Tag(Tags.Purpose, Tags.ImageTest),
                    new Tag(Tags.Run, run.Identity.Id.ToString()),
                    new Tag(Tags.Expires, Tags.Time(run.Clock.Now + Life)),
                ],
            },
        ];
}
