"""The scenario, step by step, in its order."""

from functools import partial

from . import access, applications, balancing, dns, fleet, network

STEPS = {
    "network": network.network,
    "security-group": network.security_group,
    "access": access.access,
    "load-balancers": balancing.load_balancers,
    "zones": dns.zones,
    "image-v1": partial(fleet.image, version="v1"),
    "deploy-v1": partial(fleet.deploy, version="v1", number=1),
    "records": dns.aliases,
    "image-v2": partial(fleet.image, version="v2"),
    "deploy-v2": partial(fleet.deploy, version="v2", number=2),
    "switch": dns.switch,
    "rollback": partial(dns.switch, again=True),
    "switch-again": partial(dns.switch, again=True),
    "clean-v1": partial(fleet.clean, version="v1"),
    "application": applications.application,
}
PREPARE = ("network", "security-group", "access", "load-balancers", "zones", "image-v1", "deploy-v1", "records")


def run(world, names):
    for name in names:
        STEPS[name](world)
