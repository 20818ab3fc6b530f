using System.Net.Http.Json;
using BlueGreen.LocalCloud.Host;
using BlueGreen.LocalCloud.Traffic.Health;
using ClassicBalancers = BlueGreen.LocalCloud.Tests.LoadBalancing.Balancers;

namespace BlueGreen.LocalCloud.Tests.Traffic.Health;

public sealed class RealApplicationsTests
{
    private bool _answers;

    [Fact]
    public async Task Judges_an_instance_by_what_the_last_probe_said()
    {
        await using var balancers = Balanced();
        var (id, _) = await RegisterAsync(balancers);

        (await balancers.Health(id)).State.ShouldBe("OutOfService");
        _answers = true;
        (await balancers.Health(id)).State.ShouldBe("InService");
        _answers = false;
        (await balancers.Health(id)).State.ShouldBe("OutOfService");
    }

    [Fact]
    public async Task Lets_a_health_that_was_set_for_an_image_rule_over_a_good_answer()
    {
        await using var balancers = Balanced();
        var (id, image) = await RegisterAsync(balancers);
        _answers = true;
        (await balancers.Health(id)).State.ShouldBe("InService");

        using var faults = JsonContent.Create(new { images = new Dictionary<string, object> { [image] = new { health = "never" } } });
        using var response = await balancers.Cloud.Http.PostAsync(
            new Uri("/_local/faults", UriKind.Relative),
            faults,
            TestContext.Current.CancellationToken
        );

        _ = response.EnsureSuccessStatusCode();
        (await balancers.Health(id)).State.ShouldBe("OutOfService");
    }

    [Fact]
    public async Task Takes_no_answer_from_an_instance_that_does_not_run()
    {
        await using var balancers = Balanced();
        var (id, _) = await RegisterAsync(balancers);
        _answers = true;
        _ = await balancers.Cloud.CallAsync("ec2", "StopInstances", ("InstanceId.1", id));

        (await balancers.Health(id)).State.ShouldBe("OutOfService");
    }

    private ClassicBalancers Balanced() =>
        new(TestCloud.With(new LocalCloudOptions { Applications = new RealApplications((_, _) => _answers) }));

    private static async Task<(string Id, string Image)> RegisterAsync(ClassicBalancers balancers)
    {
        _ = await balancers.Create();
        var launched = await balancers.Launch();
        _ = await balancers.Register(launched.Id);
        return launched;
    }
}
