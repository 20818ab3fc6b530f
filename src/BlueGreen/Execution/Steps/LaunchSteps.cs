using System.Globalization;
using Amazon.AutoScaling.Model;
using Amazon.EC2;
using Amazon.EC2.Model;
using BlueGreen.Aws;
using BlueGreen.Configuration;
using BlueGreen.Naming;
using BlueGreen.Planning;
using BlueGreen.State;

namespace BlueGreen.Execution.Steps;

/// <summary>Makes and deletes launch templates and launch configurations.</summary>
internal sealed class LaunchSteps(RunParts run)
{
    private static readonly WaitPolicy UntilUnused = new(TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(2));

    public Task<LaunchSource> CreateAsync(CreateLaunch step, CancellationToken cancellationToken) =>
        step.Kind == LaunchKind.Template ? CreateTemplateAsync(step, cancellationToken) : CreateConfigurationAsync(step, cancellationToken);

    public async Task DeleteAsync(LaunchSource launch, CancellationToken cancellationToken)
    {
        try
        {
            await (
                launch switch
                {
                    LaunchSource.Template template => run.ChangeAsync(
                        "ec2:DeleteLaunchTemplate",
                        token =>
                            run.Aws.Ec2.DeleteLaunchTemplateAsync(
                                new DeleteLaunchTemplateRequest { LaunchTemplateId = template.Id.ToString() },
                                token
                            ),
                        cancellationToken
                    ),
                    LaunchSource.Configuration configuration => DeleteAsync(configuration, cancellationToken),
                    _ => Task.CompletedTask,
                }
            ).ConfigureAwait(false);
            run.Log.Tell($"{launch}: deleted");
        }
        catch (AwsCallException exception) when (IsGone(exception))
        {
            run.Log.Detail($"{launch}: gone already");
        }
    }

    // Auto Scaling counts a group that was just deleted as a user of its configuration for a moment still.
    private Task DeleteAsync(LaunchSource.Configuration configuration, CancellationToken cancellationToken) =>
        run.Waiter.UntilAsync<bool>(
            configuration.ToString(),
            async token =>
            {
                try
                {
                    await run.ChangeAsync(
                            "autoscaling:DeleteLaunchConfiguration",
                            attempt =>
                                run.Aws.AutoScaling.DeleteLaunchConfigurationAsync(
                                    new DeleteLaunchConfigurationRequest { LaunchConfigurationName = configuration.Name },
                                    attempt
                                ),
                            token
                        )
                        .ConfigureAwait(false);
                    return new Probe<bool>.Done(true);
                }
                catch (AwsCallException exception) when (exception.ErrorCode == "ResourceInUse")
                {
                    return new Probe<bool>.Pending("still in use");
                }
            },
            UntilUnused,
            cancellationToken
        );

