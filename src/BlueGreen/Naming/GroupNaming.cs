namespace BlueGreen.Naming;

/// <summary>Names of groups, launch templates and launch configurations: <c>BASE-VERSION</c>, and <c>-2</c>, <c>-3</c> for a redeployment.</summary>
/// <param name="Base">What every name begins with, at most 60 characters.</param>
public sealed record GroupNaming(string Base)
{
    /// <summary>Gives a new group its name.</summary>
    /// <param name="version">The version that the group will run.</param>
    /// <param name="taken">The names that are in use: by groups (one being deleted still has its name), launch templates and configurations.</param>
    /// <returns>The first name that is free.</returns>
    public GroupName Next(AppVersion version, IReadOnlySet<string> taken)
    {
        var name = $"{Base}-{version}";
        for (var number = 2; taken.Contains(name); number++)
        {
            name = $"{Base}-{version}-{number}";
        }

        return GroupName.Parse(name);
    }

    /// <summary>Tells whether a name is one of this environment's.</summary>
    /// <param name="name">The name of a group, a launch template or a launch configuration.</param>
    /// <returns>Whether the name has the form <c>BASE-VERSION</c>.</returns>
    public bool Owns(string name) => VersionIn(name) is not null;

    /// <summary>Reads the version out of a group's name; its tag <c>bluegreen:version</c>, where there is one, tells more.</summary>
    /// <remarks>A last <c>-2</c> to <c>-9</c> is taken for a redeployment's number: the name alone can't tell it from the end of a version.</remarks>
    /// <param name="group">The group's name.</param>
    /// <returns>The version; null where the name is not of the form <c>BASE-VERSION</c>.</returns>
    public AppVersion? VersionOf(GroupName group) => VersionIn(group.ToString());

    private AppVersion? VersionIn(string name)
    {
        if (!name.StartsWith($"{Base}-", StringComparison.Ordinal))
        {
            return null;
        }

        var rest = name[(Base.Length + 1)..];
        var version = rest is [_, .., '-', >= '2' and <= '9'] ? rest[..^2] : rest;
        return AppVersion.TryParse(version, out var parsed) ? parsed : null;
    }
}
