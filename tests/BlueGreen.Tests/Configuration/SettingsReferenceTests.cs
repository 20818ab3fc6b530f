using BlueGreen.Configuration;

namespace BlueGreen.Tests.Configuration;

public sealed class SettingsReferenceTests
{
    [Fact]
    public void The_page_is_the_one_that_the_table_writes() => SettingsPage.Generate().ShouldMatchFile("docs/settings.md");

    [Fact]
    public void The_schema_is_the_one_that_the_table_writes() =>
        SettingsSchema.Generate().ShouldMatchFile("src/BlueGreen/Configuration/bluegreen.schema.json");

    [Fact]
    public void The_schema_is_shipped_inside_the_library() =>
        string.Equals(SettingsSchema.Read(), SettingsSchema.Generate(), StringComparison.Ordinal).ShouldBeTrue();

    [Fact]
    public void Every_key_is_documented_as_a_sentence()
    {
        foreach (var setting in SettingsTable.All)
        {
            setting.Doc.ShouldEndWith(".", customMessage: setting.Path);
            setting.Remedy.ShouldNotBeEmpty(setting.Path);
        }
    }

    [Fact]
    public void No_key_and_no_option_is_there_twice()
    {
        SettingsTable.All.Select(setting => setting.Path).ShouldBeUnique(StringComparer.Ordinal);
        SettingsTable.All.Select(setting => setting.Option).OfType<string>().ShouldBeUnique(StringComparer.Ordinal);
    }
}
