"""Bad calls, and the code that AWS answers each with."""

from . import errors_applications, errors_autoscaling, errors_balancing, errors_ec2, errors_iam, errors_route53, steps
from .case import MOTO_DIFFERS, MOTO_SPOILS
from .world import code_of


def run(world):
    """Makes an environment of its own, and holds every row of every table against it."""
    steps.run(world, steps.PREPARE)
    for table in (errors_ec2, errors_autoscaling, errors_balancing, errors_applications, errors_route53, errors_iam):
        service = table.__name__.rsplit("_", 1)[1]
        for case in table.cases(world):
            if case.moto == MOTO_SPOILS and world.referee == "moto":
                world.checks.not_tried(f"{service}: {case.name}")
                continue
            wrong_on = ("moto",) if case.moto == MOTO_DIFFERS else ()
            try:
                code = code_of(case.call)
            except Exception as error:  # an answer that Boto3 can't parse is a finding, and the next row still counts
                code = f"{type(error).__name__}: {error}"
            world.checks.equal(f"{service}: {case.name}", code, case.code, wrong_on)
    errors_route53.batches_are_atomic(world)
    errors_autoscaling.unknown_names_are_no_errors(world)