    private async Task<LaunchSource> CreateTemplateAsync(CreateLaunch step, CancellationToken cancellationToken)
    {
        var traits = step.Traits;
        var data = new RequestLaunchTemplateData
        {
            ImageId = step.Image.ToString(),
            InstanceType = new InstanceType(traits.InstanceType),
            KeyName = traits.KeyPair,
            SecurityGroupIds = traits.PublicAddress is null ? [.. traits.SecurityGroups] : null,
            NetworkInterfaces = traits.PublicAddress is { } address
                ?
                [
                    new LaunchTemplateInstanceNetworkInterfaceSpecificationRequest
                    {
                        DeviceIndex = 0,
                        AssociatePublicIpAddress = address,
                        Groups = [.. traits.SecurityGroups],
                    },
                ]
                : null,
            IamInstanceProfile = Profile(traits.InstanceProfile),
            UserData = traits.UserData?.Base64,
            EbsOptimized = traits.EbsOptimized,
            Monitoring = traits.DetailedMonitoring is { } detailed ? new LaunchTemplatesMonitoringRequest { Enabled = detailed } : null,
            MetadataOptions = new LaunchTemplateInstanceMetadataOptionsRequest { HttpTokens = LaunchTemplateHttpTokensState.Required },
            TagSpecifications =
                traits.InstanceTags.Count == 0
                    ? null
                    :
                    [
                        new LaunchTemplateTagSpecificationRequest
                        {
                            ResourceType = ResourceType.Instance,
                            Tags = [.. traits.InstanceTags.Select(tag => new Amazon.EC2.Model.Tag(tag.Key, tag.Value))],
                        },
                    ],
        };
        var request = new CreateLaunchTemplateRequest
        {
            LaunchTemplateName = step.Name.ToString(),
            ClientToken = run.ClientToken(step.Name.ToString()),
            LaunchTemplateData = data,
            TagSpecifications = [new TagSpecification { ResourceType = ResourceType.LaunchTemplate, Tags = OwnTags(step) }],
        };
        var response = await run.ChangeAsync(
                "ec2:CreateLaunchTemplate",
                token => run.Aws.Ec2.CreateLaunchTemplateAsync(request, token),
                cancellationToken
            )
            .ConfigureAwait(false);
        var made = response.LaunchTemplate;
        return new LaunchSource.Template(
            LaunchTemplateId.Parse(made.LaunchTemplateId),
            made.LaunchTemplateName,
            (made.LatestVersionNumber ?? 1).ToString(CultureInfo.InvariantCulture)
        );
    }

    private async Task<LaunchSource> CreateConfigurationAsync(CreateLaunch step, CancellationToken cancellationToken)
    {
        var traits = step.Traits;
        var request = new CreateLaunchConfigurationRequest
        {
            LaunchConfigurationName = step.Name.ToString(),
            ImageId = step.Image.ToString(),
            InstanceType = traits.InstanceType,
            KeyName = traits.KeyPair,
            SecurityGroups = [.. traits.SecurityGroups],
            IamInstanceProfile = traits.InstanceProfile,
            UserData = traits.UserData?.Base64,
            EbsOptimized = traits.EbsOptimized,
            AssociatePublicIpAddress = traits.PublicAddress,
            InstanceMonitoring = new Amazon.AutoScaling.Model.InstanceMonitoring { Enabled = traits.DetailedMonitoring ?? false },
            MetadataOptions = new Amazon.AutoScaling.Model.InstanceMetadataOptions
            {
                HttpTokens = Amazon.AutoScaling.InstanceMetadataHttpTokensState.Required,
            },
        };
        try
        {
            await run.ChangeAsync(
                    "autoscaling:CreateLaunchConfiguration",
                    token => run.Aws.AutoScaling.CreateLaunchConfigurationAsync(request, token),
                    cancellationToken
                )
                .ConfigureAwait(false);
        }
        catch (AwsCallException exception) when (exception is { ErrorCode: "AlreadyExists", UnknownOutcome: true })
        {
            // The name was free a moment ago, under the lock: the attempt whose answer was lost made it.
            run.Log.Detail($"launch configuration {step.Name}: made by the attempt whose answer was lost");
        }

        return new LaunchSource.Configuration(step.Name.ToString());
    }

    private List<Amazon.EC2.Model.Tag> OwnTags(CreateLaunch step) =>
        [new("Name", step.Name.ToString()), new(Tags.Environment, run.EnvironmentTag), new(Tags.Version, step.Version.ToString())];

    private static LaunchTemplateIamInstanceProfileSpecificationRequest? Profile(string? profile) =>
        profile switch
        {
            null => null,
            _ when profile.StartsWith("arn:", StringComparison.Ordinal) => new LaunchTemplateIamInstanceProfileSpecificationRequest
            {
                Arn = profile,
            },
            _ => new LaunchTemplateIamInstanceProfileSpecificationRequest { Name = profile },
        };

    private static bool IsGone(AwsCallException exception) =>
        exception.ErrorCode.StartsWith("InvalidLaunchTemplate", StringComparison.Ordinal)
        || exception.ErrorCode == "ValidationError" && exception.ServiceMessage.Contains("not found", StringComparison.OrdinalIgnoreCase);
}
