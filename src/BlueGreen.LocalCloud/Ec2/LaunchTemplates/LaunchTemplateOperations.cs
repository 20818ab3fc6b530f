using BlueGreen.LocalCloud.Ec2.Requests;
using BlueGreen.LocalCloud.Ec2.Tags;
using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.Ec2.LaunchTemplates;

/// <summary>Launch templates; their versions are in <see cref="LaunchTemplateVersionOperations"/>.</summary>
internal static class LaunchTemplateOperations
{
    public const string DataGaps =
        "Of the data: image, type, key, profile, security groups, user data, monitoring, placement zone and tenancy, metadata options, "
        + "block devices, network interfaces, tags, termination and stop protection.";

    public const int MostAtOnce = 200;

    private static readonly FilterTable<LaunchTemplate> Filters = new(ResourceKind.LaunchTemplate)
    {
        { "launch-template-name", t => t.Name },
        { "create-time", t => XmlAnswers.Text(t.CreatedAt) },
    };

    public static void Register(ServiceRoutes routes) =>
        _ = routes
            .AddEc2("CreateLaunchTemplate", Create, DataGaps)
            .AddEc2("DescribeLaunchTemplates", Describe)
            .AddEc2("ModifyLaunchTemplate", Modify)
            .AddEc2("DeleteLaunchTemplate", Delete);

    /// <summary>The template that a call names by LaunchTemplateId or LaunchTemplateName.</summary>
    public static LaunchTemplate Find(Ec2Call call) =>
        LaunchTemplateRules.Find(call.Ec2, call.Parameters.Text("LaunchTemplateId"), call.Parameters.Text("LaunchTemplateName"));

    private static Fields Create(Ec2Call call)
    {
        var name = call.Parameters.Required("LaunchTemplateName");
        var data = (
            call.Parameters.Structure("LaunchTemplateData") ?? throw call.Parameters.Missing("LaunchTemplateData")
        ).LaunchSettings();
        var tags = call.Parameters.ForNew(ResourceKind.LaunchTemplate);
        if (ClientTokens.MadeBefore(call, "CreateLaunchTemplate") is { } made)
        {
            return Answer(LaunchTemplateRules.Find(call.Ec2, made, name: null));
        }

        var template = LaunchTemplateRules.Create(call.Ec2, name, call.Parameters.Text("VersionDescription"), data);
        Tagging.Set(template, tags);
        ClientTokens.Remember(call, "CreateLaunchTemplate", template.Id);
        return Answer(template);
    }

    private static Fields Describe(Ec2Call call)
    {
        var names = call.Parameters.Texts("LaunchTemplateName");
        var all = names.Count > 0 ? names.Select(n => LaunchTemplateRules.Find(call.Ec2, id: null, n)) : call.Ec2.LaunchTemplates;
        var chosen = call.Parameters.Named(all, ResourceKind.LaunchTemplate, "LaunchTemplateId");
        var page = call.Parameters.Page(Filters.Apply(chosen, call.Parameters), t => t.Id, least: 1, most: MostAtOnce);
        return new Fields { { "launchTemplates", Items.Of(page.Items, Show) }, { "nextToken", page.NextToken } };
    }

    private static Fields Modify(Ec2Call call)
    {
        var template = Find(call);
        var version = call.Parameters.Text("SetDefaultVersion") ?? call.Parameters.Text("DefaultVersion");
        template.DefaultVersion = LaunchTemplateRules
            .Version(template, version ?? throw call.Parameters.Missing("SetDefaultVersion"))
            .Number;
        return Answer(template);
    }

    private static Fields Delete(Ec2Call call)
    {
        var template = Find(call);
        LaunchTemplateRules.Delete(call.Ec2, template);
        return Answer(template);
    }

    private static Fields Answer(LaunchTemplate template) => new() { { "launchTemplate", Show(template) } };

    private static Fields Show(LaunchTemplate template) =>
        new()
        {
            { "launchTemplateId", template.Id },
            { "launchTemplateName", template.Name },
            { "createTime", template.CreatedAt },
            { "createdBy", $"arn:aws:iam::{template.OwnerId}:root" },
            { "defaultVersionNumber", template.DefaultVersion },
            { "latestVersionNumber", template.LatestVersion },
            { "tagSet", Tagging.Fields(template) },
        };
}
