using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.AutoScaling;

/// <summary>The settings that groups are both created and updated with: all are read and checked before any is changed.</summary>
internal sealed record GroupSettings
{
    private const int MostTerminationPolicies = 20;

    public int? DefaultCooldown { get; init; }

    public int? DefaultInstanceWarmup { get; init; }

    public string? HealthCheckType { get; init; }

    public int? HealthCheckGracePeriod { get; init; }

    public string? PlacementGroup { get; init; }

    public List<string>? TerminationPolicies { get; init; }

    public bool? NewInstancesProtected { get; init; }

    public bool? CapacityRebalance { get; init; }

    public string? ServiceLinkedRoleArn { get; init; }

    public int? MaximumInstanceLifetime { get; init; }

    public string? Context { get; init; }

    public string? DesiredCapacityType { get; init; }

    public string? DeletionProtection { get; init; }

    public MaintenancePolicy? Maintenance { get; init; }

    public string? ZoneDistribution { get; init; }

    public ZoneImpairmentPolicy? ZoneImpairment { get; init; }

    public ReservationChoice? Reservations { get; init; }

    public static GroupSettings Read(Parameters parameters) =>
        new()
        {
            DefaultCooldown = parameters.Integer("DefaultCooldown", min: 0),
            DefaultInstanceWarmup = parameters.Integer("DefaultInstanceWarmup", min: -1),
            HealthCheckType = ReadHealthCheckType(parameters),
            HealthCheckGracePeriod = parameters.Integer("HealthCheckGracePeriod", min: 0),
            PlacementGroup = parameters.Raw("PlacementGroup"),
            TerminationPolicies = ReadTerminationPolicies(parameters),
            NewInstancesProtected = parameters.Boolean("NewInstancesProtectedFromScaleIn"),
            CapacityRebalance = parameters.Boolean("CapacityRebalance"),
            ServiceLinkedRoleArn = parameters.Text("ServiceLinkedRoleARN"),
            MaximumInstanceLifetime = ReadLifetime(parameters),
            Context = parameters.Raw("Context"),
            DesiredCapacityType = parameters.OneOf("DesiredCapacityType", "units", "vcpu", "memory-mib"),
            DeletionProtection = parameters.OneOf("DeletionProtection", "none", "prevent-force-deletion", "prevent-all-deletion"),
            Maintenance = parameters.Structure("InstanceMaintenancePolicy") is { } policy
                ? new MaintenancePolicy(
                    policy.Integer("MinHealthyPercentage", min: -1, max: 100),
                    policy.Integer("MaxHealthyPercentage", min: -1, max: 200)
                )
                : null,
            ZoneDistribution = parameters
                .Structure("AvailabilityZoneDistribution")
                ?.OneOf("CapacityDistributionStrategy", "balanced-only", "balanced-best-effort", "reservations-then-balanced"),
            ZoneImpairment = parameters.Structure("AvailabilityZoneImpairmentPolicy") is { } impairment
                ? new ZoneImpairmentPolicy(
                    impairment.Boolean("ZonalShiftEnabled"),
                    impairment.OneOf("ImpairedZoneHealthCheckBehavior", "ReplaceUnhealthy", "IgnoreUnhealthy")
                )
                : null,
            Reservations = parameters.Structure("CapacityReservationSpecification") is { } reservations
                ? ReadReservations(reservations)
                : null,
        };

    public void ApplyTo(ScalingGroup group)
    {
        group.DefaultCooldown = DefaultCooldown ?? group.DefaultCooldown;
        group.DefaultInstanceWarmup = DefaultInstanceWarmup is -1 ? null : DefaultInstanceWarmup ?? group.DefaultInstanceWarmup;
        group.HealthCheckType = HealthCheckType ?? group.HealthCheckType;
        group.HealthCheckGracePeriod = HealthCheckGracePeriod ?? group.HealthCheckGracePeriod;
        group.PlacementGroup = PlacementGroup is "" ? null : PlacementGroup ?? group.PlacementGroup;
        group.TerminationPolicies = TerminationPolicies ?? group.TerminationPolicies;
        group.NewInstancesProtected = NewInstancesProtected ?? group.NewInstancesProtected;
        group.CapacityRebalance = CapacityRebalance ?? group.CapacityRebalance;
        group.ServiceLinkedRoleArn = ServiceLinkedRoleArn ?? group.ServiceLinkedRoleArn;
        group.MaximumInstanceLifetime = MaximumInstanceLifetime is 0 ? null : MaximumInstanceLifetime ?? group.MaximumInstanceLifetime;
        group.Context = Context ?? group.Context;
        group.DesiredCapacityType = DesiredCapacityType ?? group.DesiredCapacityType;
        group.DeletionProtection = DeletionProtection ?? group.DeletionProtection;
        group.Maintenance = Maintenance is { MinHealthyPercentage: -1 } ? null : Maintenance ?? group.Maintenance;
        group.ZoneDistribution = ZoneDistribution ?? group.ZoneDistribution;
        group.ZoneImpairment = ZoneImpairment ?? group.ZoneImpairment;
        group.Reservations = Reservations ?? group.Reservations;
    }

    private static ReservationChoice ReadReservations(Parameters sent)
    {
        var target = sent.Structure("CapacityReservationTarget");
        return new ReservationChoice(
            sent.OneOf("CapacityReservationPreference", "capacity-reservations-only", "capacity-reservations-first", "none", "default"),
            [.. target?.Texts("CapacityReservationIds") ?? []],
            [.. target?.Texts("CapacityReservationResourceGroupArns") ?? []]
        );
    }

    private static string? ReadHealthCheckType(Parameters parameters)
    {
        if (parameters.Text("HealthCheckType") is not { } text)
        {
            return null;
        }

        var types = text.Split(',', StringSplitOptions.TrimEntries);
        return Array.TrueForAll(types, type => type is "EC2" or "ELB" or "VPC_LATTICE" or "EBS")
            ? string.Join(',', types)
            : throw AutoScalingErrors.Validation($"Invalid HealthCheckType: {text}");
    }

    private static List<string>? ReadTerminationPolicies(Parameters parameters)
    {
        var policies = parameters.Texts("TerminationPolicies").Where(policy => policy.Length > 0).ToList();
        if (policies.Count == 0)
        {
            return null;
        }

        var unknown = policies.Find(policy =>
            !TerminationChoice.Policies.Contains(policy) && !policy.StartsWith("arn:", StringComparison.Ordinal)
        );
        return unknown is null && policies.Count <= MostTerminationPolicies
            ? policies
            : throw AutoScalingErrors.Validation($"Invalid termination policy: {unknown ?? string.Join(',', policies)}");
    }

    private static int? ReadLifetime(Parameters parameters)
    {
        var seconds = parameters.Integer("MaxInstanceLifetime");
        return seconds is null or 0 or (>= 86_400 and <= 31_536_000)
            ? seconds
            : throw AutoScalingErrors.Validation("MaxInstanceLifetime must be 0 or between 86400 and 31536000 seconds");
    }
}
