"""Mails acknowledged in a second by LMTP, each durable, beside the bare database that inserts the same bytes: one transaction
a mail, and groups of 50. In turns, on SQLite; what counts are the ratios.

python3 bench/intake.py   with RELAIS_PROGRAM
"""

import sqlite3
import statistics
import subprocess
import threading
import time

from pages import MAILS, hand_over, mail, quiet  # first: it knows where Desk is
from desk import MAILBOX, Desk
from letters import Lmtp
from sink import Sink

ROUNDS = 5
PIPED = 30


def bare_database(desk):
    db = sqlite3.connect(desk.folder / "bare.sqlite", isolation_level=None)
    for line in ("PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL", "CREATE TABLE mails (id INTEGER PRIMARY KEY, identity TEXT UNIQUE, bytes BLOB)"):
        db.execute(line)
    return db


def insert(db, mails, group):
    for start in range(0, len(mails), group):
        db.execute("BEGIN IMMEDIATE")
        db.executemany("INSERT INTO mails (identity, bytes) VALUES (?, ?)", [(text[:200], text.encode()) for text in mails[start : start + group]])
        db.execute("COMMIT")


def deliver(desk, mails, connections):
    def one(part):
        with Lmtp(desk.lmtp) as client:
            client.reply()
            client.say("LHLO bench")
            for text in part:
                hand_over(client, text)

    threads = [threading.Thread(target=one, args=(mails[i::connections],)) for i in range(connections)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def pipe(desk, mails):
    """A process a mail, as a mail server's pipe does it; each hands over to the running server."""
    for text in mails:
        command = [desk.program, "receive", "--mailbox", MAILBOX, "--data", str(desk.folder)]
        subprocess.run(command, env=desk.env, input=text.encode(), check=True, stdout=subprocess.DEVNULL)


def main():
    with Sink() as sink, Desk("sqlite", smtp_url=sink.url) as desk:
        desk.start()
        bare = bare_database(desk)
        ways = {
            "bare, one a transaction": lambda mails: insert(bare, mails, 1),
            "bare, groups of 50": lambda mails: insert(bare, mails, 50),
            "LMTP, one connection": lambda mails: deliver(desk, mails, 1),
            "LMTP, 8 connections": lambda mails: deliver(desk, mails, 8),
            "relais receive, one after the other": lambda mails: pipe(desk, mails[:PIPED]),
        }
        rates = {name: [] for name in ways}
        number = 0
        for _ in range(ROUNDS):
            for name, way in ways.items():
                mails = [mail(number + i) for i in range(MAILS)]
                number += MAILS
                begun = time.monotonic()
                way(mails)
                rates[name].append((PIPED if "receive" in name else MAILS) / (time.monotonic() - begun))
                quiet(desk)
        least = statistics.median(rates["bare, one a transaction"])
        for name, found in rates.items():
            rate = statistics.median(found)
            print(f"{name:36} {rate:7.0f} a second  {rate / least:5.2f} of bare, one a transaction")


if __name__ == "__main__":
    main()
