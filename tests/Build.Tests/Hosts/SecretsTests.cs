namespace Build.Tests.Hosts;

/// <summary>Nothing secret is shown or written down, however closely one looks.</summary>
public sealed class SecretsTests
{
    private const int Limit = 300_000;
    private const string KeyMaterial = "PRIVATE KEY-----";

    [Fact(Timeout = Limit)]
    public async Task No_secret_is_told_at_diagnostic_verbosity()
    {
        var token = TestContext.Current.CancellationToken;
        await using var cloud = await CloudServer.StartAsync(token);
        using var machine = new Machine(cloud.Address);

        var provision = await machine.RunAsync(token, "--target=Provision", "--verbosity=diagnostic");
        var status = await machine.RunAsync(token, "--target=Status", "--verbosity=diagnostic");

        foreach (var told in machine.LeftForPeople().Append(provision).Append(status))
        {
            told.ShouldNotTell(Machine.Secret);
            told.ShouldNotContain(KeyMaterial, Case.Sensitive);
        }
    }
}
