#!/usr/bin/env python3
"""Makes the organisation of a benchmark in a database of its own, to look at or to measure: French texts, years of requests.

generate.py FOLDER [--requests 1000000] [--messages 10] [--database postgresql://...]

FOLDER is given to `relais serve --data` afterwards. What was cut goes on where it was when the same is asked again; there is a card
for three requests, so that a million of them come from 333,333 people. RELAIS_PROGRAM is the program, the release build where it is not told.
"""

import argparse
import os
import subprocess
import sys
import time
from pathlib import Path

import filling
from organisation import statements

PROGRAM = os.environ.get("RELAIS_PROGRAM", str(Path(__file__).resolve().parents[1] / "build/release/relais"))
WHO = ("--name", "Camille Renard", "--email", "camille@desk.example", "--role", "manager")


def options():
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("folder", type=Path)
    asked.add_argument("--requests", type=int, default=1_000_000)
    asked.add_argument("--messages", type=int, default=10, help="of each request")
    asked.add_argument("--database", help="of PostgreSQL; SQLite in the folder where it is not told")
    return asked.parse_args()


def place_of(asked):
    return ("--data", str(asked.folder), *(("--database", asked.database) if asked.database else ()))


def prepared(asked):
    """The schema, a first person and the mailbox that the mails came to, where they are not there yet."""
    place = place_of(asked)
    asked.folder.mkdir(parents=True, exist_ok=True)
    known = subprocess.run([PROGRAM, "user", "add", *WHO, "--token", *place], capture_output=True, text=True)
    if known.returncode == 0:
        subprocess.run([PROGRAM, "mailbox", "add", "--address", "demandes@desk.example", "--from-name", "Accueil", *place], check=True)
        (asked.folder / "token").write_text(known.stdout.split()[-1] + "\n")
        print(f"a token of {WHO[3]}: {asked.folder / 'token'}")


def main():
    asked = options()
    prepared(asked)
    begun = time.monotonic()

    def of(rows, numbers):
        return statements(rows, numbers, asked.messages)

    count = sum(1 for _ in of(asked.requests, lambda last, first=1: ""))

    def tell(step):
        print(f"\r{step} of {count} steps, {time.monotonic() - begun:.0f} s", end="", file=sys.stderr, flush=True)

    if asked.database:
        filling.fill_postgres(asked.database, asked.requests, of, tell)
    else:
        filling.fill_sqlite(asked.folder / "relais.sqlite", asked.requests, of, tell)
    subprocess.run([PROGRAM, "index", "--again", *place_of(asked)], check=True)
    print(f"\n{asked.requests} requests with {asked.messages} messages each, in {time.monotonic() - begun:.0f} s")


if __name__ == "__main__":
    main()
