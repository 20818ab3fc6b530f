using BlueGreen.LocalCloud.Ec2.Network;
using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.AutoScaling;

/// <summary>Reads what a group launches from, and refuses what could not be launched.</summary>
internal static class LaunchSources
{
    /// <summary>The source that was sent, or null where none was.</summary>
    public static LaunchSource? Read(Call call)
    {
        var parameters = call.Parameters;
        string[] sent = ["LaunchConfigurationName", "LaunchTemplate", "MixedInstancesPolicy", "InstanceId"];
        if (sent.Count(parameters.Has) > 1)
        {
            throw AutoScalingErrors.Validation(
                "Valid requests must contain either LaunchTemplate, LaunchConfigurationName, InstanceId or MixedInstancesPolicy parameter."
            );
        }

        if (parameters.Has("InstanceId"))
        {
            throw AutoScalingErrors.Validation("Groups from an instance are not available here: name a launch template or configuration.");
        }

        return parameters.Text("LaunchConfigurationName") is { } name ? OfConfiguration(call, name)
            : parameters.Structure("LaunchTemplate") is { } template ? new LaunchSource { Template = ReadTemplate(call, template) }
            : parameters.Structure("MixedInstancesPolicy") is { } policy ? OfPolicy(call, policy)
            : null;
    }

    /// <summary>Asks EC2 whether a launch would be accepted, as AWS does for templates when a group is made or changed.</summary>
    public static void Check(Call call, LaunchSource source, Subnet? subnet)
    {
        if (source.ConfigurationName is not null)
        {
            return;
        }

        try
        {
            var planned = LaunchPlanner.Plan(call.World, call.Region, source);
            call.Ec2().Check(new Ec2.Instances.LaunchRequest { Settings = planned.Settings, SubnetId = subnet?.Id });
        }
        catch (AwsException refusal)
        {
            throw NotFullyFormed(refusal.Message);
        }
    }

    private static AwsException NotFullyFormed(string message) =>
        AutoScalingErrors.Validation($"You must use a valid fully-formed launch template. {message}");

    private static LaunchSource OfConfiguration(Call call, string name) =>
        call.State.AutoScaling.FindLaunchConfiguration(call.Region, name) is null
            ? throw AutoScalingErrors.ConfigurationNotFound(name)
            : new LaunchSource { ConfigurationName = name };

    private static TemplateReference ReadTemplate(Call call, Parameters sent)
    {
        var id = sent.Text("LaunchTemplateId");
        var name = sent.Text("LaunchTemplateName");
        if (id is null == name is null)
        {
            throw AutoScalingErrors.Validation("Valid requests must contain either launchTemplateId or LaunchTemplateName");
        }

        try
        {
            var version = sent.Text("Version");
            var resolved = call.Ec2().ResolveLaunchTemplate(id ?? name!, version);
            return new TemplateReference(resolved.Id, resolved.Name, version);
        }
        catch (AwsException refusal)
        {
            throw NotFullyFormed(refusal.Message);
        }
    }

    private static LaunchSource OfPolicy(Call call, Parameters policy)
    {
        var launch = policy.Structure("LaunchTemplate") ?? throw policy.Missing("LaunchTemplate");
        var specification = launch.Structure("LaunchTemplateSpecification") ?? throw launch.Missing("LaunchTemplateSpecification");
        return new LaunchSource
        {
            IsMixed = true,
            Template = ReadTemplate(call, specification),
            Overrides = [.. launch.Structures("Overrides").Select(sent => ReadOverride(call, sent))],
            Distribution = policy.Structure("InstancesDistribution") is { } distribution ? ReadDistribution(distribution) : null,
        };
    }

    private static TemplateOverride ReadOverride(Call call, Parameters sent) =>
        new(
            sent.Text("InstanceType"),
            sent.Text("WeightedCapacity"),
            sent.Structure("LaunchTemplateSpecification") is { } template ? ReadTemplate(call, template) : null,
            sent.Text("ImageId")
        );

    private static InstancesDistribution ReadDistribution(Parameters sent) =>
        new(
            sent.Text("OnDemandAllocationStrategy"),
            sent.Integer("OnDemandBaseCapacity", min: 0),
            sent.Integer("OnDemandPercentageAboveBaseCapacity", min: 0, max: 100),
            sent.Text("SpotAllocationStrategy"),
            sent.Integer("SpotInstancePools", min: 0),
            sent.Text("SpotMaxPrice")
        );
}
