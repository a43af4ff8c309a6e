"""What a backup, its restore and a check take, and what the desk is like meanwhile for whoever reads and writes.

python3 bench/backup.py [sqlite|postgres] [ROWS] [FILES]   with RELAIS_PROGRAM, and for PostgreSQL under bin/with_postgres;
50,000 requests and 500 files of 100 kB where nothing is given.
"""

import base64
import random
import resource
import statistics
import sys
import tempfile
import threading
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests/reliability"))

from desk import Desk, until
from letters import lmtp_send, with_attachment
from organisation import fill

FILE_SIZE = 100_000
BEFORE = 5
# What the organisation of the pages has not: nobody tells of a file, or of a state, that is not there.
MADE_UP = "DELETE FROM message_attachments"


def in_ms(seconds):
    return f"{1000 * seconds:7.1f} ms"


class Visitor:
    """Reads a list and writes a request, again and again."""

    def __init__(self, desk):
        self.desk = desk
        self.took = {"list": [], "creation": []}
        self.over = threading.Event()
        self.thread = threading.Thread(target=self.go_round)

    def __enter__(self):
        self.thread.start()
        return self

    def __exit__(self, *_):
        self.over.set()
        self.thread.join()

    def go_round(self):
        while not self.over.is_set():
            self.measure("list", lambda: self.desk.get("/requests.json?queue=all"))
            call = {"title": "Un appel", "description": "x", "channel": "call"}
            self.measure("creation", lambda: self.desk.post("/requests", call))

    def measure(self, name, ask):
        begun = time.monotonic()
        ask()
        self.took[name].append(time.monotonic() - begun)

    def tell(self, when):
        for name, took in self.took.items():
            worst = statistics.quantiles(took, n=20)[-1]
            print(f"    {when:8} {name:9} median {in_ms(statistics.median(took))}, 19 of 20 within {in_ms(worst)}, worst {in_ms(max(took))} ({len(took)})")


def run(desk, *words):
    """Seconds that passed, and of CPU; that a made-up organisation breaks rules is nothing new."""
    begun, used = time.monotonic(), cpu_of_children()
    done = desk.run(*words)
    if done.returncode not in (0, 65):
        raise RuntimeError(f"{words}: {done.returncode}: {done.stderr}")
    return f"{time.monotonic() - begun:6.1f} s, {cpu_of_children() - used:5.1f} s of CPU"


def cpu_of_children():
    """Of those that have ended; on PostgreSQL without the server's own."""
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def add_files(desk, files):
    chance = random.Random(1)
    for number in range(files):
        content = base64.encodebytes(chance.randbytes(FILE_SIZE)).decode().replace("\n", "\r\n")
        lmtp_send(desk.lmtp, with_attachment(f"f{number}", "photo.jpg", "image/jpeg", content))
    until(lambda: desk.database.ask("SELECT count(*) FROM jobs WHERE kind = 'handle_mail'")[0][0] in (0, "0"), patience=600)


def measure(database, rows, files):
    settings = {"RELAIS_MAIL_IS_HELD": "true"}
    with tempfile.TemporaryDirectory(prefix="relais-bench-") as folder, Desk(database, settings=settings) as desk, Desk(database, settings=settings, mailbox=None) as place:
        file = Path(folder) / "desk.tar.zst"
        fill(desk, rows)
        desk.database.ask(MADE_UP)
        desk.start()
        add_files(desk, files)
        print(f"{database}: {rows} requests, {files} files of {FILE_SIZE // 1000} kB")
        with Visitor(desk) as visitor:
            time.sleep(BEFORE)
        visitor.tell("before")
        with Visitor(desk) as visitor:
            took = run(desk, "backup", str(file))
        visitor.tell("during")
        print(f"  backup  {took}, {file.stat().st_size / 1e6:.1f} MB")
        print(f"  restore {run(place, 'restore', str(file))}")
        print(f"  check   {run(desk, 'check')}, beside the desk")


if __name__ == "__main__":
    wanted = sys.argv[1:] or ["sqlite"]
    measure(wanted[0], int((wanted[1:] or ["50000"])[0]), int((wanted[2:] or ["500"])[0]))
