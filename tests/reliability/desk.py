"""A Relais of one's own for a test: its folder, its port, its database, started and killed by process id."""

import json
import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
import urllib.error
import urllib.request
from pathlib import Path

from databases import Postgres, Sqlite
from letters import MAILBOX

PROGRAM = os.environ.get("RELAIS_PROGRAM", str(Path(__file__).resolve().parents[2] / "build/release/relais"))


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def until(holds, patience=30):
    """Asks until the answer is not empty, and gives the last one."""
    deadline = time.monotonic() + patience
    while not (answer := holds()) and time.monotonic() < deadline:
        time.sleep(0.05)
    return answer


class Desk:
    """In a folder that is made for it, or in an empty one that is given; there it stays. Without a mailbox nothing is in it yet."""

    def __init__(self, database="sqlite", smtp_url="smtp://127.0.0.1:9", program=PROGRAM, settings=None, folder=None,
                 mailbox=MAILBOX):
        self.program = program
        self.is_guest = folder is not None
        self.folder = Path(folder or tempfile.mkdtemp(prefix="relais-desk-"))
        self.port = free_port()
        self.lmtp = self.folder / "lmtp"
        self.postgres = Postgres() if database == "postgres" else database if isinstance(database, Postgres) else None
        self.database = self.postgres or Sqlite(self.folder)
        self.process = None
        self.log = tempfile.NamedTemporaryFile(prefix="relais-log-")
        self.env = {**os.environ, "RELAIS_SMTP_URL": smtp_url, "RELAIS_LISTEN": f"127.0.0.1:{self.port}", **(settings or {})}
        self.env.pop("RELAIS_DATABASE", None)
        if self.postgres:
            self.env["RELAIS_DATABASE"] = self.postgres.url
        self.token = None
        if mailbox:
            self.set_up(mailbox)

    def set_up(self, mailbox):
        person = ("--name", "Test", "--email", "test@desk.example", "--role", "manager")
        self.token = self.command("user", "add", *person, "--token").split()[-1]
        self.command("mailbox", "add", "--address", mailbox, "--from-name", "Accueil")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.kill()
        self.log.close()
        self.database.drop()
        if not self.is_guest:
            shutil.rmtree(self.folder, ignore_errors=True)

    def run(self, *words, stdin=""):
        command = [self.program, *words, "--data", str(self.folder)]
        return subprocess.run(command, env=self.env, input=stdin.encode(), capture_output=True)

    def command(self, *words, stdin=""):
        done = self.run(*words, stdin=stdin)
        if done.returncode != 0:
            raise RuntimeError(f"relais {' '.join(words)}: {done.returncode}: {done.stderr.decode()}")
        return done.stdout.decode()

    def receive(self, text):
        """The exit code of `relais receive`."""
        return self.run("receive", "--mailbox", MAILBOX, stdin=text).returncode

    def start(self, prefix=()):
        command = [*prefix, self.program, "serve", "--data", str(self.folder)]
        self.process = subprocess.Popen(command, env=self.env, stdout=self.log, stderr=self.log, stdin=subprocess.DEVNULL)
        if not until(lambda: self.process.poll() is not None or (self.ready()[0] == 200 and self.lmtp.exists())):
            raise RuntimeError("relais is not ready")
        if self.process.poll() is not None:
            raise RuntimeError(f"relais ended with {self.process.returncode}: {self.log_text()[-2000:]}")

    def log_text(self):
        return Path(self.log.name).read_text()

    def kill(self):
        if self.process and self.process.poll() is None:
            self.process.send_signal(signal.SIGKILL)
            self.process.wait()

    def stop(self):
        self.process.terminate()
        return self.process.wait(timeout=30)

    def ask(self, address, fields=None, accept="application/json"):
        """Status and body; 0 where nobody answers."""
        headers = {"Authorization": f"Bearer {self.token}", "Accept": accept, "Content-Type": "application/json"}
        data = None if fields is None else json.dumps(fields).encode()
        asked = urllib.request.Request(f"http://127.0.0.1:{self.port}{address}", data=data, headers=headers)
        try:
            with urllib.request.urlopen(asked, timeout=60) as answer:
                return answer.status, answer.read()
        except urllib.error.HTTPError as refusal:
            with refusal:
                return refusal.code, refusal.read()
        except OSError:
            return 0, b""

    def ready(self):
        status, body = self.ask("/ready")
        return status, json.loads(body) if body else {}

    def page(self, address):
        """As a browser sees it."""
        status, body = self.ask(address, accept="text/html")
        return status, body.decode()

    def get(self, address):
        status, body = self.ask(address)
        if status != 200:
            raise RuntimeError(f"{address}: {status}: {body[:300]}")
        return json.loads(body)

    def post(self, address, fields):
        status, body = self.ask(address, fields)
        return status, json.loads(body) if body else {}

    def thread_of(self, number):
        return self.get(f"/requests/{number}.json")["thread"]

    def all_requests(self):
        requests, address = [], "/requests.json"
        while address:
            page = self.get(address)
            requests += page["requests"]
            address = page["next"]
        return requests

    def titles(self):
        return sorted(request["title"] for request in self.all_requests())

    def unfinished_jobs(self):
        return int(self.database.ask("SELECT count(*) FROM jobs WHERE every IS NULL AND failed_at IS NULL")[0][0])

    def failed_jobs(self):
        return int(self.database.ask("SELECT count(*) FROM jobs WHERE failed_at IS NOT NULL")[0][0])

    def let_time_pass(self):
        """What waits for its moment is due."""
        self.database.ask("UPDATE jobs SET due_at = 0 WHERE leased_by IS NULL AND every IS NULL")

    def let_leases_end(self):
        """Only while no process runs: what a killed one had at hand is free at once."""
        self.database.ask("UPDATE jobs SET leased_by = NULL, leased_until = NULL, due_at = 0 WHERE leased_by IS NOT NULL")
