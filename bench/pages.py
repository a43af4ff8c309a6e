"""What a page, a request by POST and a mail by LMTP cost the program and its database, beside an empty answer and the bare SQL of the page.

python3 bench/pages.py [sqlite|postgres] [ROWS ...]   with RELAIS_PROGRAM and RELAIS_PAGE_STATEMENTS (the programs), and for
PostgreSQL under bin/with_postgres; 10,000 and 1,000,000 requests where none are given. All times are CPU, in microseconds.
"""

import collections
import http.client
import itertools
import os
import statistics
import subprocess
import sys
import threading
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests/reliability"))

from desk import Desk
from letters import MAILBOX, Lmtp
from organisation import fill
from sink import Sink

STATEMENTS = os.environ.get("RELAIS_PAGE_STATEMENTS", str(Path(__file__).resolve().parents[1] / "build/release/bench/page_statements"))
ROUNDS = 5
TURNS = 150
MAILS = 400
RUN = time.time_ns()
FORM = {"Content-Type": "application/x-www-form-urlencoded", "Accept": "text/html"}


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
    """One connection that stays open, and who asks on it: nobody without a token."""

    def __init__(self, port, token=None):
        self.wire = http.client.HTTPConnection("127.0.0.1", port)
        self.known = {"Authorization": f"Bearer {token}"} if token else {}

    def ask(self, method, address, headers, body=None, expected=200):
        self.wire.request(method, address, body=body, headers={**self.known, **headers})
        answer = self.wire.getresponse()
        size = len(answer.read())
        assert answer.status == expected, (address, answer.status)
        return size


def cost_of(desk, work):
    """Per turn: program, database."""
    for _ in range(20):
        work()
    meter = Meter(desk)
    for _ in range(TURNS):
        work()
    return tuple(part / TURNS for part in meter.used())


