using System.Text.Json.Nodes;
using BlueGreen.Configuration;
using NJsonSchema;

namespace BlueGreen.Tests.Configuration;

public sealed class SettingsSchemaTests
{
    public static TheoryData<string> Keys => EverySettingTests.Keys;

    [Fact]
    public async Task Takes_a_file_that_the_loader_takes()
    {
        const string Sample = """
            {
              "$schema": "src/BlueGreen/Configuration/bluegreen.schema.json",
              "domain": "londontamed.com",
              "environment": "production",
              "cloud": "local",
              "hosts": ["www", "api"],
              "aws": { "region": "eu-west-2", "account": "123456789012" },
              "compute": { "instanceType": "t3.micro", "min": 3, "max": 6 },
              "site": { "path": "samples/londontamed" },
              "access": { "adminCidrs": ["203.0.113.0/24"] },
              "switch": { "bakeTime": "10m" },
              "hooks": { "switch": { "after": "echo switched" } },
              "keep": 5
            }
            """;

        SettingsLoader.Load(Sample, "bluegreen.json", new Dictionary<string, string>(StringComparer.Ordinal)).Keep.ShouldBe(5);
        (await Problems((JsonObject)JsonNode.Parse(Sample)!)).ShouldBeEmpty();
    }

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
