using System.Xml.Linq;
using BlueGreen.LocalCloud.Ec2;
using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.Route53;

/// <summary>The VPCs in which private zones are seen.</summary>
internal static class VpcOperations
{
    public static void Register(ServiceRoutes routes) =>
        _ = routes
            .Add(new Operation("AssociateVPCWithHostedZone", Associate) { Path = "/2013-04-01/hostedzone/{Id}/associatevpc" })
            .Add(new Operation("DisassociateVPCFromHostedZone", Disassociate) { Path = "/2013-04-01/hostedzone/{Id}/disassociatevpc" });

    public static ZoneVpc Read(Call call, XElement xml)
    {
        var vpc = new ZoneVpc(xml.RequiredText("VPCId"), xml.RequiredText("VPCRegion"));
        return VpcExists(call, vpc) ? vpc : throw Route53Errors.InvalidVpc;
    }

    public static bool VpcExists(Call call, ZoneVpc vpc) => new Ec2Region(call.World, vpc.Region).Vpcs.Any(v => v.Id == vpc.VpcId);

    public static Fields Write(ZoneVpc vpc) => new() { { "VPCRegion", vpc.Region }, { "VPCId", vpc.VpcId } };

    /// <summary>A VPC sees one private zone of a name.</summary>
    public static void RefuseConflict(Route53State state, string name, ZoneVpc vpc)
    {
        if (state.Zones.Find(z => z.Private && z.Name == name && z.Vpcs.Contains(vpc)) is { } other)
        {
            throw Route53Errors.ConflictingDomain(vpc, other.Id);
        }
    }

    private static Fields Associate(Call call)
    {
        var zone = call.Zone();
        var xml = XmlInput.Body(call, "AssociateVPCWithHostedZoneRequest");
        var comment = call.Comment(xml);
        var vpc = Read(call, xml.RequiredElement("VPC"));
        if (!zone.Private)
        {
            throw Route53Errors.PublicZone;
        }

        RefuseConflict(call.State.Route53, zone.Name, vpc);
        zone.Vpcs.Add(vpc);
        return new Fields { { "ChangeInfo", call.Write(call.Submit(comment)) } };
    }

    private static Fields Disassociate(Call call)
    {
        var zone = call.Zone();
        var xml = XmlInput.Body(call, "DisassociateVPCFromHostedZoneRequest");
        var comment = call.Comment(xml);
        var sent = xml.RequiredElement("VPC");
        var vpc = new ZoneVpc(sent.RequiredText("VPCId"), sent.RequiredText("VPCRegion"));
        if (!zone.Vpcs.Contains(vpc))
        {
            throw Route53Errors.NotAssociated(vpc, zone.Id);
        }

        if (zone.Vpcs.Count == 1)
        {
            throw Route53Errors.LastAssociation;
        }

        _ = zone.Vpcs.Remove(vpc);
        return new Fields { { "ChangeInfo", call.Write(call.Submit(comment)) } };
    }
}
