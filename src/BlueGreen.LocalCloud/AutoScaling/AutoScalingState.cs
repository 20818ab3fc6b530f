namespace BlueGreen.LocalCloud.AutoScaling;

/// <summary>Everything that Auto Scaling keeps, of all regions.</summary>
internal sealed class AutoScalingState
{
    public List<ScalingGroup> Groups { get; init; } = [];

    public List<LaunchConfiguration> LaunchConfigurations { get; init; } = [];

    /// <summary>Newest last; they outlive their group, as AWS keeps them for six weeks.</summary>
    public List<ScalingActivity> Activities { get; init; } = [];

    /// <summary>
    /// True for an account opened after 2024-10-01, which may not create launch configurations; default false.
    /// </summary>
    public bool RefusesLaunchConfigurations { get; set; }

    public ScalingGroup? FindGroup(string region, string name) => Groups.Find(group => group.Region == region && group.Name == name);

    public LaunchConfiguration? FindLaunchConfiguration(string region, string name) =>
        LaunchConfigurations.Find(configuration => configuration.Region == region && configuration.Name == name);

    public (ScalingGroup Group, GroupInstance Instance)? FindInstance(string region, string instanceId)
    {
        foreach (var group in Groups)
        {
            if (group.Region == region && group.FindInstance(instanceId) is { } instance)
            {
                return (group, instance);
            }
        }

        return null;
    }
}
