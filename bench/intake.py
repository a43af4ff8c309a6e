"""Mails kept in a second by each way in, each durable, beside the bare database that inserts the same bytes: one transaction a
mail, and groups of 50. In turns, on SQLite; what counts are the ratios.

python3 bench/intake.py   with RELAIS_PROGRAM
"""

import collections
import itertools
import resource
import selectors
import socket
import sqlite3
import statistics
import subprocess
import sys
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent / "tests/reliability"), str(HERE.parent / "tests/mailboxes")]

from actions import MAILS, mail
from desk import MAILBOX, Desk
from meter import cpu_of, quiet
from sink import Sink

from read_by_imap import MailServers, add_mailbox, is_read, kept, until

ROUNDS = 5
PIPED = 30
READER = "boite"


class Bare:
    """The database alone, through its C library."""

    def __init__(self, desk):
        self.db = sqlite3.connect(desk.folder / "bare.sqlite", isolation_level=None)
        for line in ("PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL", "CREATE TABLE mails (id INTEGER PRIMARY KEY, identity TEXT UNIQUE, bytes BLOB)"):
            self.db.execute(line)

    def insert(self, mails, group):
        for start in range(0, len(mails), group):
            self.db.execute("BEGIN IMMEDIATE")
            rows = [(text[:200], text.encode()) for text in mails[start : start + group]]
            self.db.executemany("INSERT INTO mails (identity, bytes) VALUES (?, ?)", rows)
            self.db.execute("COMMIT")


def conversation(wire, mails):
    """Of a mail server: says together what may be, and yields how the answer begins that it waits for."""
    wire.sendall(b"LHLO bench\r\n")
    yield b"250 SIZE"
    for text in mails:
        wire.sendall(f"MAIL FROM:<client@client.example>\r\nRCPT TO:<{MAILBOX}>\r\nDATA\r\n".encode())
        yield b"354 "
        wire.sendall(text.encode() + b"\r\n.\r\n")
        yield b"250 2.0.0 kept"


class Connection:
    def __init__(self, path, mails):
        self.wire = socket.socket(socket.AF_UNIX)
        self.wire.connect(str(path))
        self.conversation = conversation(self.wire, mails)
        self.heard, self.awaited = b"", next(self.conversation)

    def goes_on(self):
        """False where there is no more to say."""
        piece = self.wire.recv(65536)
        self.heard += piece
        last = self.heard.rstrip(b"\r\n").rpartition(b"\r\n")[2]
        assert piece and last[:1] not in (b"4", b"5"), self.heard
        if self.heard.endswith(b"\r\n") and last.startswith(self.awaited):
            self.heard, self.awaited = b"", next(self.conversation, None)
        return self.awaited is not None


def deliver(desk, mails, connections):
    """All on one thread, so that the client takes little of the machine."""
    with selectors.DefaultSelector() as ready:
        for i in range(connections):
            connection = Connection(desk.lmtp, mails[i::connections])
            ready.register(connection.wire, selectors.EVENT_READ, connection)
        while ready.get_map():
            for key, _ in ready.select():
                if not key.data.goes_on():
                    ready.unregister(key.fileobj)
                    key.fileobj.close()


def pipe(desk, mails):
    """A process a mail, as a mail server's pipe does it; each hands over to the running server."""
    for text in mails:
        command = [desk.program, "receive", "--mailbox", MAILBOX, "--data", str(desk.folder)]
        subprocess.run(command, env=desk.env, input=text.encode(), check=True, stdout=subprocess.DEVNULL)


class Measured:
    """What a way took, round by round: mails a second, and CPU a mail in microseconds until kept and until handled."""

    def __init__(self):
        self.rates, self.until_kept, self.until_handled = [], [], []

    def add(self, count, seconds, cpu, cpu_in_all):
        self.rates.append(count / seconds)
        self.until_kept.append(cpu / count)
        self.until_handled.append(cpu_in_all / count)

    def rate(self):
        return statistics.median(self.rates)

    def line(self, name, bare):
        ratios = "  ".join(f"{self.rate() / like.rate():5.2f}" for like in bare)
        return f"{name:36} {self.rate():8.0f}  {ratios}  {statistics.median(self.until_kept):6.0f} {statistics.median(self.until_handled):6.0f}"


def own_cpu():
    """Of this program and of those that it started and that have ended, in microseconds."""
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return (time.process_time() + children.ru_utime + children.ru_stime) * 1e6


def measure_bare(measured, count, work):
    begun, cpu = time.monotonic(), own_cpu()
    work()
    used = own_cpu() - cpu
    measured.add(count, time.monotonic() - begun, used, used)


def measure_way(measured, desk, count, work, children=lambda: 0):
    begun, cpu = time.monotonic(), cpu_of(desk.process.pid) + children()
    work()
    seconds, until_kept = time.monotonic() - begun, cpu_of(desk.process.pid) + children() - cpu
    quiet(desk)
    measured.add(count, seconds, until_kept, cpu_of(desk.process.pid) + children() - cpu)


def ended_children():
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return (used.ru_utime + used.ru_stime) * 1e6


def measure_imap(measured, desk, servers, numbers):
    """They lie there when the program starts; from the first that is kept to the last."""
    desk.stop()
    before = kept(desk, READER)
    servers.fill(READER, numbers, body="L'eau coule de nouveau dans le couloir B.\r\n" * 6)
    desk.start()
    until(lambda: kept(desk, READER) > before)
    first = kept(desk, READER)
    left = before + len(numbers) - first
    measure_way(measured, desk, left, lambda: until(lambda: kept(desk, READER) == first + left, patience=120))


def main():
    with Sink() as sink, MailServers() as servers, Desk("sqlite", smtp_url=sink.url) as desk:
        add_mailbox(desk, servers, READER)
        desk.start()
        until(lambda: is_read(desk))
        bare = Bare(desk)
        ways = collections.defaultdict(Measured)
        numbers = itertools.count()
        for turn in range(ROUNDS):
            mails = lambda: [mail(next(numbers)) for _ in range(MAILS)]
            for group in (1, 50):
                inserted = mails()
                measure_bare(ways[f"bare, {group} a transaction"], MAILS, lambda: bare.insert(inserted, group))
            for connections in (1, 8, 50):
                handed = mails()
                measure_way(ways[f"LMTP, connections: {connections}"], desk, MAILS, lambda: deliver(desk, handed, connections))
            piped = mails()[:PIPED]
            measure_way(ways["relais receive, one after the other"], desk, PIPED, lambda: pipe(desk, piped), ended_children)
            measure_imap(ways["IMAP"], desk, servers, range(turn * MAILS, (turn + 1) * MAILS))
        tell(ways)


def tell(ways):
    print(f"{'':36} a second  of bare 1, 50  CPU us: kept, handled")
    bare = [ways["bare, 1 a transaction"], ways["bare, 50 a transaction"]]
    for name, measured in ways.items():
        print(measured.line(name, bare))


if __name__ == "__main__":
    main()
