using Amazon.Route53;
using Amazon.Route53.Model;
using BlueGreen.Aws;
using BlueGreen.Guards;
using BlueGreen.Naming;
using BlueGreen.Planning;
using BlueGreen.Provision;
using BlueGreen.State;
using AliasTarget = BlueGreen.State.AliasTarget;

namespace BlueGreen.Execution.Steps;

/// <summary>Makes the hosted zones and the alias records in them.</summary>
internal sealed class ZoneSteps(RunParts run, ObjectMaker maker, MadeIds made)
{
    private static readonly WaitPolicy UntilListed = new(TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(60));

    public async Task CreateAsync(CreatePublicZone step, CancellationToken cancellationToken)
    {
        var request = new CreateHostedZoneRequest { Name = step.Zone, CallerReference = CallerReferences.Public(run.Names.Domain) };
        _ = await CreateAsync(request, isPrivate: false, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Makes the private zone; from then on the environment record is in it too.</summary>
    public async Task CreateAsync(CreatePrivateZone step, CancellationToken cancellationToken)
    {
        var vpc = made.VpcOf(step);
        var request = new CreateHostedZoneRequest
        {
            Name = step.Zone,
            CallerReference = CallerReferences.Private(run.Names.Domain, vpc),
            HostedZoneConfig = new HostedZoneConfig { PrivateZone = true },
            VPC = new VPC
            {
                VPCId = vpc,
                VPCRegion = new VPCRegion(run.Aws.Ec2.Config.AuthenticationRegion ?? run.Aws.Ec2.Config.RegionEndpoint.SystemName),
            },
        };
        var id = await CreateAsync(request, isPrivate: true, cancellationToken).ConfigureAwait(false);
        var zone = await new Zones(run.Aws.Route53, run.Calls, run.Names)
            .ReadAsync(id, isPrivate: true, cancellationToken)
            .ConfigureAwait(false);
        await run.Lock.AdoptPrivateAsync(zone, cancellationToken).ConfigureAwait(false);
    }

    public Task TagAsync(ZoneId zone, CancellationToken cancellationToken) =>
        maker.ChangeAsync(
            "route53:ChangeTagsForResource",
            token =>
                run.Aws.Route53.ChangeTagsForResourceAsync(
                    new ChangeTagsForResourceRequest
                    {
                        ResourceType = TagResourceType.Hostedzone,
                        ResourceId = zone.ToString(),
                        AddTags = [new Tag { Key = Tags.Environment, Value = run.EnvironmentTag }],
                    },
                    token
                ),
            cancellationToken
        );

    /// <exception cref="RefusedException">A load balancer does not tell the zone that its alias needs; or a record is there by now.</exception>
    public async Task CreateAsync(CreateAliases step, CancellationToken cancellationToken)
    {
        IReadOnlyList<LoadBalancerName> targets = [.. step.Aliases.Select(alias => alias.Target).Distinct()];
        var described = await run.Reader.LoadBalancersAsync(targets, cancellationToken).ConfigureAwait(false);
        var facts = described.ToDictionary(balancer => balancer.Name);
        var doing = step.ToString();
        await run
            .Lock.AddAsync([.. step.Aliases.Select(alias => Record(alias, facts[alias.Target]))], step.Private, doing, cancellationToken)
            .ConfigureAwait(false);
        run.Log.Tell(doing);
    }

    private static RecordSet Record(NewAlias alias, LoadBalancer target)
    {
        var zone = alias.TargetZone ?? target.HostedZoneId ?? throw new RefusedException(ProvisionRefusals.NoAliasZone(target.Name));
        return new RecordSet(alias.Host.Fqdn, "A") { Alias = new AliasTarget(target.DnsName, zone, EvaluateTargetHealth: false) };
    }

    private async Task<ZoneId> CreateAsync(CreateHostedZoneRequest request, bool isPrivate, CancellationToken cancellationToken)
    {
        ZoneId id;
        try
        {
            var response = await run.ChangeAsync(
                    "route53:CreateHostedZone",
                    token => run.Aws.Route53.CreateHostedZoneAsync(request, token),
                    cancellationToken
                )
                .ConfigureAwait(false);
            id = ZoneId.Parse(response.HostedZone.Id);
        }
        catch (AwsCallException exception) when (exception.ErrorCode is "HostedZoneAlreadyExists" or "ConflictingDomainExists")
        {
            // Another run made it at the same time, or an answer of ours was lost.
            id = await ListedAsync(request, isPrivate, cancellationToken).ConfigureAwait(false);
        }

        await TagAsync(id, cancellationToken).ConfigureAwait(false);
        run.Log.Tell($"{(isPrivate ? "private" : "public")} hosted zone {request.Name}: made ({id})");
        return await ListedAsync(request, isPrivate, cancellationToken).ConfigureAwait(false);
    }

    // The next read finds the zone by its name, and a list may lag behind.
    private async Task<ZoneId> ListedAsync(CreateHostedZoneRequest request, bool isPrivate, CancellationToken cancellationToken)
    {
        try
        {
            return await run
                .Waiter.UntilAsync(
                    $"hosted zone {request.Name}",
                    async token =>
                    {
                        var found = await new Zones(run.Aws.Route53, run.Calls, run.Names).FindAsync(token).ConfigureAwait(false);
                        return (isPrivate ? found.Private : found.Public) is [var zone, ..]
                            ? (Probe<ZoneId>)new Probe<ZoneId>.Done(zone)
                            : new Probe<ZoneId>.Pending("not listed yet");
                    },
                    UntilListed,
                    cancellationToken
                )
                .ConfigureAwait(false);
        }
        catch (WaitTimeoutException)
        {
            throw new RefusedException(ProvisionRefusals.ReferenceUsed(request.Name, request.CallerReference));
        }
    }
}
