"""One line a check, and the verdict at the end."""

import sys
import time


class Checks:
    """Counts what held. A check that the referee is known to get wrong is told, and fails nothing."""

    def __init__(self, referee, out=sys.stdout):
        self._referee = referee
        self._out = out
        self.passed = self.failed = self.differing = 0

    def equal(self, name, actual, expected, wrong_on=()):
        self.that(name, actual == expected, f"expected {expected!r}, got {actual!r}", wrong_on)

    def that(self, name, holds, otherwise="", wrong_on=()):
        if holds:
            self.passed += 1
            self._say("ok", name)
        elif self._referee in wrong_on:
            self.differing += 1
            self._say("differs", f"{name}: {otherwise} (known of {self._referee})")
        else:
            self.failed += 1
            self._say("FAIL", f"{name}: {otherwise}")

    def not_tried(self, name):
        self.differing += 1
        self._say("differs", f"{name}: not tried (known of {self._referee})")

    def verdict(self):
        self._out.write(f"{self.passed} passed, {self.failed} failed, {self.differing} known to differ\n")
        return 1 if self.failed or not self.passed else 0

    def _say(self, word, text):
        self._out.write(f"{word:<8}{text}\n")
        self._out.flush()


def until(what, probe, seconds, pause=0.2):
    """Asks until the answer is truthy, and returns it; the endpoint may be slow, as AWS is."""
    end = time.monotonic() + seconds
    while True:
        answer = probe()
        if answer:
            return answer
        if time.monotonic() >= end:
            raise TimeoutError(f"{what}: not within {seconds} s")
        time.sleep(pause)
        pause = min(pause * 1.5, 5)
