"""What an attack is: a function whose name is a sentence about what somebody tries, given the desk he tries it on."""

import threading
import time
import traceback

PATIENCE = 40

ATTACKS = []
# On desks of their own, one after the other, while the others go on.
ATTACKS_ELSEWHERE = []
# What waits for the clock of the server: each begun at once.
SLOW_ATTACKS = []


def attack(function):
    ATTACKS.append(function)
    return function


def attack_elsewhere(function):
    ATTACKS_ELSEWHERE.append(function)
    return function


def slow_attack(function):
    SLOW_ATTACKS.append(function)
    return function


def poll(condition, words, patience=PATIENCE):
    deadline = time.monotonic() + patience
    while time.monotonic() < deadline:
        if found := condition():
            return found
        time.sleep(0.05)
    raise AssertionError(f"did not happen: {words}")


def equal(found, wanted, about=""):
    assert found == wanted, f"{about}: {found!r} instead of {wanted!r}"


def within(found, allowed, about=""):
    assert found in allowed, f"{about}: {found!r} is none of {allowed!r}"


class Result:
    def __init__(self, function, desk):
        self.name = function.__name__.replace("_", " ")
        self.function = function
        self.desk = desk
        self.trouble = ""
        self.took = 0.0

    def run(self):
        begun = time.monotonic()
        try:
            self.function(self.desk)
        except Exception:
            self.trouble = traceback.format_exc()
        self.took = time.monotonic() - begun

    def tell(self):
        # In one piece, since several may tell at once.
        print(f"{'FAILED' if self.trouble else 'ok'}  {self.took:5.1f} s  {self.name}\n{self.trouble}", end="", flush=True)


def run_in_turn(results):
    for result in results:
        result.run()
        result.tell()


def run_all(desk, only=""):
    def wanted(functions):
        return [result for result in (Result(function, desk) for function in functions) if only in result.name]

    here, elsewhere, slow = wanted(ATTACKS), wanted(ATTACKS_ELSEWHERE), wanted(SLOW_ATTACKS)
    threads = [threading.Thread(target=run_in_turn, args=(lane,)) for lane in (elsewhere, *([result] for result in slow))]
    for thread in threads:
        thread.start()
    run_in_turn(here)
    for thread in threads:
        thread.join()
    return here + elsewhere + slow
