using BlueGreen.LocalCloud.Traffic.Front;
using Microsoft.AspNetCore.Http;

namespace BlueGreen.LocalCloud.Tests.Traffic.Front;

public sealed class FrontHostTests
{
    [Theory]
    [InlineData("www.londontamed.com.localhost:8080", "www.londontamed.com")]
    [InlineData("WWW.londontamed.com.LOCALHOST", "www.londontamed.com")]
    [InlineData("www.londontamed.com", "www.londontamed.com")]
    [InlineData("localhost:8080", null)]
    [InlineData("127.0.0.1:8080", null)]
    [InlineData("[::1]:8080", null)]
    [InlineData("", null)]
    public void Reads_the_name_that_is_meant(string host, string? name) => FrontHost.Parse(new HostString(host))?.Name.ShouldBe(name);

    [Theory]
    [InlineData("http://www.londontamed.com/a?b=c#d", "http://www.londontamed.com.localhost:8080/a?b=c#d")]
    [InlineData("https://api.londontamed.com/", "http://api.londontamed.com.localhost:8080/")]
    [InlineData("https://elsewhere.test/", "https://elsewhere.test/")]
    [InlineData("/relative", "/relative")]
    public void Shows_addresses_of_the_cloud_as_the_browser_can_open_them(string location, string shown) =>
        FrontHost
            .Parse(new HostString("www.londontamed.com.localhost:8080"))!
            .Show(location, name => name.EndsWith("londontamed.com", StringComparison.Ordinal))
            .ShouldBe(shown);
}
