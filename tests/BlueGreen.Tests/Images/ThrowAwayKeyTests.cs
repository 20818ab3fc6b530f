using BlueGreen.Execution.Testing;

namespace BlueGreen.Tests.Images;

public sealed class ThrowAwayKeyTests
{
    [Fact]
    public void Lies_where_nobody_else_may_look_and_goes_with_the_run()
    {
        using var key = ThrowAwayKey.Make();
        var folder = Path.GetDirectoryName(key.File)!;
        File.WriteAllText(key.File, "a private key");

        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(folder).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        key.Dispose();
        Directory.Exists(folder).ShouldBeFalse();
    }

    [Fact]
    public void Of_a_run_that_was_killed_is_removed_by_the_next_one()
    {
        var folder = Left(withMark: true);

        ThrowAwayKey.RemoveForgotten();

        Directory.Exists(folder.FullName).ShouldBeFalse();
    }

    [Fact]
    public void In_use_is_left_alone()
    {
        using var key = ThrowAwayKey.Make();
        File.WriteAllText(key.File, "a private key");

        ThrowAwayKey.RemoveForgotten();

        File.ReadAllText(key.File).ShouldBe("a private key");
    }

    [Fact]
    public void A_folder_that_is_just_being_made_is_left_alone()
    {
        var folder = Left(withMark: false);

        ThrowAwayKey.RemoveForgotten();

        Directory.Exists(folder.FullName).ShouldBeTrue();
        folder.Delete(recursive: true);
    }

    [Fact]
    public void What_a_link_leads_to_is_left_alone()
    {
        var elsewhere = Directory.CreateTempSubdirectory("elsewhere-");
        File.WriteAllText(Path.Combine(elsewhere.FullName, ThrowAwayKey.Mark), "");
        var link = Path.Combine(Path.GetTempPath(), $"{ThrowAwayKey.Prefix}{Guid.NewGuid():N}");
        _ = Directory.CreateSymbolicLink(link, elsewhere.FullName);

        ThrowAwayKey.RemoveForgotten();

        elsewhere.EnumerateFiles().ShouldHaveSingleItem();
        Directory.Delete(link);
        elsewhere.Delete(recursive: true);
    }

    // As a process leaves it that ends without a word: nobody holds the mark.
    private static DirectoryInfo Left(bool withMark)
    {
        var folder = Directory.CreateTempSubdirectory(ThrowAwayKey.Prefix);
        File.WriteAllText(Path.Combine(folder.FullName, "key.pem"), "a private key");
        if (withMark)
        {
            File.WriteAllText(Path.Combine(folder.FullName, ThrowAwayKey.Mark), "");
        }

        return folder;
    }
}
