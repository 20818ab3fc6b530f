namespace BlueGreen.Configuration;

/// <summary>The instances of a group.</summary>
internal static class ComputeKeys
{
    private static readonly SettingSection<ComputeSettings> Section = new("compute", s => s.Compute, (s, v) => s with { Compute = v });

    public static IReadOnlyList<Setting> All { get; } =
    [
        Section.Key(
            "instanceType",
            Of.Text("instance type", "an EC2 instance type such as t3.micro", "^[a-z0-9-]+[.][a-z0-9-]+$"),
            s => s.InstanceType,
            (s, v) => s with { InstanceType = v },
            "The EC2 instance type of new groups."
        ) with
        {
            DefaultNote = "as live's; `t3.micro` where nothing is live",
        },
        Section.Key(
            "min",
            Of.Number(1, 100, "instances"),
            s => s.Min,
            (s, v) => s with { Min = v },
            "The minimum capacity of a group."
        ) with
        {
            DefaultNote = "as live's; 2 where nothing is live",
        },
        Section.Key(
            "max",
            Of.Number(1, 100, "instances"),
            s => s.Max,
            (s, v) => s with { Max = v },
            "The maximum capacity of a group."
        ) with
        {
            DefaultNote = "as live's; 4 where nothing is live",
        },
        Section.Key(
            "desired",
            Of.Number(1, 100, "instances"),
            s => s.Desired,
            (s, v) => s with { Desired = v },
            "The desired capacity of a new group."
        ) with
        {
            Option = "desired",
            DefaultNote = "as many as live has; `compute.min` where nothing is live",
        },
        Section.Key(
            "userDataFile",
            Of.Path,
            s => s.UserDataFile,
            (s, v) => s with { UserDataFile = v },
            "The file whose content is passed to every instance at its start."
        ),
    ];
}
