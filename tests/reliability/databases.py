"""The databases that a desk in a test may stand on, asked directly where no page tells."""

import os
import pwd
import shutil
import signal
import sqlite3
import subprocess
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path


class Sqlite:
    """In the folder of the desk."""

    url = None

    def __init__(self, folder):
        self.file = folder / "relais.sqlite"

    def ask(self, statement):
        database = sqlite3.connect(self.file, timeout=30)
        try:
            with database:
                return database.execute(statement).fetchall()
        finally:
            database.close()

    @contextmanager
    def held(self):
        """Somebody else writes, and no mail can be kept meanwhile."""
        database = sqlite3.connect(self.file, timeout=30, isolation_level=None)
        try:
            database.execute("BEGIN IMMEDIATE")
            yield
            database.execute("ROLLBACK")
        finally:
            database.close()

    def drop(self):
        pass


class Postgres:
    """A database of its own on a server: the one given, or that of RELAIS_TEST_POSTGRES."""

    def __init__(self, server=None):
        self.server = server or os.environ["RELAIS_TEST_POSTGRES"]
        self.name = f"relais_reliability_{os.getpid()}_{time.monotonic_ns()}"
        self.run(self.server, f"CREATE DATABASE {self.name}")
        base, _, parameters = self.server.partition("?")
        self.url = f"{base[: base.rindex('/')]}/{self.name}?{parameters}"

    @staticmethod
    def run(url, statement):
        done = subprocess.run(["psql", url, "-qAtc", statement], check=True, stdout=subprocess.PIPE, text=True)
        return [tuple(line.split("|")) for line in done.stdout.splitlines()]

    def ask(self, statement):
        return self.run(self.url, statement)

    @contextmanager
    def held(self):
        """Somebody else writes, and no mail can be kept meanwhile."""
        pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
        with subprocess.Popen(["psql", self.url, "-qAt"], **pipes) as writer:
            writer.stdin.write("BEGIN; LOCK TABLE raw_mails; SELECT 'held';\n")
            writer.stdin.flush()
            writer.stdout.readline()
            yield
            writer.stdin.close()

    def drop(self):
        """Where its server is still there."""
        subprocess.run(["psql", self.server, "-qc", f"DROP DATABASE {self.name} WITH (FORCE)"], stderr=subprocess.DEVNULL)


class PostgresServer:
    """A server of one's own, to be stopped and started again."""

    def __init__(self):
        self.programs = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: float(path.parent.name))[-1]
        self.folder = Path(tempfile.mkdtemp(prefix="relais-postgres-"))
        self.user = ["setpriv", "--reuid", "postgres", "--regid", "postgres", "--init-groups"] if os.geteuid() == 0 else []
        if self.user:
            owner = pwd.getpwnam("postgres")
            os.chown(self.folder, owner.pw_uid, owner.pw_gid)
        self.url = f"postgresql://postgres@/postgres?host={self.folder}"
        self.process = None

    def make(self):
        self.run("initdb", "--pgdata", "data", "--username", "postgres", "--auth", "trust", "--encoding", "UTF8", "--no-sync")

    def __enter__(self):
        self.make()
        self.start()
        return self

    def __exit__(self, *_):
        self.stop()
        shutil.rmtree(self.folder)

    def run(self, program, *words):
        subprocess.run([*self.user, self.programs / program, *words], check=True, cwd=self.folder, stdout=subprocess.DEVNULL)

    def start(self):
        options = ["-D", "data", "-k", str(self.folder), "-c", "listen_addresses=", "-c", "fsync=off"]
        command = [*self.user, self.programs / "postgres", *options]
        with open(self.folder / "log", "ab") as log:
            self.process = subprocess.Popen(command, cwd=self.folder, stdin=subprocess.DEVNULL, stdout=log, stderr=log)
        deadline = time.monotonic() + 30
        while subprocess.run([self.programs / "pg_isready", "-q", "-h", self.folder]).returncode != 0:
            if time.monotonic() > deadline or self.process.poll() is not None:
                raise RuntimeError((self.folder / "log").read_text())
            time.sleep(0.05)

    def stop(self, how=signal.SIGINT):
        """Its clients are sent away at once; by SIGQUIT without a word, as in a crash."""
        if self.process and self.process.poll() is None:
            self.process.send_signal(how)
            self.process.wait(timeout=30)


class Standby(PostgresServer):
    """Has what a primary has, and nothing that the standby has not is acknowledged by the primary; until it is promoted."""

    def __init__(self, primary):
        super().__init__()
        self.primary = primary

    def make(self):
        self.run("pg_basebackup", "--pgdata", "data", "--host", self.primary.folder, "--username", "postgres", "--write-recovery-conf", "--no-sync")

    def __enter__(self):
        super().__enter__()
        Postgres.run(self.primary.url, "ALTER SYSTEM SET synchronous_standby_names = '*'")
        Postgres.run(self.primary.url, "SELECT pg_reload_conf()")
        deadline = time.monotonic() + 30
        while Postgres.run(self.primary.url, "SELECT sync_state FROM pg_stat_replication") != [("sync",)]:
            if time.monotonic() > deadline:
                raise RuntimeError("the standby does not follow")
            time.sleep(0.05)
        return self

    def promote(self):
        Postgres.run(self.url, "SELECT pg_promote()")

    @property
    def url_of_both(self):
        """Whichever of the two takes what is written."""
        return f"postgresql://postgres@/postgres?host={self.primary.folder},{self.folder}&target_session_attrs=read-write"
