using BlueGreen.Aws;
using BlueGreen.Configuration;
using BlueGreen.Naming;
using BlueGreen.Tests.Builders;

[assembly: AssemblyFixture(typeof(BlueGreen.Tests.Aws.AwsConnectionTests.Profiles))]

namespace BlueGreen.Tests.Aws;

/// <summary>Where the SDK finds profiles is the process's own: nothing else may look there meanwhile.</summary>
[Collection(nameof(AwsConnectionTests))]
[CollectionDefinition(nameof(AwsConnectionTests), DisableParallelization = true)]
public sealed class AwsConnectionTests
{
    private const string RegionOfAll = "AWS_REGION";

    [Fact]
    public void Is_to_the_region_of_the_profile_that_the_settings_name() =>
        RegionOf(new AwsSettings { Profile = "production" }).ShouldBe("eu-west-2");

    [Fact]
    public void Is_to_the_region_of_the_settings_before_the_profile_s() =>
        RegionOf(new AwsSettings { Profile = "production", Region = Region.Parse("eu-north-1") }).ShouldBe("eu-north-1");

    [Fact]
    public void Is_to_the_region_of_the_environment_before_the_profile_s()
    {
        Environment.SetEnvironmentVariable(RegionOfAll, "eu-north-1");
        try
        {
            RegionOf(new AwsSettings { Profile = "production" }).ShouldBe("eu-north-1");
        }
        finally
        {
            Environment.SetEnvironmentVariable(RegionOfAll, null);
        }
    }

    private static string RegionOf(AwsSettings aws)
    {
        using var clients = AwsConnection.Open(The.Settings with { Aws = aws }, http: null, new SharedClock(TimeProvider.System));
        return clients.Region;
    }

    /// <summary>The SDK remembers where it has looked once, in whatever test that was: one file for all, there before the first.</summary>
    public sealed class Profiles : IDisposable
    {
        private const string FileVariable = "AWS_SHARED_CREDENTIALS_FILE";

        private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("profiles");
        private readonly string? file = Environment.GetEnvironmentVariable(FileVariable);
        private readonly string? region = Environment.GetEnvironmentVariable(RegionOfAll);

        public Profiles()
        {
            var profiles = Path.Combine(folder.FullName, "credentials");
            File.WriteAllText(
                profiles,
                """
                [default]
                aws_access_key_id = one
                aws_secret_access_key = one
                region = us-east-1

                [production]
                aws_access_key_id = two
                aws_secret_access_key = two
                region = eu-west-2
                """
            );
            Environment.SetEnvironmentVariable(FileVariable, profiles);
            Environment.SetEnvironmentVariable(RegionOfAll, null);
        }

        public void Dispose()
        {
            Environment.SetEnvironmentVariable(FileVariable, file);
            Environment.SetEnvironmentVariable(RegionOfAll, region);
            folder.Delete(recursive: true);
        }
    }
}
