"""What a page, a request by POST and a mail by LMTP cost the program and its database, beside an empty answer and the bare SQL of the page.

python3 bench/pages.py [sqlite|postgres] [ROWS ...]   with RELAIS_PROGRAM and RELAIS_PAGE_STATEMENTS (the programs), and for
PostgreSQL under bin/with_postgres; 10,000 and 1,000,000 requests where none are given. All times are CPU, in microseconds.
RELAIS_PAGES measures only the pages whose names begin so ("home;request"), and no mail.
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

from cases import ROLES, all_cases
from desk import Desk
from letters import MAILBOX, Lmtp
from organisation import fill, tokens_of
from sink import Sink

STATEMENTS = os.environ.get("RELAIS_PAGE_STATEMENTS", str(Path(__file__).resolve().parents[1] / "build/release/bench/page_statements"))
ROUNDS = 5
TURNS = 100
WANTED = tuple(os.environ.get("RELAIS_PAGES", "").split(";"))
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


def bare_costs(desk, token, addresses):
    """For each address: the same statements through the C library (this program, the database), and all but the network."""
    database = desk.postgres.url if desk.postgres else f"sqlite:{desk.folder}/relais.sqlite"
    told = subprocess.run([STATEMENTS, "bare", database, token, *addresses], check=True, capture_output=True, text=True).stdout
    costs = {}
    for line in told.splitlines():
        address, statements, *figures = line.split()
        bare, bare_server, ours, ours_server = map(float, figures)
        costs[address] = {"bare": (bare, bare_server), "inside": (ours, ours_server), "statements": int(statements)}
    return costs


def say(name, cost, size=0, note=""):
    program, database = cost
    print(f"  {name:42} {program + database:6.0f} ({program:5.0f} + {database:5.0f}) {size / 1000:6.1f} kB  {note}", flush=True)


HTML = {"Accept": "text/html"}
# Besides the page that everybody sees, of those that are asked for most.
OTHER_FACES = [("gzip", "", {"Accept": "text/html", "Accept-Encoding": "gzip"}), ("JSON", ".json", {"Accept": "application/json"})]
IN_ALL_FACES = ["all, newest", "open, newest", "request", "home", "messages"]


def with_ending(address, ending):
    path, mark, query = address.partition("?")
    if path == "/":
        return address
    return path + ending + mark + query


def faces_of(name):
    return [("HTML", "", HTML), *(OTHER_FACES if name in IN_ALL_FACES else [])]


def measure_pages(desk, cases, tokens):
    """In turns, so that what else the machine does falls on all alike."""
    nobody = Visitor(desk.port)
    visitors = {asker: Visitor(desk.port, token) for asker, token in tokens.items()}
    costs, sizes, counts = collections.defaultdict(list), {}, {}
    for _ in range(ROUNDS):
        costs["empty"].append(cost_of(desk, lambda: nobody.ask("GET", "/health", {})))
        for asker, token in tokens.items():
            names = {address: name for name, (who, address) in cases.items() if who == asker}
            for address, told in bare_costs(desk, token, names).items() if names else ():
                counts[names[address]] = told.pop("statements")
                for what, cost in told.items():
                    costs[names[address], what].append(cost)
        for name, (asker, address) in cases.items():
            for face, ending, headers in faces_of(name):
                asked = (visitors[asker], with_ending(address, ending), headers)
                sizes[name, face] = visitors[asker].ask("GET", *asked[1:])
                costs[name, face].append(cost_of(desk, lambda: asked[0].ask("GET", *asked[1:])))
    tell_pages(cases, {what: middle(all_of_it) for what, all_of_it in costs.items()}, sizes, counts)


def tell_pages(cases, costs, sizes, counts):
    """The worst last, since it is what one looks for."""
    say("empty answer", costs["empty"])
    print(f"  {'':42} {'statements':>10} {'bare SQL':>9} {'inside':>9} {'face':>5} {'CPU':>8} {'program':>8} {'database':>8} {'kB':>7}  times bare SQL and an empty answer")
    lines = []
    for name in cases:
        for face, _, _ in faces_of(name):
            cost, bare = costs[name, face], sum(costs[name, "bare"])
            ratio = sum(cost) / (sum(costs["empty"]) + bare)
            inside = sum(costs[name, "inside"])
            lines.append((ratio, f"  {name:42} {counts[name]:10} {bare:9.0f} {inside:9.0f} {face:>5} {sum(cost):8.0f} {cost[0]:8.0f} {cost[1]:8.0f} {sizes[name, face] / 1000:7.1f}  {ratio:.2f}"))
    for _, line in sorted(lines):
        print(line, flush=True)


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


def measure_all(desk, sink, cases, tokens):
    starts = [seconds_to_first_page(desk) for _ in range(5)]
    print(f"  first page {statistics.median(starts) * 1000:.0f} ms after the start; fresh {memory_of(desk.process.pid):.1f} MiB PSS", flush=True)
    measure_pages(desk, cases, tokens)
    if WANTED == ("",):
        measure_creation(desk)
        measure_mail(desk, sink)
    print(f"  memory after all of it {memory_of(desk.process.pid):.1f} MiB PSS", flush=True)


def measure(kind, rows):
    with Sink() as sink, Desk(kind, smtp_url=sink.url) as desk:
        print(f"\n{kind}, {rows} requests of 3 messages; CPU in microseconds: all (program + database)", flush=True)
        cases = all_cases(fill(desk, rows))
        measure_all(desk, sink, {name: case for name, case in cases.items() if name.startswith(WANTED)}, tokens_of(desk, ROLES))


def main():
    words = sys.argv[1:]
    kind = words.pop(0) if words and words[0] in ("sqlite", "postgres") else "sqlite"
    for rows in map(int, words or ["10000", "1000000"]):
        measure(kind, rows)


if __name__ == "__main__":
    main()
