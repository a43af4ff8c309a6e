"""Fills a database by statements, each in a transaction of its own that also says how far it is, so that what was cut goes on from there."""

import sqlite3
import subprocess
import tempfile

# A name of its own, since it stands in the database only while that is being filled.
PROGRESS = "benchmark_filling"


def is_of_the_session(statement):
    """What lives as long as the connection is made again by whoever goes on."""
    return statement.startswith(("CREATE TEMPORARY TABLE", "INSERT INTO phrases"))


def fill_sqlite(path, rows, of, tell=lambda step: None):
    def numbers(last, first=1):
        return f"(WITH RECURSIVE counted (n) AS (SELECT {first} UNION ALL SELECT n + 1 FROM counted WHERE n < {last}) SELECT n FROM counted) AS numbers"

    db = sqlite3.connect(path, isolation_level=None)
    # What is killed goes on; what loses its power begins anew.
    db.execute("PRAGMA synchronous = OFF")
    db.execute("PRAGMA cache_size = -400000")
    db.execute(f"CREATE TABLE IF NOT EXISTS {PROGRESS} (done INTEGER NOT NULL)")
    done = db.execute(f"SELECT coalesce(max(done), 0) FROM {PROGRESS}").fetchone()[0]
    for step, statement in enumerate(of(rows, numbers), start=1):
        if step <= done and not is_of_the_session(statement):
            continue
        db.execute("BEGIN")
        db.execute(statement.replace("AS BYTES", "AS BLOB").replace("CHR10", "char(10)"))
        db.execute(f"INSERT INTO {PROGRESS} (done) VALUES ({step})")
        db.execute("COMMIT")
        tell(step)
    db.execute(f"DROP TABLE {PROGRESS}")
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    db.close()


def fill_postgres(url, rows, of, tell=lambda step: None):
    def numbers(last, first=1):
        return f"generate_series(CAST({first} AS BIGINT), {last}) AS numbers (n)"

    def ask(script):
        return subprocess.run(["psql", url, "-Atq", "-v", "ON_ERROR_STOP=1"], input=script, text=True, check=True, capture_output=True).stdout

    ask(f"CREATE TABLE IF NOT EXISTS {PROGRESS} (done INTEGER NOT NULL)")
    done = int(ask(f"SELECT coalesce(max(done), 0) FROM {PROGRESS}"))
    script = ["SET session_replication_role = replica", "SET synchronous_commit = off"]
    for step, statement in enumerate(of(rows, numbers), start=1):
        if step <= done and not is_of_the_session(statement):
            continue
        made = statement.replace("AS BYTES", "AS BYTEA").replace("CHR10", "chr(10)")
        script += ["BEGIN", made, f"INSERT INTO {PROGRESS} (done) VALUES ({step})", f"COMMIT;\n\\echo {step}\n"]
    with tempfile.NamedTemporaryFile("w", suffix=".sql") as file:
        file.write(";\n".join(script))
        file.flush()
        asking = subprocess.Popen(["psql", url, "-Atq", "-v", "ON_ERROR_STOP=1", "-f", file.name], stdout=subprocess.PIPE, text=True)
        for line in asking.stdout:
            tell(int(line))
        if asking.wait() != 0:
            raise SystemExit("psql stopped; asked again, the filling goes on")
    ask(f"DROP TABLE {PROGRESS}")
    ask("VACUUM ANALYZE")


def fill_with(desk, rows, of, tell=lambda step: None):
    if desk.postgres:
        fill_postgres(desk.postgres.url, rows, of, tell)
    else:
        fill_sqlite(desk.folder / "relais.sqlite", rows, of, tell)
