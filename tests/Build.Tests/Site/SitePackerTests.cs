using System.Formats.Tar;
using System.IO.Compression;
using System.Text.Json;
using Build.Processes;
using Build.Site;
using Cake.Core.Diagnostics;

namespace Build.Tests.Site;

public sealed class SitePackerTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    [Fact]
    public async Task The_same_content_gives_the_same_version_and_the_same_bytes_wherever_and_whenever_it_lies()
    {
        var one = await PackAsync(Site("one", ("web/index.html", "Hello"), ("api/server.js", "serve();")));
        var other = Site("other", ("api/server.js", "serve();"), ("web/index.html", "Hello"));
        File.SetLastWriteTimeUtc(Path.Combine(other, "web", "index.html"), new DateTime(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc));
        var bytes = await File.ReadAllBytesAsync(one.Archive, TestContext.Current.CancellationToken);

        var again = await PackAsync(other);

        again.Version.ShouldBe(one.Version);
        (await File.ReadAllBytesAsync(again.Archive, TestContext.Current.CancellationToken)).ShouldBe(bytes);
    }

    [Fact]
    public async Task Another_content_name_or_release_gives_another_version()
    {
        var versions = new[]
        {
            (await PackAsync(Site("a", ("index.html", "Hello")))).Version,
            (await PackAsync(Site("b", ("index.html", "Hullo")))).Version,
            (await PackAsync(Site("c", ("index.htm", "lHello")))).Version,
            (await PackAsync(Site("d", ("index.html", "Hello"), ("empty", "")))).Version,
            (await PackAsync(Site("e", ("index.html", "Hello")), release: 7)).Version,
        };

        versions.ShouldBeUnique();
        versions.ShouldAllBe(version => version.Length == ContentHash.VersionLength);
    }

    [Fact]
    public async Task The_package_tells_its_version_and_release()
    {
        var package = await PackAsync(Site("site", ("index.html", "Hello")), release: 7);

        var entries = Entries(package.Archive);
        entries.Keys.ShouldBe(["index.html", "version.json"]);
        using var told = JsonDocument.Parse(entries["version.json"]);
        told.RootElement.GetProperty("version").GetString().ShouldBe(package.Version);
        told.RootElement.GetProperty("release").GetInt32().ShouldBe(7);
        told.RootElement.GetProperty("commit").GetString().ShouldBeEmpty();
        package.Files.ShouldBe(2);
    }

    [Fact]
    public async Task A_version_that_is_named_beats_the_content_hash()
    {
        var package = await PackAsync(Site("site", ("index.html", "Hello")), version: "v7");

        package.Version.ShouldBe("v7");
        Path.GetFileName(package.Archive).ShouldBe("site-v7.tar.gz");
    }

    [Fact]
    public async Task The_site_command_runs_first_in_the_site_directory()
    {
        var site = Site("site", ("index.html", "Hello"));

        var package = await PackAsync(site, command: OperatingSystem.IsWindows() ? "echo made> made.txt" : "echo made > made.txt");

        Entries(package.Archive).Keys.ShouldContain("made.txt");
    }

    [Fact]
    public async Task A_site_command_that_fails_packs_nothing()
    {
        var site = Site("site", ("index.html", "Hello"));

        var failure = await Should.ThrowAsync<ProgramException>(() => PackAsync(site, command: "exit 3"));

        failure.ExitCode.ShouldBe(3);
        Directory.Exists(Layout.Site).ShouldBeFalse();
    }

    [Fact]
    public async Task Refuses_a_site_that_is_missing_or_empty()
    {
        var missing = Path.Combine(_directory.Path, "missing");
        var empty = Directory.CreateDirectory(Path.Combine(_directory.Path, "empty")).FullName;

        (await Should.ThrowAsync<SiteException>(() => PackAsync(missing))).Message.ShouldBe(
            $"site.path: {missing} is not a directory; name the directory of the site."
        );
        (await Should.ThrowAsync<SiteException>(() => PackAsync(empty))).Message.ShouldBe(
            $"site.path: {empty} holds no file; name the directory of the site."
        );
    }

    [Fact]
    public async Task Refuses_links_and_a_version_file_of_the_sites_own()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Making a link needs a privilege on Windows.");
        var linked = Site("linked", ("index.html", "Hello"));
        File.CreateSymbolicLink(Path.Combine(linked, "secret"), "/etc/passwd");

        (await Should.ThrowAsync<SiteException>(() => PackAsync(linked))).Message.ShouldContain("is a link");
        (await Should.ThrowAsync<SiteException>(() => PackAsync(Site("own", ("version.json", "{}"))))).Message.ShouldContain(
            "the packer writes this file"
        );
    }

    public void Dispose() => _directory.Dispose();

    private Layout Layout => new(_directory.Path, _directory.Path, _directory.Path);

    private Task<SitePackage> PackAsync(string site, int release = 0, string? version = null, string? command = null) =>
        new SitePacker(new ProgramRunner(new NullLog()), Layout).PackAsync(
            new SitePackRequest
            {
                Path = site,
                Release = release,
                Version = version,
                Command = command,
            },
            TestContext.Current.CancellationToken
        );

    private string Site(string name, params (string Name, string Content)[] files)
    {
        var root = Path.Combine(_directory.Path, "sites", name);
        foreach (var (file, content) in files)
        {
            var path = Path.Combine(root, file);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, content);
        }

        return root;
    }

    private static Dictionary<string, string> Entries(string archive)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        using var tar = new TarReader(new GZipStream(File.OpenRead(archive), CompressionMode.Decompress));
        while (tar.GetNextEntry() is { } entry)
        {
            using var content = entry.DataStream is null ? StreamReader.Null : new StreamReader(entry.DataStream);
            found.Add(entry.Name, content.ReadToEnd());
        }

        return found;
    }
}
