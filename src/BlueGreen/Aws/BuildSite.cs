using System.Net;
using Amazon.EC2.Model;
using BlueGreen.Configuration;
using BlueGreen.Naming;

namespace BlueGreen.Aws;

/// <summary>Where a machine can be started that is not of the environment's groups: to bake an image on, or to test one.</summary>
/// <param name="Vpc">The environment's VPC.</param>
/// <param name="Subnet">A subnet of it that reaches the internet.</param>
internal sealed record BuildSite(string Vpc, string Subnet);

/// <summary>Finds where a machine can be started, and from where it is reached.</summary>
internal sealed class BuildSiteReader(AwsClients aws, AwsCalls calls, EnvironmentNames names, EnvironmentSettings settings)
{
    // AWS's own: no address of anybody else is asked.
    private static readonly Uri WhatIsMyAddress = new("https://checkip.amazonaws.com/");

    /// <returns>The place; null where the environment's network is not there.</returns>
    public async Task<BuildSite?> FindAsync(CancellationToken cancellationToken)
    {
        var vpcs = await calls
            .RunAsync(
                "ec2:DescribeVpcs",
                token => aws.Ec2.DescribeVpcsAsync(new DescribeVpcsRequest { Filters = [new Filter("tag:Name", [names.Vpc])] }, token),
                cancellationToken
            )
            .ConfigureAwait(false);
        if (vpcs.Vpcs is not [var vpc])
        {
            return null;
        }

        var request = new DescribeSubnetsRequest
        {
            Filters = [new Filter("vpc-id", [vpc.VpcId]), new Filter("tag:Name", [.. names.Subnets])],
        };
        var subnets = await calls
            .RunAsync("ec2:DescribeSubnets", token => aws.Ec2.DescribeSubnetsAsync(request, token), cancellationToken)
            .ConfigureAwait(false);
        return subnets.Subnets is { Count: > 0 } found
            ? new BuildSite(vpc.VpcId, found.OrderBy(subnet => subnet.AvailabilityZone, StringComparer.Ordinal).First().SubnetId)
            : null;
    }

    /// <returns>The address blocks from which this machine's connections come; null where AWS can't be asked.</returns>
    public async Task<IReadOnlyList<string>?> RunnerAsync(CancellationToken cancellationToken)
    {
        if (settings.Access.RunnerCidrs.Count > 0)
        {
            return settings.Access.RunnerCidrs;
        }

        // The local cloud's network is reached from nowhere but its own inside.
        if (settings.Cloud == Cloud.Local)
        {
            return ["0.0.0.0/0"];
        }

        try
        {
            var told = await aws.Unsigned.GetStringAsync(WhatIsMyAddress, cancellationToken).ConfigureAwait(false);
            return IPAddress.TryParse(told.Trim(), out var address) ? [$"{address}/32"] : null;
        }
        catch (Exception exception)
            when (exception is HttpRequestException
                || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested)
            )
        {
            return null;
        }
    }
}
