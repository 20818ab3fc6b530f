using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.AutoScaling;

/// <summary>Launch configurations.</summary>
internal static class LaunchConfigurationOperations
{
    public static void Register(ServiceRoutes routes) =>
        routes
            .Add(new Operation("CreateLaunchConfiguration", Create) { Gaps = "No InstanceId; spot prices are kept, not simulated." })
            .Add("DescribeLaunchConfigurations", Describe)
            .Add("DeleteLaunchConfiguration", Delete);

    private static Fields? Create(Call call)
    {
        if (call.State.AutoScaling.RefusesLaunchConfigurations)
        {
            throw AutoScalingErrors.ConfigurationsRefused();
        }

        var name = call.Parameters.Required("LaunchConfigurationName");
        if (call.State.AutoScaling.FindLaunchConfiguration(call.Region, name) is not null)
        {
            throw AutoScalingErrors.ConfigurationExists(name);
        }

        var configuration = LaunchConfigurationReader.Read(call, name);
        call.State.AutoScaling.LaunchConfigurations.Add(configuration);
        return null;
    }

    private static Fields? Describe(Call call)
    {
        var names = call.Parameters.Texts("LaunchConfigurationNames");
        List<LaunchConfiguration> found =
        [
            .. call
                .State.AutoScaling.LaunchConfigurations.Where(configuration =>
                    configuration.Region == call.Region && (names.Count == 0 || names.Contains(configuration.Name))
                )
                .OrderBy(configuration => configuration.Name, StringComparer.Ordinal),
        ];
        var (page, next) = Pages.Sorted(call.Parameters, found, configuration => configuration.Name);
        return new() { { "LaunchConfigurations", Items.Of(page, LaunchConfigurationFields.Of) }, { "NextToken", next } };
    }

    private static Fields? Delete(Call call)
    {
        var name = call.Parameters.Required("LaunchConfigurationName");
        var configuration =
            call.State.AutoScaling.FindLaunchConfiguration(call.Region, name) ?? throw AutoScalingErrors.ConfigurationNotFound(name);
        if (call.Groups().Find(group => group.Launch.ConfigurationName == name) is { } user)
        {
            throw AutoScalingErrors.ConfigurationInUse(name, user.Name);
        }

        _ = call.State.AutoScaling.LaunchConfigurations.Remove(configuration);
        return null;
    }
}