def middle(costs):
    return sorted(costs, key=sum)[len(costs) // 2]


def bare_costs(desk, addresses):
    """For each address: the same statements through the C library (this program, the database), and all but the network."""
    database = desk.postgres.url if desk.postgres else f"sqlite:{desk.folder}/relais.sqlite"
    told = subprocess.run([STATEMENTS, "bare", database, desk.token, *addresses], check=True, capture_output=True, text=True).stdout
    costs = {}
    for line in told.splitlines():
        address, *figures = line.split()
        bare, bare_server, ours, ours_server = map(float, figures)
        costs[address] = {"bare": (bare, bare_server), "inside": (ours, ours_server)}
    return costs


def say(name, cost, size=0, note=""):
    program, database = cost
    print(f"  {name:42} {program + database:6.0f} ({program:5.0f} + {database:5.0f}) {size / 1000:6.1f} kB  {note}", flush=True)


# What a page is asked as: its name, the ending of its address, its headers.
FACES = [
    ("HTML", "", {"Accept": "text/html"}),
    ("HTML, gzip", "", {"Accept": "text/html", "Accept-Encoding": "gzip"}),
    ("JSON", ".json", {"Accept": "application/json"}),
]


def with_ending(address, ending):
    path, mark, query = address.partition("?")
    if path == "/":
        return address
    return path + ending + mark + query


QUEUES = ["to_qualify", "to_verify", "unassigned", "mine", "my_team", "waiting_due", "open"]
SORTS = ["newest", "oldest", "due", "urgent", "stars", "waiting"]


def lists():
    """Each queue in its usual order, and all that is open in every order."""
    queues = {f"queue {queue}": f"/requests?queue={queue}" for queue in QUEUES}
    return queues | {f"open, {sort}": f"/requests?queue=open&sort={sort}" for sort in SORTS}


def measure_pages(desk, last):
    """In turns, so that what else the machine does falls on all alike."""
    visitor, nobody = Visitor(desk.port, desk.token), Visitor(desk.port)
    pages = {"list of 50": "/requests?queue=all", "list of 50, one state": "/requests?state=assigned", **lists(), "request with 40 messages": f"/requests/{last}", "home": "/", "50 messages": "/messages"}
    costs = collections.defaultdict(list)
    sizes = {}
    for _ in range(ROUNDS):
        costs["empty"].append(cost_of(desk, lambda: nobody.ask("GET", "/health", {})))
        for address, both in bare_costs(desk, pages.values()).items():
            for what, cost in both.items():
                costs[address, what].append(cost)
        for address in pages.values():
            for face, ending, headers in FACES:
                asked = with_ending(address, ending)
                sizes[address, face] = visitor.ask("GET", asked, headers)
                costs[address, face].append(cost_of(desk, lambda: visitor.ask("GET", asked, headers)))
    tell_pages(pages, {what: middle(all_of_it) for what, all_of_it in costs.items()}, sizes)


def tell_pages(pages, costs, sizes):
    say("empty answer", costs["empty"])
    for name, address in pages.items():
        least = sum(costs["empty"]) + sum(costs[address, "bare"])
        say(f"{name}: bare SQL", costs[address, "bare"])
        say(f"{name}: handler and view alone", costs[address, "inside"])
        for face, _, _ in FACES:
            cost = costs[address, face]
            say(f"{name}, {face}", cost, sizes[address, face], f"{sum(cost) / least:.2f} times bare SQL and an empty answer")


def measure_creation(desk):
    visitor = Visitor(desk.port, desk.token)
    turn = itertools.count()

    def create():
        number = next(turn)
        body = f"title=Fuite+{number}&description=L%27eau+coule+depuis+hier&requester_name=Marie+{number}&requester_email=marie{number}%40new.example&channel=call"
        visitor.ask("POST", "/requests", FORM, body, expected=303)

    say("creation by POST, with its contact", middle([cost_of(desk, create) for _ in range(5)]))


def hand_over(client, text):
    """One more mail of a session that stays open, as a mail server keeps it."""
    for line in ("MAIL FROM:<client@client.example>", f"RCPT TO:<{MAILBOX}>", "DATA"):
        client.say(line)
    answer = client.say(text + "\r\n.")
    assert answer.startswith("250"), answer


def mail(number, answers=""):
    body = "Bonjour,\r\n\r\nL'eau coule de nouveau dans le couloir B.\r\n" * 6
    reference = f"In-Reply-To: <{answers}>\r\nReferences: <{answers}>\r\n" if answers else ""
    sender = "marie@client.example" if answers else f"sender{number}@new.example"
    return (
        f"From: =?utf-8?q?Marie_Lef=C3=A8vre?= <{sender}>\r\nTo: {MAILBOX}\r\nSubject: Fuite {number}\r\nMessage-ID: <{RUN}.{number}@client.example>\r\n"
        f"{reference}Date: Tue, 24 Nov 2026 07:41:00 +0100\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{body}"
    )


def quiet(desk):
    """Until the program has done what it had to do."""
    before = -1.0
    while before != (now := cpu_of(desk.process.pid)):
        if now - before < 1000:
            return
        before = now
        time.sleep(0.5)


def measure_mail(desk, sink, rounds=5):
    client = Lmtp(desk.lmtp)
    client.reply()
    client.say("LHLO bench")
    number = itertools.count()
    each = MAILS // rounds
    for name, answers in [("mail by LMTP, a request, acknowledged", ""), ("mail by LMTP, an answer", "other1@client.example")]:
        costs = []
        for _ in range(rounds):
            handed = len(sink.messages())
            meter = Meter(desk)
            for _ in range(each):
                hand_over(client, mail(next(number), answers))
            quiet(desk)
            costs.append(tuple(part / each for part in meter.used()))
            handed = len(sink.messages()) - handed
        say(name, middle(costs), note=f"{handed / each:.1f} mails sent for each")


def seconds_to_first_page(desk):
    """From its start until the list is answered; it runs afterwards."""
    desk.kill()
    starting = threading.Thread(target=desk.start)
    begun = time.monotonic()
    starting.start()
    while desk.ask("/requests", accept="text/html")[0] != 200:
        time.sleep(0.002)
    seconds = time.monotonic() - begun
    starting.join()
    return seconds


def measure_all(desk, sink, last):
    starts = [seconds_to_first_page(desk) for _ in range(5)]
    print(f"  first page {statistics.median(starts) * 1000:.0f} ms after the start; fresh {memory_of(desk.process.pid):.1f} MiB PSS", flush=True)
    measure_pages(desk, last)
    measure_creation(desk)
    measure_mail(desk, sink)
    print(f"  memory after all of it {memory_of(desk.process.pid):.1f} MiB PSS", flush=True)


def measure(kind, rows):
    with Sink() as sink, Desk(kind, smtp_url=sink.url) as desk:
        print(f"\n{kind}, {rows} requests of 3 messages; CPU in microseconds: all (program + database)", flush=True)
        last = fill(desk, rows)
        measure_all(desk, sink, last)


def main():
    words = sys.argv[1:]
    kind = words.pop(0) if words and words[0] in ("sqlite", "postgres") else "sqlite"
    for rows in map(int, words or ["10000", "1000000"]):
        measure(kind, rows)


if __name__ == "__main__":
    main()
