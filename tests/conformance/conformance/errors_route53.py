"""Route 53: zones, batches, changes."""

import uuid
from functools import partial

from . import dns
from .case import MOTO_DIFFERS, Case
from .world import code_of


def cases(world):
    route53, names = world.route53, world.names
    zone, host = world.zone(private=False), world.names.live_hosts[0]
    reference = f"again-{uuid.uuid4()}"
    route53.create_hosted_zone(Name=f"again.{names.domain}", CallerReference=reference)
    submit = partial(dns.submit, world, False)
    nowhere = {"HostedZoneId": dns.FALLBACK_ZONE, "DNSName": "nothing-of-the-kind.example.com", "EvaluateTargetHealth": False}
    apex = next(r for r in dns.records(world, False) if r["Type"] == "SOA")
    dns.submit(world, False, [_text("CREATE", f"lock.{names.zone}", "one")])
    return [
        Case("unknown zone", "NoSuchHostedZone", partial(route53.get_hosted_zone, Id="Z0123456789ABCDEFGHIJ")),
        Case("records of an unknown zone", "NoSuchHostedZone",
             partial(route53.list_resource_record_sets, HostedZoneId="Z0123456789ABCDEFGHIJ")),
        Case("delete an unknown zone", "NoSuchHostedZone", partial(route53.delete_hosted_zone, Id="Z0123456789ABCDEFGHIJ")),
        Case("unknown change", "NoSuchChange", partial(route53.get_change, Id="C0123456789ABCDEFGHIJ"), MOTO_DIFFERS),
        Case("caller reference that was used", "HostedZoneAlreadyExists",
             partial(route53.create_hosted_zone, Name=f"again.{names.domain}", CallerReference=reference), MOTO_DIFFERS),
        Case("private zone on an unknown VPC", "InvalidVPCId",
             partial(route53.create_hosted_zone, Name=names.domain, CallerReference=str(uuid.uuid4()),
                     VPC={"VPCRegion": world.region, "VPCId": "vpc-0123456789abcdef0"}, HostedZoneConfig={"PrivateZone": True}), MOTO_DIFFERS),
        Case("VPC on a public zone", "PublicZoneVPCAssociation",
             partial(route53.associate_vpc_with_hosted_zone, HostedZoneId=zone, VPC={"VPCRegion": world.region, "VPCId": world.vpc()})),
        Case("delete a zone with records", "HostedZoneNotEmpty", partial(route53.delete_hosted_zone, Id=zone)),
        Case("CREATE of a record that is there", "InvalidChangeBatch", partial(submit, [_text("CREATE", f"lock.{names.zone}", "two")]), MOTO_DIFFERS),
        Case("DELETE of an absent record", "InvalidChangeBatch", partial(submit, [_text("DELETE", f"absent.{names.zone}", "one")]), MOTO_DIFFERS),
        Case("DELETE of another value", "InvalidChangeBatch", partial(submit, [_text("DELETE", f"lock.{names.zone}", "two")]), MOTO_DIFFERS),
        Case("DELETE with another TTL", "InvalidChangeBatch",
             partial(submit, [_text("DELETE", f"lock.{names.zone}", "one", ttl=61)]), MOTO_DIFFERS),
        Case("stale DELETE + CREATE", "InvalidChangeBatch",
             partial(submit, [_text("DELETE", f"lock.{names.zone}", "stale"), _text("CREATE", f"lock.{names.zone}", "three")]), MOTO_DIFFERS),
        Case("DELETE of the SOA record", "InvalidChangeBatch",
             partial(submit, [{"Action": "DELETE", "ResourceRecordSet": apex}]), MOTO_DIFFERS),
        Case("alias of nothing", "InvalidChangeBatch", partial(submit, [dns.change("CREATE", f"bad.{names.zone}", nowhere)]), MOTO_DIFFERS),
        Case("alias with a TTL", "InvalidInput", partial(submit, [_with_ttl(dns.change("CREATE", f"bad.{names.zone}", dns.alias(world, 1)))]),
             MOTO_DIFFERS),
        Case("record outside its zone", "InvalidChangeBatch", partial(submit, [_text("CREATE", "www.example.org.", "one")])),
        Case("text without quotes", "InvalidChangeBatch", partial(submit, [_text("CREATE", f"bad.{names.zone}", "bare", quoted=False)]), MOTO_DIFFERS),
        Case("text of 256 characters in one string", "InvalidChangeBatch",
             partial(submit, [_text("CREATE", f"bad.{names.zone}", "x" * 256)]), MOTO_DIFFERS),
        Case("weighted beside simple", "InvalidChangeBatch",
             partial(submit, [_weighted(dns.change("CREATE", host, dns.alias(world, 1)))]), MOTO_DIFFERS),
    ]


def batches_are_atomic(world):
    """The good half of a bad batch is not applied."""
    good = f"atomic.{world.names.zone}"
    batch = [_text("CREATE", good, "one"), _text("DELETE", f"absent.{world.names.zone}", "one")]
    dns_before = {r["Name"] for r in dns.records(world, False)}
    refused = code_of(lambda: dns.submit(world, False, batch))
    world.checks.that("route53: a batch with one bad change is refused", refused is not None)
    world.checks.equal("route53: and nothing of it is applied", {r["Name"] for r in dns.records(world, False)}, dns_before)


def _text(action, name, value, ttl=60, quoted=True):
    values = [{"Value": f'"{value}"' if quoted else value}]
    return {"Action": action, "ResourceRecordSet": {"Name": name, "Type": "TXT", "TTL": ttl, "ResourceRecords": values}}


def _with_ttl(change):
    return {**change, "ResourceRecordSet": {**change["ResourceRecordSet"], "TTL": 60}}


def _weighted(change):
    return {**change, "ResourceRecordSet": {**change["ResourceRecordSet"], "SetIdentifier": "one", "Weight": 1}}
