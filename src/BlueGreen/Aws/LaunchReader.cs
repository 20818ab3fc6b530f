using Amazon.AutoScaling.Model;
using Amazon.EC2.Model;
using BlueGreen.Clean;
using BlueGreen.Naming;
using BlueGreen.State;
using Filter = Amazon.EC2.Model.Filter;

namespace BlueGreen.Aws;

/// <summary>Reads launch templates and launch configurations.</summary>
internal sealed class LaunchReader(AwsClients aws, AwsCalls calls, EnvironmentNames names)
{
    private const string DefaultVersion = "$Default";

    /// <summary>Names that begin as this environment's do and are taken.</summary>
    public async Task<IReadOnlySet<string>> NamesAsync(CancellationToken cancellationToken)
    {
        var templates = TemplatesAsync(new Filter("launch-template-name", [$"{names.Groups.Base}-*"]), cancellationToken);
        var configurations = ConfigurationsAsync(null, cancellationToken);
        return (await templates.ConfigureAwait(false))
            .Select(template => template.LaunchTemplateName)
            .Concat((await configurations.ConfigureAwait(false)).Select(configuration => configuration.LaunchConfigurationName))
            .ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>
    /// What this tool made for this environment: templates by their tag; configurations, which can't be tagged, by their name.
    /// </summary>
    public async Task<IReadOnlyList<LaunchSource>> OwnAsync(CancellationToken cancellationToken)
    {
        var templates = TemplatesAsync(new Filter($"tag:{Tags.Environment}", [names.Tag]), cancellationToken);
        var configurations = ConfigurationsAsync(null, cancellationToken);
        return
        [
            .. (await templates.ConfigureAwait(false)).Select(template => new LaunchSource.Template(
                LaunchTemplateId.Parse(template.LaunchTemplateId),
                template.LaunchTemplateName,
                DefaultVersion
            )),
            .. (await configurations.ConfigureAwait(false))
                .Where(configuration => names.Groups.Owns(configuration.LaunchConfigurationName))
                .Select(configuration => new LaunchSource.Configuration(configuration.LaunchConfigurationName)),
        ];
    }

    /// <summary>How instances are launched from it; null for what can't be copied, or is gone: a launch template in use can be deleted.</summary>
    public async Task<LaunchTraits?> TraitsAsync(LaunchSource launch, CancellationToken cancellationToken) =>
        launch switch
        {
            LaunchSource.Template template => await DataAsync(template, cancellationToken).ConfigureAwait(false) is { } data
                ? LaunchTraitsOf.Template(data)
                : null,
            LaunchSource.Configuration named => (await ConfigurationsAsync(named.Name, cancellationToken).ConfigureAwait(false))
                is [var found, ..]
                ? LaunchTraitsOf.Configuration(found)
                : null,
            _ => null,
        };

    /// <summary>The image that a group launches; null where that can't be told.</summary>
    public async Task<ImageId?> ImageAsync(LaunchSource launch, CancellationToken cancellationToken)
    {
        var image = launch switch
        {
            LaunchSource.Template template => (await DataAsync(template, cancellationToken).ConfigureAwait(false))?.ImageId,
            LaunchSource.Configuration configuration => (
                await ConfigurationsAsync(configuration.Name, cancellationToken).ConfigureAwait(false)
            )
                .FirstOrDefault()
                ?.ImageId,
            _ => null,
        };
        return ImageId.TryParse(image, out var id) ? id : null;
    }

    /// <summary>Every image that a launch template (its default and latest version) or launch configuration of the account refers to.</summary>
    public async Task<IReadOnlyList<LaunchImage>> ImagesInUseAsync(CancellationToken cancellationToken)
    {
        var configurations = ConfigurationsAsync(null, cancellationToken);
        var uses = new List<(LaunchSource Launch, string Image)>();
        var request = new DescribeLaunchTemplateVersionsRequest { Versions = ["$Latest", "$Default"] };
        do
        {
            var page = await calls
                .RunAsync(
                    "ec2:DescribeLaunchTemplateVersions",
                    token => aws.Ec2.DescribeLaunchTemplateVersionsAsync(request, token),
                    cancellationToken
                )
                .ConfigureAwait(false);
            uses.AddRange(
                (page.LaunchTemplateVersions ?? []).Select(version =>
                    (
                        (LaunchSource)
                            new LaunchSource.Template(
                                LaunchTemplateId.Parse(version.LaunchTemplateId),
                                version.LaunchTemplateName,
                                DefaultVersion
                            ),
                        version.LaunchTemplateData.ImageId
                    )
                )
            );
            request.NextToken = page.NextToken;
        } while (!string.IsNullOrEmpty(request.NextToken));

        uses.AddRange(
            (await configurations.ConfigureAwait(false)).Select(configuration =>
                ((LaunchSource)new LaunchSource.Configuration(configuration.LaunchConfigurationName), configuration.ImageId)
            )
        );
        return
        [
            .. uses.Where(use => ImageId.TryParse(use.Image, out _)).Select(use => new LaunchImage(use.Launch, ImageId.Parse(use.Image))),
        ];
    }

    private async Task<ResponseLaunchTemplateData?> DataAsync(LaunchSource.Template template, CancellationToken cancellationToken)
    {
        var request = new DescribeLaunchTemplateVersionsRequest
        {
            LaunchTemplateId = template.Id.ToString(),
            Versions = [template.Version],
        };
        try
        {
            var response = await calls
                .RunAsync(
                    "ec2:DescribeLaunchTemplateVersions",
                    token => aws.Ec2.DescribeLaunchTemplateVersionsAsync(request, token),
                    cancellationToken
                )
                .ConfigureAwait(false);
            return response.LaunchTemplateVersions is [var version, ..] ? version.LaunchTemplateData : null;
        }
        catch (AwsCallException exception) when (exception.ErrorCode.StartsWith("InvalidLaunchTemplate", StringComparison.Ordinal))
        {
            return null;
        }
    }

    private async Task<IReadOnlyList<Amazon.EC2.Model.LaunchTemplate>> TemplatesAsync(Filter filter, CancellationToken cancellationToken)
    {
        var templates = new List<Amazon.EC2.Model.LaunchTemplate>();
        var request = new DescribeLaunchTemplatesRequest { Filters = [filter] };
        do
        {
            var page = await calls
                .RunAsync("ec2:DescribeLaunchTemplates", token => aws.Ec2.DescribeLaunchTemplatesAsync(request, token), cancellationToken)
                .ConfigureAwait(false);
            templates.AddRange(page.LaunchTemplates ?? []);
            request.NextToken = page.NextToken;
        } while (!string.IsNullOrEmpty(request.NextToken));

        return templates;
    }

    private async Task<IReadOnlyList<LaunchConfiguration>> ConfigurationsAsync(string? name, CancellationToken cancellationToken)
    {
        var configurations = new List<LaunchConfiguration>();
        var request = new DescribeLaunchConfigurationsRequest { LaunchConfigurationNames = name is null ? null : [name] };
        do
        {
            var page = await calls
                .RunAsync(
                    "autoscaling:DescribeLaunchConfigurations",
                    token => aws.AutoScaling.DescribeLaunchConfigurationsAsync(request, token),
                    cancellationToken
                )
                .ConfigureAwait(false);
            configurations.AddRange(page.LaunchConfigurations ?? []);
            request.NextToken = page.NextToken;
        } while (!string.IsNullOrEmpty(request.NextToken));

        return configurations;
    }
}
