namespace BlueGreen.LocalCloud.Tests.AutoScaling;

public sealed class TagTests
{
    [Fact]
    public async Task Sets_changes_and_deletes_tags()
    {
        await using var site = await Site.InstantAsync();
        _ = await site.CreateGroup(0);
        _ = await site.Call("CreateOrUpdateTags", Tag("bluegreen:version", "v1"));
        _ = await site.Call("CreateOrUpdateTags", Tag("bluegreen:version", "v2"));
        _ = await site.Call("CreateOrUpdateTags", Tag("other", "x"));

        _ = await site.Call("DeleteTags", Tag("other", "x"));

        var tags = await site.Call(
            "DescribeTags",
            ("Filters.member.1.Name", "auto-scaling-group"),
            ("Filters.member.1.Values.member.1", Site.Group)
        );
        var tag = tags.Descendants("Tags").Single().Elements("member").ShouldHaveSingleItem();
        tag.Element("Key")!.Value.ShouldBe("bluegreen:version");
        tag.Element("Value")!.Value.ShouldBe("v2");
        tag.Element("ResourceId")!.Value.ShouldBe(Site.Group);
        tag.Element("ResourceType")!.Value.ShouldBe("auto-scaling-group");
        tag.Element("PropagateAtLaunch")!.Value.ShouldBe("false");
    }

    [Fact]
    public async Task Refuses_tags_for_a_group_that_is_not_there()
    {
        await using var site = await Site.InstantAsync();

        (await site.Refused("CreateOrUpdateTags", Tag("a", "b"))).Code.ShouldBe("ValidationError");
    }

    private static (string, string)[] Tag(string key, string value) =>
        [
            ("Tags.member.1.ResourceId", Site.Group),
            ("Tags.member.1.ResourceType", "auto-scaling-group"),
            ("Tags.member.1.Key", key),
            ("Tags.member.1.Value", value),
            ("Tags.member.1.PropagateAtLaunch", "false"),
        ];
}
