"""The desk under attack: a whole Relais with somebody of each kind in it, a mail server behind it, and its log."""

import os
import re
import sys
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parents[1] / "reliability"))

from attack import poll
from desk import Desk
from letters import MAILBOX, lmtp_send
from mail_sink import MailSink
from wire import ask

PASSWORD = "a long enough password"
MARC = "marc.lenoir@client.example"


class Visitor:
    """Somebody with a token, a session, or nothing."""

    def __init__(self, port, **headers):
        self.port = port
        self.headers = {name.replace("_", "-"): value for name, value in headers.items()}

    def ask(self, method, address, headers=None, **body):
        return ask(self.port, method, address, {**self.headers, **(headers or {})}, **body)

    def get(self, address, headers=None):
        return self.ask("GET", address, headers)

    def post(self, address, form, headers=None):
        return self.ask("POST", address, headers, form=form)

    def json(self, address):
        return self.get(address, {"Accept": "application/json"}).json()


class AttackedDesk(Desk):
    def __init__(self, database="sqlite", settings=None):
        self.sink = MailSink()
        # Under the address sanitizer, what was freed stays in memory for a while; kept short, so that growth is ours.
        shorter = os.environ.get("ASAN_OPTIONS", "") + ":quarantine_size_mb=4"
        super().__init__(database, smtp_url=self.sink.url, settings={"ASAN_OPTIONS": shorter, **(settings or {})})
        self.with_files = None
        self.tokens = {"manager": self.token}
        for role in ("worker", "data_steward", "first_line"):
            self.tokens[role] = self.hire(role, "--token").split()[-1]

    def hire(self, name, *how, role=None, stdin=""):
        email = f"{name}@desk.example"
        return self.command("user", "add", "--name", name, "--email", email, "--role", role or name, *how, stdin=stdin)

    def hire_with_password(self, name):
        self.hire(name, "--password-stdin", role="first_line", stdin=PASSWORD)
        return f"{name}@desk.example"

    def __exit__(self, *_):
        super().__exit__()
        self.sink.close()

    def nobody(self):
        return Visitor(self.port)

    def with_token(self, role="manager"):
        return Visitor(self.port, Authorization=f"Bearer {self.tokens[role]}", Accept="text/html")

    def sign_in(self, email, headers=None, **more):
        return self.nobody().post("/session", {"email": email, "password": PASSWORD, **more}, headers)

    def with_session(self, email):
        cookie = self.sign_in(email).header("Set-Cookie").split(";")[0]
        return Visitor(self.port, Cookie=cookie, Accept="text/html")

    def mail(self, text, recipient=MAILBOX, sender="client@client.example"):
        return lmtp_send(self.lmtp, text, recipient, sender)

    def request_titled(self, title, patience=40):
        """The number of the newest request with these words in its title, once it is there."""

        def look():
            found = [request for request in self.get("/requests.json")["requests"] if title in request["title"]]
            return found and found[0]["number"]

        return poll(look, f"a request titled {title!r}", patience)

    def new_request(self, title="Une demande", email=MARC, **more):
        fields = {"title": title, "requester_name": "Marc Lenoir", "requester_email": email, **more}
        return self.post("/requests", fields)[1]["number"]

    def request_with_attachments(self):
        """One that came by mail, with files of every dangerous kind."""
        if not self.with_files:
            mail = (Path(__file__).parent / "hostile/active_attachments.eml").read_text().replace("\n", "\r\n")
            self.mail(mail, sender="michel.pirard@boulangerie.example")
            self.with_files = self.request_titled("Des pieces qui voudraient agir")
        return self.with_files

    def thread(self, number):
        return self.get(f"/requests/{number}.json")["thread"]

    def is_alive(self):
        return self.process.poll() is None and self.nobody().get("/health").status == 200

    def log_text(self):
        return Path(self.log.name).read_text(errors="replace")

    def own_mistakes(self):
        """Lines of the log that say that something went wrong on our side."""
        return [line for line in self.log_text().splitlines() if re.search(r"\[(error|critical)\]|Sanitizer|runtime error", line)]

    def memory(self):
        """What the program has taken for itself, in bytes. Pages of its file count for more once another desk ends: they are left out."""
        rollup = Path(f"/proc/{self.process.pid}/smaps_rollup").read_text()
        return int(re.search(r"^Anonymous:\s+(\d+)", rollup, re.M).group(1)) * 1024
