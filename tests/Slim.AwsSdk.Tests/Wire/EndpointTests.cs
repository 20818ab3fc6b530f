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
        foreach (var golden in Golden.Read<List<GoldenEndpoint>>("endpoints.json").Where(golden => golden.Service == service))
        {
            var sent = await Anything.SendAsync(
                service,
                config =>
                {
                    config.RegionEndpoint = RegionEndpoint.GetBySystemName(golden.Region);
                    config.UseFIPSEndpoint = golden.Variant == "fips";
                    config.UseDualstackEndpoint = golden.Variant == "dualstack";
                }
            );

            sent.Uri.GetLeftPart(UriPartial.Authority).ShouldBe(golden.Url, golden.ToString());
            sent.Header("Authorization").ShouldNotBeNull().ShouldContain($"/{golden.SigningRegion}/", customMessage: golden.ToString());
        }
    }

    internal sealed record GoldenEndpoint(string Service, string Region, string Variant, string Url, string SigningRegion);
}
