using System.Net;
using BlueGreen.LocalCloud.Traffic.Balancers;
using BlueGreen.LocalCloud.Traffic.Views;
using Microsoft.AspNetCore.Http;

namespace BlueGreen.LocalCloud.Tests.Traffic.Balancers;

public sealed class RuleTests
{
    [Theory]
    [InlineData("host-header", "api.example.com", true)]
    [InlineData("host-header", "API.EXAMPLE.COM", true)]
    [InlineData("host-header", "*.example.com", true)]
    [InlineData("host-header", "www.example.com", false)]
    [InlineData("path-pattern", "/orders/*", true)]
    [InlineData("path-pattern", "/orders/?", true)]
    [InlineData("path-pattern", "/ORDERS/*", false)]
    [InlineData("path-pattern", "/orders", false)]
    [InlineData("http-request-method", "POST", true)]
    [InlineData("http-request-method", "GET", false)]
    [InlineData("query-string", "v=2", true)]
    [InlineData("query-string", "2", true)]
    [InlineData("query-string", "v=3", false)]
    [InlineData("source-ip", "203.0.113.0/24", true)]
    [InlineData("source-ip", "198.51.100.0/24", false)]
    public void Fits_requests_to_conditions(string field, string value, bool fits) =>
        RequestConditions.Fits(Request(), new ConditionView(field, [value], HeaderName: null)).ShouldBe(fits);

    [Theory]
    [InlineData("*cake*", true)]
    [InlineData("curl*", false)]
    public void Fits_headers_by_name(string value, bool fits) =>
        RequestConditions.Fits(Request(), new ConditionView("http-header", [value], "User-Agent")).ShouldBe(fits);

    [Fact]
    public void Fits_where_one_of_several_values_does() =>
        RequestConditions.Fits(Request(), new ConditionView("path-pattern", ["/no", "/orders/*"], HeaderName: null)).ShouldBeTrue();

    [Theory]
    [InlineData("HTTPS", "443", "/#{path}", "#{query}", "https://api.example.com/orders/7?v=2")]
    [InlineData("#{protocol}", "#{port}", "/#{path}", "", "http://api.example.com:8080/orders/7")]
    [InlineData("HTTPS", "8443", "/new", "from=#{host}", "https://api.example.com:8443/new?from=api.example.com")]
    public void Redirects_with_parts_of_the_request(string protocol, string port, string path, string query, string location) =>
        OwnAnswers.Location(Request(), port: 8080, new RedirectTo(protocol, "#{host}", port, path, query, Status: 301)).ShouldBe(location);

    private static HttpRequest Request()
    {
        var context = new DefaultHttpContext { Connection = { RemoteIpAddress = IPAddress.Parse("203.0.113.7") } };
        context.Request.Method = "POST";
        context.Request.Scheme = "http";
        context.Request.Host = new HostString("api.example.com", 8080);
        context.Request.Path = "/orders/7";
        context.Request.QueryString = new QueryString("?v=2");
        context.Request.Headers.UserAgent = "a cake client";
        return context.Request;
    }
}
