using BlueGreen.LocalCloud.Ec2.LaunchTemplates;
using BlueGreen.LocalCloud.Ec2.Requests;
using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.Ec2.Instances;

/// <summary>RunInstances.</summary>
internal static class RunInstances
{
    private const int MostAtOnce = 1000;

    private static readonly string[] Taggable = ["instance", "volume", "network-interface", "spot-instances-request", "elastic-gpu"];

    public static void Register(ServiceRoutes routes) =>
        _ = routes.AddEc2("RunInstances", Run, gaps: "One network interface; no spot, placement groups, hosts or IPv6.");

    private static Fields Run(Ec2Call call)
    {
        var p = call.Parameters;
        var least = p.Integer("MinCount", min: 1) ?? throw p.Missing("MinCount");
        var most = p.Integer("MaxCount", min: 1) ?? throw p.Missing("MaxCount");
        if (least > most)
        {
            throw Ec2Errors.InvalidCombination("The minimum number of instances must not exceed the maximum");
        }

        var settings = Settings(call);
        CheckCombinations(p, settings);
        if (
            ClientTokens.MadeBefore(call, "RunInstances") is { } made
            && call.Ec2.Reservations.FirstOrDefault(r => r.Id == made) is { } before
        )
        {
            return InstanceFields.Reservation(call.Ec2, before, before.Instances);
        }

        if (most > MostAtOnce)
        {
            throw Ec2Errors.Error("InstanceLimitExceeded", "You have requested more instances than your current instance limit allows.");
        }

        var plan = LaunchPlan.Make(
            call.Ec2,
            new LaunchRequest
            {
                Settings = settings,
                SubnetId = p.Text("SubnetId"),
                PrivateIpAddress = p.Text("PrivateIpAddress"),
                ClientToken = p.Text("ClientToken"),
            }
        );
        var reservation = InstanceLauncher.Launch(call.Ec2, plan, least, most);
        ClientTokens.Remember(call, "RunInstances", reservation.Id);
        return InstanceFields.Reservation(call.Ec2, reservation, reservation.Instances);
    }

    private static LaunchSettings Settings(Ec2Call call)
    {
        var own = call.Parameters.LaunchSettings();
        if (own.TagSpecifications.FirstOrDefault(t => !Taggable.Contains(t.ResourceType, StringComparer.Ordinal)) is { } wrong)
        {
            throw Ec2Errors.InvalidValue($"'{wrong.ResourceType}' is not a valid taggable resource type for this operation.");
        }

        if (call.Parameters.Structure("LaunchTemplate") is not { } named)
        {
            return own;
        }

        var template = LaunchTemplateRules.Find(call.Ec2, named.Text("LaunchTemplateId"), named.Text("LaunchTemplateName"));
        return LaunchTemplateRules.Version(template, named.Text("Version")).Data.OverriddenBy(own);
    }

    private static void CheckCombinations(Parameters p, LaunchSettings settings)
    {
        // An instance on demand would be a lie to whoever wants one that can be taken away.
        if (p.Has("InstanceMarketOptions"))
        {
            throw Ec2Errors.Error("UnsupportedOperation", "Only instances on demand can be launched here.");
        }

        if (settings.NetworkInterfaces.Count == 0)
        {
            return;
        }

        if (p.Has("SubnetId"))
        {
            throw Ec2Errors.InvalidCombination(
                "Network interfaces and an instance-level subnet ID may not be specified on the same request"
            );
        }

        if (settings.SecurityGroupIds.Count + settings.SecurityGroupNames.Count > 0)
        {
            throw Ec2Errors.InvalidCombination(
                "Network interfaces and an instance-level security groups may not be specified on the same request"
            );
        }
    }
}
