using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.Route53;

/// <summary>Hosted zones: make, read, delete.</summary>
internal static class ZoneOperations
{
    private const string Root = "/2013-04-01/hostedzone";

    public static void Register(ServiceRoutes routes) =>
        _ = routes
            .Add(new Operation("CreateHostedZone", Create) { Path = Root, Gaps = "No reusable delegation sets." })
            .Add(new Operation("GetHostedZone", Get) { Method = "GET", Path = Root + "/{Id}" })
            .Add(new Operation("UpdateHostedZoneComment", UpdateComment) { Path = Root + "/{Id}" })
            .Add(new Operation("DeleteHostedZone", Delete) { Method = "DELETE", Path = Root + "/{Id}" });

    private static Fields Create(Call call)
    {
        var xml = XmlInput.Body(call, "CreateHostedZoneRequest");
        var name = RecordName.Normalise(xml.RequiredText("Name"), "InvalidDomainName");
        var reference = call.Limited("CallerReference", xml.RequiredText("CallerReference"), most: 128);
        var comment = call.Comment(xml.Element("HostedZoneConfig"));
        if (xml.Text("DelegationSetId") is { Length: > 0 } delegationSet)
        {
            throw Route53Errors.NoSuchDelegationSet(Route53Call.Bare(delegationSet));
        }

        var vpc = xml.Element("VPC") is { } sent ? VpcOperations.Read(call, sent) : null;
        var state = call.State.Route53;
        if (state.CallerReferences.Contains(reference))
        {
            throw Route53Errors.HostedZoneAlreadyExists;
        }

        if (vpc is null && xml.Element("HostedZoneConfig")?.Boolean("PrivateZone") == true)
        {
            throw new AwsException("InvalidInput", "When you're creating a private hosted zone, you must specify a VPC.");
        }

        if (vpc is not null)
        {
            VpcOperations.RefuseConflict(state, name, vpc);
        }

        var zone = new HostedZone
        {
            Id = call.World.Random.Capitals("Z0", 21),
            Name = name,
            CallerReference = reference,
            Comment = comment,
            Private = vpc is not null,
            Vpcs = vpc is null ? [] : [vpc],
            NameServers = vpc is null ? NameServers.Draw(call.World.Random) : NameServers.OfPrivateZones,
        };
        zone.Records = NameServers.ApexRecords(zone);
        state.Zones.Add(zone);
        _ = state.CallerReferences.Add(reference);
        call.Status = 201;
        call.ResponseHeaders["Location"] = $"https://route53.amazonaws.com{Root}/{zone.Id}";
        return new Fields
        {
            { "HostedZone", Write(zone) },
            { "ChangeInfo", call.Write(call.Submit()) },
            { "DelegationSet", DelegationSet(zone) },
            { "VPC", vpc is null ? null : VpcOperations.Write(vpc) },
        };
    }

    private static Fields Get(Call call)
    {
        var zone = call.Zone();
        return new Fields
        {
            { "HostedZone", Write(zone) },
            { "DelegationSet", DelegationSet(zone) },
            { "VPCs", zone.Private ? Items.Of(zone.Vpcs, VpcOperations.Write, "VPC") : null },
        };
    }

    private static Fields UpdateComment(Call call)
    {
        var zone = call.Zone();
        zone.Comment = call.Comment(XmlInput.Body(call, "UpdateHostedZoneCommentRequest"));
        return new Fields { { "HostedZone", Write(zone) } };
    }

    private static Fields Delete(Call call)
    {
        var zone = call.Zone();
        if (zone.Records.Exists(r => r.Name != zone.Name || r.Type is not ("NS" or "SOA")))
        {
            throw Route53Errors.HostedZoneNotEmpty;
        }

        _ = call.State.Route53.Zones.Remove(zone);
        return new Fields { { "ChangeInfo", call.Write(call.Submit()) } };
    }

    public static Fields Write(HostedZone zone) =>
        new()
        {
            { "Id", "/hostedzone/" + zone.Id },
            { "Name", zone.Name },
            { "CallerReference", zone.CallerReference },
            {
                "Config",
                new Fields { { "Comment", zone.Comment }, { "PrivateZone", zone.Private } }
            },
            { "ResourceRecordSetCount", zone.Records.Count },
        };

    private static Fields? DelegationSet(HostedZone zone) =>
        zone.Private ? null : new Fields { { "NameServers", Items.Of(zone.NameServers, "NameServer") } };
}
