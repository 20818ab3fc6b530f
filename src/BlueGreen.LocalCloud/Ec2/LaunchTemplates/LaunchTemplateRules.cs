using System.Globalization;

namespace BlueGreen.LocalCloud.Ec2.LaunchTemplates;

/// <summary>Making, finding and removing launch templates and their versions.</summary>
internal static class LaunchTemplateRules
{
    private const string AllowedInNames = "().-/_";

    public static LaunchTemplate Create(Ec2Region ec2, string name, string? description, LaunchSettings data)
    {
        if (
            name.Length is < 3 or > 128
            || !name.All(c => char.IsAsciiLetterOrDigit(c) || AllowedInNames.Contains(c, StringComparison.Ordinal))
        )
        {
            throw Ec2Errors.Error(
                "InvalidLaunchTemplateName.MalformedException",
                "A launch template name must be between 3 and 128 characters, and may contain letters, numbers, and the following characters: - ( ) . / _."
            );
        }

        if (ec2.LaunchTemplates.Any(t => t.Name == name))
        {
            throw Ec2Errors.Error("InvalidLaunchTemplateName.AlreadyExistsException", "Launch template name already in use.");
        }

        var template = new LaunchTemplate
        {
            Id = ec2.NewId(ResourceKind.LaunchTemplate),
            Region = ec2.Name,
            Name = name,
            CreatedAt = ec2.Now,
        };
        _ = AddVersion(ec2, template, description, data);
        ec2.State.LaunchTemplates.Add(template);
        return template;
    }

    public static LaunchTemplateVersion AddVersion(Ec2Region ec2, LaunchTemplate template, string? description, LaunchSettings data)
    {
        var version = new LaunchTemplateVersion(++template.LatestVersion, description, ec2.Now, data);
        template.Versions.Add(version);
        return version;
    }

    /// <summary>The template by id or by name, of which exactly one is given.</summary>
    public static LaunchTemplate Find(Ec2Region ec2, string? id, string? name) =>
        (id, name) switch
        {
            (not null, not null) => throw Ec2Errors.InvalidCombination(
                "The parameters LaunchTemplateId and LaunchTemplateName may not be used together"
            ),
            (null, null) => throw Ec2Errors.Error("MissingParameter", "Either LaunchTemplateId or LaunchTemplateName must be specified."),
            (not null, null) => Ec2Region.Find(ec2.LaunchTemplates, ResourceKind.LaunchTemplate, id),
            _ => ec2.LaunchTemplates.FirstOrDefault(t => t.Name == name)
                ?? throw Ec2Errors.Error(
                    "InvalidLaunchTemplateName.NotFoundException",
                    $"The specified launch template, with template name {name}, does not exist."
                ),
        };

    /// <summary>A version by number, <c>$Latest</c> or <c>$Default</c>, which null means too.</summary>
    public static LaunchTemplateVersion Version(LaunchTemplate template, string? version) =>
        FindVersion(template, version)
        ?? throw Ec2Errors.Error(
            "InvalidLaunchTemplateId.VersionNotFound",
            $"Could not find launch template version {version} of {template.Id}"
        );

    public static LaunchTemplateVersion? FindVersion(LaunchTemplate template, string? version) =>
        version switch
        {
            null or "$Default" => template.Versions.Find(v => v.Number == template.DefaultVersion),
            "$Latest" => template.Versions.MaxBy(v => v.Number),
            _ when long.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => template.Versions.Find(v =>
                v.Number == number
            ),
            _ => throw Ec2Errors.InvalidValue("version", version, "Launch template version must be a number, $Latest or $Default."),
        };

    /// <summary>Removes a template with all versions, whether or not a group uses it.</summary>
    public static void Delete(Ec2Region ec2, LaunchTemplate template) => ec2.State.LaunchTemplates.Remove(template);
}
