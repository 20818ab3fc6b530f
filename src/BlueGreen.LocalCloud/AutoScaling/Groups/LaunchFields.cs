using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.AutoScaling;

/// <summary>What a group launches from, as answers tell it.</summary>
internal static class LaunchFields
{
    public static Fields? Template(TemplateReference? template) =>
        template is null
            ? null
            : new()
            {
                { "LaunchTemplateId", template.Id },
                { "LaunchTemplateName", template.Name },
                { "Version", template.Version },
            };

    public static Fields Policy(LaunchSource source) =>
        new()
        {
            {
                "LaunchTemplate",
                new Fields
                {
                    { "LaunchTemplateSpecification", Template(source.Template) },
                    { "Overrides", Items.Of(source.Overrides, Override) },
                }
            },
            { "InstancesDistribution", Distribution(source.Distribution) },
        };

    private static Fields Override(TemplateOverride alternative) =>
        new()
        {
            { "InstanceType", alternative.InstanceType },
            { "WeightedCapacity", alternative.WeightedCapacity },
            { "LaunchTemplateSpecification", Template(alternative.Template) },
            { "ImageId", alternative.ImageId },
        };

    // Unset members are told with the defaults that AWS uses.
    private static Fields Distribution(InstancesDistribution? distribution) =>
        new()
        {
            { "OnDemandAllocationStrategy", distribution?.OnDemandAllocationStrategy ?? "prioritized" },
            { "OnDemandBaseCapacity", distribution?.OnDemandBaseCapacity ?? 0 },
            { "OnDemandPercentageAboveBaseCapacity", distribution?.OnDemandPercentageAboveBaseCapacity ?? 100 },
            { "SpotAllocationStrategy", distribution?.SpotAllocationStrategy ?? "lowest-price" },
            { "SpotInstancePools", distribution?.SpotInstancePools },
            { "SpotMaxPrice", distribution?.SpotMaxPrice },
        };
}
