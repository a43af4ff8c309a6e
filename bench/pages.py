"""CPU of the program per answer, on SQLite, beside an empty answer and beside the bare SQL of the list through SQLite's C library.

python3 bench/pages.py [ROWS ...]   with RELAIS_PROGRAM; 10,000 and 1,000,000 requests where none are given.
"""

import http.client
import os
import sqlite3
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests/reliability"))

from desk import Desk

ASKED = 1500
TICK = 1_000_000 / os.sysconf("SC_CLK_TCK")


BARE_COUNT = """
SELECT count(*) FROM (SELECT 1 FROM request_summaries AS requests
  WHERE NOT EXISTS (SELECT 1 FROM request_type_restrictions AS r WHERE r.type_id = requests.type_id) LIMIT 1001)
"""
BARE_PAGE = """
SELECT * FROM request_summaries AS requests
  WHERE NOT EXISTS (SELECT 1 FROM request_type_restrictions AS r WHERE r.type_id = requests.type_id)
  ORDER BY received_at DESC, id DESC LIMIT 51
"""


def fill(desk, rows):
    with sqlite3.connect(desk.folder / "relais.sqlite") as db:
        contacts = max(1, rows // 3)
        db.execute(
            "INSERT INTO contacts (id, name, email, email_key, phone, created_at) "
            f"WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < {contacts}) "
            "SELECT n, 'Marie Lefèvre ' || n, 'marie' || n || '@client.example', 'marie' || n || '@client.example', '', 0 FROM numbers"
        )
        db.execute(
            "INSERT INTO requests (id, number, title, description, state, channel, requester_id, received_at) "
            f"WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < {rows}) "
            "SELECT n, printf('DEM-2026-%06d', n), 'Fuite d''eau au deuxième étage, porte ' || n, 'Voir le mail.', 'received', 'mail', "
            f"1 + n % {contacts}, 1785000000000000 + n * 1000000 FROM numbers"
        )
        db.execute(f"INSERT INTO counters (series, value) VALUES ('request/2026', {rows})")
        last = f"DEM-2026-{rows:06d}"
        db.executemany(
            "INSERT INTO messages (record_kind, record_id, kind, automatic, from_name, from_email, from_key, subject, body, internet_message_id, said_at) "
            "VALUES ('request', ?, 'mail_in', 0, 'Marie Lefèvre', 'marie@client.example', 'marie@client.example', 'Fuite', ?, ?, ?)",
            [(rows, "Bonjour,\n\nL'eau coule toujours dans l'atelier.\n\nMarie Lefèvre\n" * 2, f"m{i}@client.example", 1785000000000000 + i) for i in range(40)],
        )
    db.close()
    return last


def cpu_of(process):
    fields = Path(f"/proc/{process}/stat").read_text().rsplit(") ", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) * TICK


def memory_of(process):
    for line in Path(f"/proc/{process}/smaps_rollup").read_text().splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) / 1024
    return 0


def asked(desk, address, accept):
    wire = http.client.HTTPConnection("127.0.0.1", desk.port)
    headers = {"Authorization": f"Bearer {desk.token}", "Accept": accept}
    size = 0
    for turn in range(ASKED + 100):
        if turn == 100:
            before = cpu_of(desk.process.pid)
        wire.request("GET", address, headers=headers)
        answer = wire.getresponse()
        size = len(answer.read())
        assert answer.status == 200, (address, answer.status)
    return (cpu_of(desk.process.pid) - before) / ASKED, size


def bare(desk, statements):
    with sqlite3.connect(desk.folder / "relais.sqlite") as db:
        begun = time.process_time()
        for _ in range(ASKED):
            for statement in statements:
                db.execute(statement).fetchall()
        return (time.process_time() - begun) / ASKED * 1e6


def main():
    for rows in [int(word) for word in sys.argv[1:]] or [10_000, 1_000_000]:
        with Desk("sqlite") as desk:
            last = fill(desk, rows)
            begun = time.monotonic()
            desk.start()
            started = time.monotonic() - begun
            fresh = memory_of(desk.process.pid)
            print(f"\n{rows} requests: ready after {started * 1000:.0f} ms, fresh {fresh:.1f} MiB PSS; CPU in microseconds an answer")
            empty, _ = asked(desk, "/health", "*/*")
            sql = bare(desk, [BARE_COUNT, BARE_PAGE])
            print(f"  empty answer {empty:7.0f}")
            print(f"  bare SQL of the list, its count included {sql:7.0f} (with Python's fetch)")
            for name, address, accept in [
                ("list of 50, HTML", "/requests", "text/html"),
                ("list of 50, JSON", "/requests.json", "application/json"),
                ("request with 40 mails, HTML", f"/requests/{last}", "text/html"),
                ("request with 40 mails, JSON", f"/requests/{last}.json", "application/json"),
            ]:
                cost, size = asked(desk, address, accept)
                ratio = f"{cost / (empty + sql):5.2f} times empty + bare" if "list" in name else ""
                print(f"  {name:30} {cost:7.0f}  {size / 1000:6.1f} kB  {ratio}")
            print(f"  memory after it {memory_of(desk.process.pid):.1f} MiB PSS")


if __name__ == "__main__":
    main()
