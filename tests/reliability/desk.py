"""A Relais of one's own for a test: its folder, its port, its database, started and killed by process id; and a mail sink."""

import json
import os
import shutil
import signal
import smtplib
import socket
import socketserver
import subprocess
import tempfile
import threading
import time
import urllib.request
from pathlib import Path

PROGRAM = os.environ.get("RELAIS_PROGRAM", str(Path(__file__).resolve().parents[2] / "build/release/relais"))
MAILBOX = "demandes@desk.example"


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def mail_text(number, text="Bonjour,\r\nl'eau coule.\r\n"):
    return (
        f"From: Client {number} <client{number}@client.example>\r\nTo: {MAILBOX}\r\nSubject: Demande {number}\r\n"
        f"Message-ID: <mail-{number}@client.example>\r\nDate: Tue, 24 Nov 2026 07:41:00 +0100\r\n\r\n{text}"
    )


def lmtp_send(path, text, recipient=MAILBOX, sender="client@client.example"):
    """Answers the reply to the mail; an OSError where the server went away."""
    with socket.socket(socket.AF_UNIX) as wire:
        wire.settimeout(20)
        wire.connect(str(path))
        lines = wire.makefile("rb")

        def reply():
            while True:
                line = lines.readline()
                if not line:
                    raise OSError("the server went away")
                if line[3:4] != b"-":
                    return line.decode().strip()

        def say(line):
            wire.sendall(line.encode() + b"\r\n")
            return reply()

        reply()
        say("LHLO test")
        say(f"MAIL FROM:<{sender}>")
        answer = say(f"RCPT TO:<{recipient}>")
        if not answer.startswith("250"):
            return answer
        answer = say("DATA")
        if not answer.startswith("354"):
            return answer
        return say(text.rstrip("\r\n") + "\r\n.")


class Postgres:
    """A database of its own on the server that RELAIS_TEST_POSTGRES names."""

    def __init__(self):
        self.server = os.environ["RELAIS_TEST_POSTGRES"]
        self.name = f"relais_kill_{os.getpid()}_{int(time.time() * 1000) % 1000000}"
        self.ask(f"CREATE DATABASE {self.name}")
        head, _, tail = self.server.partition("?")
        base = head.rsplit("/", 1)[0] if head.count("/") >= 3 else head
        self.url = f"{base}/{self.name}" + (f"?{tail}" if tail else "")

    def ask(self, statement):
        subprocess.run(["psql", self.server, "-qc", statement], check=True, stdout=subprocess.DEVNULL)

    def drop(self):
        self.ask(f"DROP DATABASE {self.name} WITH (FORCE)")


class Desk:
    def __init__(self, database="sqlite", smtp_url="smtp://127.0.0.1:9", program=PROGRAM, settings=None):
        self.program = program
        self.folder = Path(tempfile.mkdtemp(prefix="relais-desk-"))
        self.port = free_port()
        self.lmtp = self.folder / "lmtp"
        self.postgres = Postgres() if database == "postgres" else None
        self.process = None
        self.log = open(self.folder / "log", "ab")
        self.env = {**os.environ, "RELAIS_SMTP_URL": smtp_url, "RELAIS_LISTEN": f"127.0.0.1:{self.port}", **(settings or {})}
        self.env.pop("RELAIS_DATABASE", None)
        if self.postgres:
            self.env["RELAIS_DATABASE"] = self.postgres.url
        self.token = self.command("user", "add", "--name", "Test", "--email", "test@desk.example", "--role", "manager", "--token").split()[-1]
        self.command("mailbox", "add", "--address", MAILBOX, "--from-name", "Accueil")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.kill()
        self.log.close()
        if self.postgres:
            self.postgres.drop()
        shutil.rmtree(self.folder, ignore_errors=True)

    def command(self, *words, stdin=""):
        done = subprocess.run([self.program, *words, "--data", str(self.folder)], env=self.env, input=stdin, text=True, capture_output=True)
        if done.returncode != 0:
            raise RuntimeError(f"relais {' '.join(words)}: {done.returncode}: {done.stderr}")
        return done.stdout

    def start(self, prefix=()):
        self.process = subprocess.Popen(
            [*prefix, self.program, "serve", "--data", str(self.folder)], env=self.env, stdout=self.log, stderr=self.log, stdin=subprocess.DEVNULL
        )
        deadline = time.monotonic() + 30
        while time.monotonic() < deadline:
            try:
                with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/ready", timeout=5) as answer:
                    if answer.status == 200 and self.lmtp.exists():
                        return
            except OSError:
                pass
            if self.process.poll() is not None:
                raise RuntimeError(f"relais ended with {self.process.returncode}: {(self.folder / 'log').read_text()[-2000:]}")
            time.sleep(0.02)
        raise RuntimeError("relais is not ready")

    def kill(self):
        if self.process and self.process.poll() is None:
            self.process.send_signal(signal.SIGKILL)
            self.process.wait()

    def stop(self):
        self.process.terminate()
        return self.process.wait(timeout=30)

    def get(self, address):
        asked = urllib.request.Request(
            f"http://127.0.0.1:{self.port}{address}", headers={"Authorization": f"Bearer {self.token}", "Accept": "application/json"}
        )
        with urllib.request.urlopen(asked, timeout=20) as answer:
            return json.load(answer)

    def post(self, address, fields):
        asked = urllib.request.Request(
            f"http://127.0.0.1:{self.port}{address}",
            data=json.dumps(fields).encode(),
            headers={"Authorization": f"Bearer {self.token}", "Accept": "application/json", "Content-Type": "application/json"},
        )
        with urllib.request.urlopen(asked, timeout=20) as answer:
            return answer.status, json.load(answer)

    def all_requests(self):
        requests, address = [], "/requests.json"
        while address:
            page = self.get(address)
            requests += page["requests"]
            address = page["next"]
        return requests


class Sink:
    """A mail server that takes everything and remembers to whom and under which Message-ID."""

    def __enter__(self):
        taken = self.taken = []
        guard = self.guard = threading.Lock()

        class Conversation(socketserver.StreamRequestHandler):
            def handle(self):
                try:
                    self.converse()
                except OSError:
                    # The program was killed in the middle of it.
                    pass

            def converse(self):
                recipient = None
                self.wfile.write(b"220 sink\r\n")
                while line := self.rfile.readline():
                    word = line[:4].upper()
                    if word == b"DATA":
                        self.wfile.write(b"354 go on\r\n")
                        message_id = ""
                        while (text := self.rfile.readline()) not in (b".\r\n", b""):
                            if text.lower().startswith(b"message-id:"):
                                message_id = text.split(b":", 1)[1].strip().decode()
                        with guard:
                            taken.append((message_id, recipient))
                        self.wfile.write(b"250 taken\r\n")
                    elif word == b"QUIT":
                        self.wfile.write(b"221 bye\r\n")
                        return
                    else:
                        if word == b"RCPT":
                            recipient = line.split(b"<", 1)[1].split(b">", 1)[0].decode()
                        self.wfile.write(b"250 ok\r\n")

        class Server(socketserver.ThreadingTCPServer):
            allow_reuse_address = True
            daemon_threads = True

        self.server = Server(("127.0.0.1", 0), Conversation)
        self.url = f"smtp://127.0.0.1:{self.server.server_address[1]}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_):
        self.server.shutdown()
        self.server.server_close()

    def messages(self):
        with self.guard:
            return list(self.taken)

    def message_ids(self):
        return {message_id for message_id, _ in self.messages()}
