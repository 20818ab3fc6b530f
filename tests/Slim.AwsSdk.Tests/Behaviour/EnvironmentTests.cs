using Slim.AwsSdk.Tests.Wire;

namespace Slim.AwsSdk.Tests.Behaviour;

/// <summary>The variables that point clients at another endpoint. They are the process's, so no other test runs meanwhile.</summary>
[Collection(nameof(EnvironmentTests))]
[CollectionDefinition(nameof(EnvironmentTests), DisableParallelization = true)]
public sealed class EnvironmentTests
{
    [Theory]
    [InlineData("AutoScaling")]
    [InlineData("ElasticLoadBalancing")]
    [InlineData("ElasticLoadBalancingV2")]
    [InlineData("Route53")]
    [InlineData("IdentityManagement")]
    [InlineData("CloudWatch")]
    public async Task Goes_to_the_endpoint_of_the_environment(string service)
    {
        using var _ = Variable.Set("AWS_ENDPOINT_URL", "http://localhost:5001");

        var sent = await Anything.SendAsync(service);

        sent.Uri.Authority.ShouldBe("localhost:5001");
    }

    [Theory]
    [InlineData("AutoScaling", "AUTO_SCALING")]
    [InlineData("ElasticLoadBalancing", "ELASTIC_LOAD_BALANCING")]
    [InlineData("ElasticLoadBalancingV2", "ELASTIC_LOAD_BALANCING_V2")]
    [InlineData("Route53", "ROUTE_53")]
    [InlineData("IdentityManagement", "IAM")]
    [InlineData("CloudWatch", "CLOUDWATCH")]
    public async Task Prefers_the_endpoint_of_its_own_service(string service, string suffix)
    {
        using var _ = Variable.Set("AWS_ENDPOINT_URL", "http://localhost:5001");
        using var __ = Variable.Set("AWS_ENDPOINT_URL_" + suffix, "http://localhost:5002");

        var sent = await Anything.SendAsync(service);

        sent.Uri.Authority.ShouldBe("localhost:5002");
    }

    private sealed class Variable(string name, string? before) : IDisposable
    {
        public static Variable Set(string name, string value)
        {
            var variable = new Variable(name, Environment.GetEnvironmentVariable(name));
            Environment.SetEnvironmentVariable(name, value);
            return variable;
        }

        public void Dispose() => Environment.SetEnvironmentVariable(name, before);
    }
}
