using System.Text.Json.Nodes;
using BlueGreen.Configuration;

namespace BlueGreen.Tests.Configuration;

/// <summary>What must hold for every key of the table.</summary>
public sealed class EverySettingTests
{
    private static readonly Dictionary<string, string> NoOptions = [];

    public static TheoryData<string> Keys => [.. SettingsTable.All.Select(setting => setting.Path)];

    public static TheoryData<string> Options => [.. SettingsLoader.Options];

    [Theory]
    [MemberData(nameof(Keys))]
    public void A_right_value_is_taken_over(string key)
    {
        var value = SettingCases.Good(key);

        var settings = Load(SettingCases.File(key, value));

        Text(SettingCases.Of(key).Write(settings)).ShouldBe(Text(value));
        SettingsValidator.Validate(settings).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void A_value_that_is_missing_gives_way_to_the_default_unless_it_is_required(string key)
    {
        var setting = SettingCases.Of(key);
        if (setting.Required)
        {
            var error = Errors(new JsonObject()).ShouldHaveSingleItem();
            error.ShouldBe(new SettingError(key, null, "is missing", setting.Remedy));
        }
        else
        {
            Text(setting.Write(Load(new JsonObject { ["domain"] = "londontamed.com" })))
                .ShouldBe(Text(setting.Write(SettingsTable.Defaults)));
        }
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void A_value_of_the_wrong_type_is_an_error_with_its_remedy(string key)
    {
        var value = SettingCases.WrongType(key);

        ShouldTell(Errors(SettingCases.File(key, value)).ShouldHaveSingleItem(), key, value);
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void A_null_is_no_value(string key)
    {
        var file = SettingCases.File(key, "placeholder");
        var parts = key.Split('.');
        var section = parts[..^1].Aggregate(file, (parent, part) => (JsonObject)parent[part]!);
        section[parts[^1]] = null;

        Errors(file).ShouldContain(error => error.Key == key && error.Remedy == SettingCases.Of(key).Remedy);
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void A_value_out_of_range_is_an_error_with_its_remedy(string key)
    {
        var value = SettingCases.OutOfRange(key);

        var errors = Errors(SettingCases.File(key, value));

        if (SettingCases.Of(key).TypeName is "list" && value is JsonArray items)
        {
            errors.Select(error => error.Key).ShouldBe(Enumerable.Range(0, items.Count).Select(item => $"{key}[{item}]"));
            errors.Select(error => error.Value).ShouldBe(items.Select(item => item!.ToJsonString()));
        }
        else
        {
            ShouldTell(errors.ShouldHaveSingleItem(), key, value);
        }
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void A_mistyped_key_beside_it_is_an_error_that_names_the_right_one(string key)
    {
        var error = Errors(SettingCases.File($"{key}x", "s3cret")).ShouldHaveSingleItem();

        error.Key.ShouldBe($"{key}x");
        error.Problem.ShouldBe("is not a setting");
        error.Remedy.ShouldContain($"if {key} is meant");
        error.ToString().ShouldNotContain("s3cret");
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void No_value_whatever_breaks_the_loader(string key)
    {
        string[] values =
        [
            "null",
            "true",
            "-1",
            "1e999",
            "3.5",
            "99999999999999999999",
            "\"\"",
            "\" \"",
            "\"\\u0000\"",
            "\"..\"",
            "\"xn--\"",
            "\"env:\"",
            "\"\\uD83D\\uDE00.com\"",
            "[]",
            "[null]",
            "[[\"www\"]]",
            "{}",
            "{ \"a\": { \"b\": [1, {}] } }",
        ];
        foreach (var value in values)
        {
            var file = SettingCases.File(key, JsonNode.Parse("\"placeholder\"")!).ToJsonString();
            Record
                .Exception(() =>
                    SettingsLoader.Load(file.Replace("\"placeholder\"", value, StringComparison.Ordinal), "bluegreen.json", NoOptions)
                )
                ?.ShouldBeOfType<ConfigurationException>(value);
        }
    }

    [Theory]
    [MemberData(nameof(Options))]
    public void An_option_beats_the_file(string option)
    {
        var setting = SettingsTable.All.Single(row => string.Equals(row.Option, option, StringComparison.Ordinal));
        var value = SettingCases.Good(setting.Path);
        var file = SettingCases.File(setting.Path, SettingCases.WrongType(setting.Path)).ToJsonString();

        var settings = SettingsLoader.Load(file, "bluegreen.json", With(option, value.ToString()));

        Text(setting.Write(settings)).ShouldBe(Text(value));
    }

    [Theory]
    [MemberData(nameof(Options))]
    public void A_wrong_option_is_told_by_its_name(string option)
    {
        var exception = Should.Throw<ConfigurationException>(() =>
            SettingsLoader.Load("""{ "domain": "londontamed.com" }""", "bluegreen.json", With(option, "not right"))
        );

        var error = exception.Errors.ShouldHaveSingleItem();
        error.Key.ShouldBe($"--{option}");
        error.Value.ShouldBe("\"not right\"");
    }

    [Fact]
    public void All_keys_wrong_at_once_are_told_at_once()
    {
        var file = new JsonObject { ["domain"] = 5 };
        foreach (var setting in SettingsTable.All)
        {
            SettingCases.Put(file, setting.Path, SettingCases.WrongType(setting.Path));
        }

        Errors(file).Select(error => error.Key).ShouldBe(SettingsTable.All.Select(setting => setting.Path));
    }

    private static void ShouldTell(SettingError error, string key, JsonNode value)
    {
        var hidden = SettingCases.Of(key).TypeName is "secret" or "address" or "command" or "objects";
        error.Key.ShouldBe(key);
        error.Value.ShouldBe(hidden ? null : value.ToJsonString());
        error.Problem.ShouldNotBeEmpty();
        error.Remedy.ShouldBe(SettingCases.Of(key).Remedy);
    }

    private static EnvironmentSettings Load(JsonObject file) => SettingsLoader.Load(file.ToJsonString(), "bluegreen.json", NoOptions);

    private static IReadOnlyList<SettingError> Errors(JsonObject file) => Should.Throw<ConfigurationException>(() => Load(file)).Errors;

    private static Dictionary<string, string> With(string option, string value) => new(StringComparer.Ordinal) { [option] = value };

    private static string? Text(JsonNode? value) => value?.ToJsonString();
}
