"""The rows of the tables."""

from typing import Callable, NamedTuple, Optional


class Case(NamedTuple):
    """A bad call: the code that AWS answers with; None where it succeeds."""

    name: str
    code: Optional[str]
    call: Callable
    moto: str = "right"


MOTO_DIFFERS = "differs"
MOTO_SPOILS = "spoils"  # it would do what AWS refuses, and later rows would miss what is gone: not tried there


class Pages(NamedTuple):
    """One paginator: the page's list and what identifies an item, what must be among the items, and the size of a page."""

    client: object
    operation: str
    parameters: dict
    items: str
    identity: Callable
    expected: list
    size: Optional[int]
    moto: str = "right"
