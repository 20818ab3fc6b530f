using Amazon.AutoScaling.Model;
using BlueGreen.Naming;

namespace BlueGreen.Execution.Steps;

/// <summary>Writes and removes tags of groups.</summary>
internal sealed class GroupTags(RunParts run)
{
    private const string ResourceType = "auto-scaling-group";

    public Task WriteAsync(CancellationToken cancellationToken, params IReadOnlyList<(GroupName Group, string Key, string Value)> tags) =>
        run.ChangeAsync(
            "autoscaling:CreateOrUpdateTags",
            token =>
                run.Aws.AutoScaling.CreateOrUpdateTagsAsync(
                    new CreateOrUpdateTagsRequest { Tags = [.. tags.Select(tag => Tag(tag.Group, tag.Key, tag.Value))] },
                    token
                ),
            cancellationToken
        );

    public Task RemoveAsync(GroupName group, string key, CancellationToken cancellationToken) =>
        run.ChangeAsync(
            "autoscaling:DeleteTags",
            token => run.Aws.AutoScaling.DeleteTagsAsync(new DeleteTagsRequest { Tags = [Tag(group, key, string.Empty)] }, token),
            cancellationToken
        );

    private static Tag Tag(GroupName group, string key, string value) =>
        new()
        {
            ResourceId = group.ToString(),
            ResourceType = ResourceType,
            Key = key,
            Value = value,
            PropagateAtLaunch = false,
        };
}
