"""The CPU that a program and its database use for a piece of work, its memory, and a client that asks it."""

import http.client
import subprocess
import time
from pathlib import Path

TURNS = 100
TURNS_BEFORE = 20
# Seconds, well before the server closes it.
LONGEST_SILENCE = 10


def cpu_of(process):
    """Of every thread, in microseconds: finer than the ticks of /proc/PID/stat."""
    used = 0
    for thread in Path(f"/proc/{process}/task").iterdir():
        used += int((thread / "schedstat").read_text().split()[0])
    return used / 1000


def backends(desk):
    """The processes of PostgreSQL that work for this database."""
    if not desk.postgres:
        return []
    asked = f"SELECT pid FROM pg_stat_activity WHERE datname = '{desk.postgres.name}' AND application_name = 'relais'"
    told = subprocess.run(["psql", desk.postgres.server, "-Atc", asked], check=True, capture_output=True, text=True).stdout
    return [int(line) for line in told.split()]


class Meter:
    """CPU of the program and of its database since the last look."""

    def __init__(self, desk):
        self.desk = desk
        self.look()

    def look(self):
        self.program = cpu_of(self.desk.process.pid)
        self.database = {process: cpu_of(process) for process in backends(self.desk)}

    def used(self):
        program = cpu_of(self.desk.process.pid) - self.program
        # A connection made meanwhile counts from its beginning.
        database = sum(cpu_of(process) - self.database.get(process, 0) for process in backends(self.desk))
        return program, database


def memory_of(process):
    for line in Path(f"/proc/{process}/smaps_rollup").read_text().splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) / 1024
    return 0


class Visitor:
    """One connection that stays open, or is opened again where the server has closed it for its silence; and who asks on it: nobody
    without a token."""

    def __init__(self, port, token=None):
        self.wire = http.client.HTTPConnection("127.0.0.1", port)
        self.known = {"Authorization": f"Bearer {token}"} if token else {}
        self.asked_at = 0.0

    def ask(self, method, address, headers, body=None, expected=200):
        if time.monotonic() - self.asked_at > LONGEST_SILENCE:
            self.wire.close()
        self.wire.request(method, address, body=body, headers={**self.known, **headers})
        answer = self.wire.getresponse()
        size = len(answer.read())
        self.asked_at = time.monotonic()
        assert answer.status == expected, (address, answer.status)
        return size


def cost_of(desk, work):
    """Per turn: program, database."""
    for _ in range(TURNS_BEFORE):
        work()
    meter = Meter(desk)
    for _ in range(TURNS):
        work()
    return tuple(part / TURNS for part in meter.used())


def middle(costs):
    return sorted(costs, key=sum)[len(costs) // 2]


def say(name, cost, size=0, note=""):
    program, database = cost
    print(f"  {name:42} {program + database:6.0f} ({program:5.0f} + {database:5.0f}) {size / 1000:6.1f} kB  {note}", flush=True)


def quiet(desk):
    """Until the program has done what it had to do."""
    before = -1.0
    while before != (now := cpu_of(desk.process.pid)):
        if now - before < 1000:
            return
        before = now
        time.sleep(0.5)
