"""The two hosted zones, the alias records, and the swap."""

import uuid

from .world import code_of

# Where a load balancer comes without the zone of its name (moto): the one of classic load balancers in eu-west-1.
FALLBACK_ZONE = "Z32O12XQLNTSW2"


def zones(world):
    route53, names, checks = world.route53, world.names, world.checks
    for private in (False, True):
        word = "private" if private else "public"
        network = {"VPC": {"VPCRegion": world.region, "VPCId": world.vpc()}} if private else {}
        answer = route53.create_hosted_zone(
            Name=names.domain, CallerReference=f"{names.domain}-{word}-{uuid.uuid4()}",
            HostedZoneConfig={"Comment": names.environment, "PrivateZone": private}, **network)
        checks.that(f"zones: the {word} one is accepted", answer["ChangeInfo"]["Status"] in ("PENDING", "INSYNC"))
        await_in_sync(world, answer["ChangeInfo"]["Id"])
        read = route53.get_hosted_zone(Id=answer["HostedZone"]["Id"])
        checks.equal(f"zones: the {word} one's name ends in a period", read["HostedZone"]["Name"], names.zone)
        checks.equal(f"zones: the {word} one is {word}", read["HostedZone"]["Config"]["PrivateZone"], private)
        if private:
            checks.equal("zones: the private one is on the VPC", [v["VPCId"] for v in read["VPCs"]], [world.vpc()])
        else:
            checks.equal("zones: the public one has four name servers", len(read["DelegationSet"]["NameServers"]), 4)
        apex = {r["Type"] for r in records(world, private) if r["Name"] == names.zone}
        checks.equal(f"zones: the {word} one has SOA and NS", apex, {"SOA", "NS"}, wrong_on=("moto",) if private else ())
    by_vpc = route53.list_hosted_zones_by_vpc(VPCId=world.vpc(), VPCRegion=world.region)["HostedZoneSummaries"]
    checks.equal("zones: the VPC tells its zone", [z["Name"] for z in by_vpc], [names.zone])


def aliases(world):
    """www and api to side 1 in the public zone; the staging names to side 2 in the private one."""
    for private, hosts, number in ((False, world.names.live_hosts, 1), (True, world.names.staging_hosts, 2)):
        target = alias(world, number)
        changes = [change("CREATE", host, target) for host in hosts]
        await_in_sync(world, submit(world, private, changes))
        for host in hosts:
            found = record(world, private, host)
            read = found["AliasTarget"]
            got = (_bare(read["DNSName"]), read["HostedZoneId"], read["EvaluateTargetHealth"])
            world.checks.equal(f"records: {host} points at side {number}", got,
                               (_bare(target["DNSName"]), target["HostedZoneId"], False))
            world.checks.that(f"records: {host} has no TTL of its own", "TTL" not in found and not found.get("ResourceRecords"),
                              f"got {found}", wrong_on=("moto",))


def switch(world, again=False):
    """One compare-and-swap batch a zone: exactly what was read is deleted, beside the new record; public first."""
    # moto keeps every CREATE for ever and refuses one that it has seen before, so there the way back has to be an UPSERT.
    create = "UPSERT" if again and world.referee == "moto" else "CREATE"
    names, checks = world.names, world.checks
    live = side_of(world, False, names.live_hosts[0])
    to = 3 - live
    for private, hosts, number in ((False, names.live_hosts, to), (True, names.staging_hosts, live)):
        target = alias(world, number)
        read = [record(world, private, host) for host in hosts]
        changes = [c for r in read for c in ({"Action": "DELETE", "ResourceRecordSet": sendable(r)}, change(create, r["Name"], target))]
        await_in_sync(world, submit(world, private, changes))
        for host in hosts:
            checks.equal(f"switch to side {to}: {host}", side_of(world, private, host), number)
        if create == "UPSERT":
            continue  # and then it holds no stale batch against us either
        stale = code_of(lambda: submit(world, private, changes))
        checks.equal("switch: the same batch again is stale", stale, "InvalidChangeBatch")
        checks.equal("switch: and changed nothing", side_of(world, private, hosts[0]), number)


def alias(world, number):
    read = world.load_balancer(number)
    zone = read.get("CanonicalHostedZoneNameID") or FALLBACK_ZONE
    return {"HostedZoneId": zone, "DNSName": read["DNSName"], "EvaluateTargetHealth": False}


def change(action, host, target):
    return {"Action": action, "ResourceRecordSet": {"Name": host, "Type": "A", "AliasTarget": target}}


def submit(world, private, changes):
    answer = world.route53.change_resource_record_sets(HostedZoneId=world.zone(private), ChangeBatch={"Changes": changes})
    return answer["ChangeInfo"]["Id"]


def await_in_sync(world, change_id):
    world.until("INSYNC", lambda: world.route53.get_change(Id=change_id)["ChangeInfo"]["Status"] == "INSYNC")


def records(world, private):
    pages = world.route53.get_paginator("list_resource_record_sets").paginate(HostedZoneId=world.zone(private))
    return [record for page in pages for record in page["ResourceRecordSets"]]


def record(world, private, host):
    found = [r for r in records(world, private) if r["Name"] == host and r["Type"] == "A"]
    if len(found) != 1:
        raise LookupError(f"{host}: expected one A record, found {len(found)}")
    return found[0]


def side_of(world, private, host):
    target = _bare(record(world, private, host)["AliasTarget"]["DNSName"])
    sides = {_bare(world.load_balancer(n)["DNSName"]): n for n in (1, 2)}
    return sides.get(target)


def sendable(read):
    """What was read, as it is sent back; an alias never carries a TTL, whatever the endpoint told (moto tells one)."""
    return {key: value for key, value in read.items() if key not in ("TTL", "ResourceRecords")}


def _bare(name):
    return name.lower().rstrip(".").removeprefix("dualstack.")
