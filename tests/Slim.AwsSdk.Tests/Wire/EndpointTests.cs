using Amazon;
using Slim.AwsSdk.Tests.Support;

namespace Slim.AwsSdk.Tests.Wire;

/// <summary>Where requests go and for which region they are signed, held against the reference client's endpoint rules.</summary>
public sealed class EndpointTests
{
    public static TheoryData<string> Services => [.. Clients.Services];

    [Theory]
    [MemberData(nameof(Services))]
    public async Task Goes_where_the_reference_client_goes(string service)
    {
        var endpoints = Golden.Read<List<GoldenEndpoint>>("endpoints.json");
        foreach (var golden in endpoints.Where(endpoint => endpoint.Service.Equals(service, StringComparison.Ordinal)))
        {
            var sent = await Anything.SendAsync(
                service,
                config =>
                {
                    config.RegionEndpoint = RegionEndpoint.GetBySystemName(golden.Region);
                    config.UseFIPSEndpoint = golden.Variant is "fips";
                    config.UseDualstackEndpoint = golden.Variant is "dualstack";
                }
            );

            sent.Uri.GetLeftPart(UriPartial.Authority).ShouldBe(golden.Url.GetLeftPart(UriPartial.Authority), golden.ToString());
            sent.Header("Authorization").ShouldNotBeNull().ShouldContain($"/{golden.SigningRegion}/", customMessage: golden.ToString());
        }
    }
}
