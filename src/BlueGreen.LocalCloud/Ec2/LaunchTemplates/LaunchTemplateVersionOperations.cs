using System.Globalization;
using BlueGreen.LocalCloud.Ec2.Requests;
using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.Ec2.LaunchTemplates;

/// <summary>The versions of launch templates.</summary>
internal static class LaunchTemplateVersionOperations
{
    private static readonly FilterTable<Owned> Filters = new()
    {
        { "image-id", o => o.Version.Data.ImageId },
        { "instance-type", o => o.Version.Data.InstanceType },
        { "iam-instance-profile", o => o.Version.Data.InstanceProfileArn ?? o.Version.Data.InstanceProfileName },
        { "is-default-version", o => o.IsDefault },
        { "create-time", o => XmlAnswers.Text(o.Version.CreatedAt) },
        { "ebs-optimized", o => Truth(o.Version.Data.EbsOptimized) },
        { "http-endpoint", o => o.Version.Data.MetadataOptions?.HttpEndpoint },
        { "http-protocol-ipv4", o => o.Version.Data.MetadataOptions is null ? null : "enabled" },
        { "http-tokens", o => o.Version.Data.MetadataOptions?.HttpTokens },
        "host-resource-group-arn",
        "kernel-id",
        "license-configuration-arn",
        "network-card-index",
        "ram-disk-id",
    };

    private static readonly string[] Aliases = ["$Latest", "$Default"];

    public static void Register(ServiceRoutes routes) =>
        _ = routes
            .AddEc2("CreateLaunchTemplateVersion", Create, LaunchTemplateOperations.DataGaps)
            .AddEc2("DescribeLaunchTemplateVersions", Describe)
            .AddEc2("DeleteLaunchTemplateVersions", Delete);

    private static Fields Create(Ec2Call call)
    {
        var template = LaunchTemplateOperations.Find(call);
        var data = (
            call.Parameters.Structure("LaunchTemplateData") ?? throw call.Parameters.Missing("LaunchTemplateData")
        ).LaunchSettings();
        if (ClientTokens.MadeBefore(call, "CreateLaunchTemplateVersion") is { } made)
        {
            return Answer(template, LaunchTemplateRules.Version(template, made));
        }

        if (call.Parameters.Text("SourceVersion") is { } source)
        {
            data = LaunchTemplateRules.Version(template, source).Data.OverriddenBy(data);
        }

        var version = LaunchTemplateRules.AddVersion(call.Ec2, template, call.Parameters.Text("VersionDescription"), data);
        ClientTokens.Remember(call, "CreateLaunchTemplateVersion", version.Number.ToString(CultureInfo.InvariantCulture));
        return Answer(template, version);
    }

    private static Fields Describe(Ec2Call call)
    {
        var p = call.Parameters;
        var wanted = p.Texts("LaunchTemplateVersion");
        var all = Chosen(call, wanted);
        if (p.Text("MinVersion") is { } least)
        {
            all = all.Where(o => o.Version.Number >= Number(p, "MinVersion", least));
        }

        if (p.Text("MaxVersion") is { } most)
        {
            all = all.Where(o => o.Version.Number <= Number(p, "MaxVersion", most));
        }

        var page = p.Page(
            Filters.Apply(all, p),
            o => FormattableString.Invariant($"{o.Template.Id}/{o.Version.Number}"),
            least: 1,
            most: LaunchTemplateOperations.MostAtOnce
        );
        return new Fields
        {
            { "launchTemplateVersionSet", Items.Of(page.Items, o => Show(o.Template, o.Version)) },
            { "nextToken", page.NextToken },
        };
    }

    // Without a template, the latest or default versions of all; with one, newest first, as EC2 shows them.
    private static IEnumerable<Owned> Chosen(Ec2Call call, IReadOnlyList<string> wanted)
    {
        if (!call.Parameters.Has("LaunchTemplateId") && !call.Parameters.Has("LaunchTemplateName"))
        {
            return wanted.Count > 0 && wanted.All(Aliases.Contains)
                ? call.Ec2.LaunchTemplates.SelectMany(t => wanted.Select(w => new Owned(t, LaunchTemplateRules.Version(t, w)))).Distinct()
                : throw Ec2Errors.Error("MissingParameter", "Either LaunchTemplateId or LaunchTemplateName must be specified.");
        }

        var template = LaunchTemplateOperations.Find(call);
        return wanted.Count > 0
            ? wanted.Select(w => new Owned(template, LaunchTemplateRules.Version(template, w))).DistinctBy(o => o.Version.Number)
            : template.Versions.OrderByDescending(v => v.Number).Select(v => new Owned(template, v));
    }

    private static Fields Delete(Ec2Call call)
    {
        var template = LaunchTemplateOperations.Find(call);
        var wanted = call.Parameters.Texts("LaunchTemplateVersion");
        if (wanted.Count == 0)
        {
            throw call.Parameters.Missing("LaunchTemplateVersion");
        }

        var found = wanted.Select(w => (Text: w, Version: LaunchTemplateRules.FindVersion(template, w))).ToList();
        if (found.Exists(f => f.Version?.Number == template.DefaultVersion))
        {
            throw Ec2Errors.NotPermitted("Cannot delete the default version of a launch template.");
        }

        foreach (var version in found.Select(f => f.Version).OfType<LaunchTemplateVersion>())
        {
            template.Versions.Remove(version);
        }

        return new Fields
        {
            {
                "successfullyDeletedLaunchTemplateVersionSet",
                Items.Of(found.Where(f => f.Version is not null), f => Deleted(template, f.Version!.Number))
            },
            {
                "unsuccessfullyDeletedLaunchTemplateVersionSet",
                Items.Of(found.Where(f => f.Version is null), f => NotDeleted(template, f.Text))
            },
        };
    }

    private static Fields Deleted(LaunchTemplate template, long number) =>
        new()
        {
            { "launchTemplateId", template.Id },
            { "launchTemplateName", template.Name },
            { "versionNumber", number },
        };

    private static Fields NotDeleted(LaunchTemplate template, string version)
    {
        var fields = long.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? Deleted(template, number)
            : new Fields { { "launchTemplateId", template.Id }, { "launchTemplateName", template.Name } };
        fields.Add(
            "responseError",
            new Fields { { "code", "launchTemplateVersionDoesNotExist" }, { "message", "Could not find launch template version" } }
        );
        return fields;
    }

    private static Fields Answer(LaunchTemplate template, LaunchTemplateVersion version) =>
        new() { { "launchTemplateVersion", Show(template, version) } };

    private static Fields Show(LaunchTemplate template, LaunchTemplateVersion version) =>
        new()
        {
            { "launchTemplateId", template.Id },
            { "launchTemplateName", template.Name },
            { "versionNumber", version.Number },
            { "versionDescription", version.Description },
            { "createTime", version.CreatedAt },
            { "createdBy", $"arn:aws:iam::{template.OwnerId}:root" },
            { "defaultVersion", version.Number == template.DefaultVersion },
            { "launchTemplateData", LaunchSettingsFields.Of(version.Data) },
        };

    private static string? Truth(bool? value) =>
        value switch
        {
            null => null,
            true => "true",
            false => "false",
        };

    private static long Number(Parameters p, string name, string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw p.Invalid(name, text, "Must be a version number.");

    private sealed record Owned(LaunchTemplate Template, LaunchTemplateVersion Version)
    {
        public bool IsDefault => Version.Number == Template.DefaultVersion;
    }
}
