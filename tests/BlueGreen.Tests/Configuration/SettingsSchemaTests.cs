using System.Text.Json.Nodes;
using BlueGreen.Configuration;
using NJsonSchema;

namespace BlueGreen.Tests.Configuration;

public sealed class SettingsSchemaTests
{
    public static TheoryData<string> Keys => EverySettingTests.Keys;

    [Theory]
    [MemberData(nameof(Keys))]
    public async Task Takes_what_the_loader_takes(string key) =>
        (await Problems(SettingCases.File(key, SettingCases.Good(key)))).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Keys))]
    public async Task Refuses_a_value_of_the_wrong_type(string key) =>
        (await Problems(SettingCases.File(key, SettingCases.WrongType(key)))).ShouldNotBeEmpty();

    [Theory]
    [MemberData(nameof(Keys))]
    public async Task Refuses_a_mistyped_key(string key) => (await Problems(SettingCases.File($"{key}x", 1))).ShouldNotBeEmpty();

    [Fact]
    public async Task Refuses_a_file_without_a_domain() => (await Problems([])).ShouldNotBeEmpty();

    private static async Task<ICollection<NJsonSchema.Validation.ValidationError>> Problems(JsonObject file)
    {
        var schema = await JsonSchema.FromJsonAsync(SettingsSchema.Read(), TestContext.Current.CancellationToken);
        return schema.Validate(file.ToJsonString());
    }
}
