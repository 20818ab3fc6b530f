namespace Build.Tests.Hosts;

/// <summary>Where nobody said as whom AWS is to be called.</summary>
public sealed class CredentialsTests : IDisposable
{
    private readonly TemporaryDirectory _home = new();

    [Fact]
    public async Task Says_where_credentials_were_looked_for_and_how_to_give_some()
    {
        using var machine = new Machine(new Uri("http://127.0.0.1:9/"))
        {
            More =
            {
                ["AWS_ACCESS_KEY_ID"] = null,
                ["AWS_SECRET_ACCESS_KEY"] = null,
                ["HOME"] = _home.Path,
            },
        };

        var output = await machine.FailAsync(TestContext.Current.CancellationToken, "--target=Status");

        output.ShouldTell("aws.profile: is not set, and no credentials are in the environment");
        output.ShouldTell("name a profile here or in AWS_PROFILE");
    }

    public void Dispose() => _home.Dispose();
}
