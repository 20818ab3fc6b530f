#!/usr/bin/env python3
"""Drives an AWS, or what claims to be one, through the whole scenario with an unmodified Boto3.

Exit code 0 where every check holds, 1 where one fails, 2 where it could not run (wrong use, no endpoint).
"""

import argparse
import json
import secrets
import sys

from botocore.exceptions import BotoCoreError, ClientError

from conformance import errors, paginators, steps, verify
from conformance.checks import Checks
from conformance.world import World


def parse(arguments):
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("mode", nargs="?", default="run", choices=["run", "verify", "paginators", "errors"],
                        help="run: the scenario's steps (default); verify: the state as JSON; paginators: every one ends and yields "
                             "all; errors: bad calls get AWS's codes. The last two make an environment of their own")
    parser.add_argument("--endpoint", required=True, help="the URL of every service")
    parser.add_argument("--step", default="all", choices=["all", *steps.STEPS], help="one step of the scenario; each stands on those before it")
    parser.add_argument("--domain", default="londontamed.com")
    parser.add_argument("--environment", default="production")
    parser.add_argument("--region", default="eu-west-1")
    parser.add_argument("--referee", default="aws", choices=["aws", "moto"],
                        help="moto: what it is known to get wrong is told as 'differs' and fails nothing")
    parser.add_argument("--seconds", type=float, default=600, help="how long anything may take; default 600")
    return parser.parse_args(arguments)


def main(arguments):
    options = parse(arguments)
    # What verify prints is read by programs: checks go elsewhere there.
    checks = Checks(options.referee, sys.stderr if options.mode == "verify" else sys.stdout)
    own = options.mode in ("paginators", "errors")
    domain = f"{options.mode[:4]}-{secrets.token_hex(2)}.test" if own else options.domain
    world = World(options.endpoint, options.region, domain, options.environment, checks, options.referee, options.seconds)
    try:
        if options.mode == "verify":
            json.dump(verify.state(world), sys.stdout, indent=2, sort_keys=True)
            print()
            return 0
        if options.mode == "paginators":
            paginators.run(world)
        elif options.mode == "errors":
            errors.run(world)
        else:
            steps.run(world, list(steps.STEPS) if options.step == "all" else [options.step])
    except (ClientError, LookupError, TimeoutError) as error:
        checks.that(f"{options.mode} could go on", False, f"{type(error).__name__}: {error}")
    except BotoCoreError as error:
        print(f"{type(error).__name__}: {error}", file=sys.stderr)
        return 2
    return checks.verdict()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
