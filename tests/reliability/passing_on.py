"""A mail server between a desk and Postfix, that passes on what it gets: as it is, or without what tells robots apart."""

import email
import email.policy
import smtplib
import threading

from sink import Conversation, Server

MARKS_OF_ROBOTS = ("Auto-Submitted", "X-Auto-Response-Suppress", "Precedence", "In-Reply-To", "References", "Reply-To")


def as_if_by_hand(text, count):
    """What a careless program makes of an automatic message: a mail like any other, in no thread."""
    mail = email.message_from_bytes(text, policy=email.policy.SMTP)
    for name in MARKS_OF_ROBOTS:
        del mail[name]
    del mail["Subject"]
    mail["Subject"] = f"Votre demande, suite {count}"
    return mail


class Passing(Conversation):
    def converse(self):
        self.say(b"220 passing on")
        sender, recipient = "", ""
        while line := self.rfile.readline():
            word = line[:4].upper()
            if word == b"DATA":
                self.say(b"354 go on")
                self.server.way.pass_on(sender, recipient, self.text())
                self.say(b"250 taken")
            elif word == b"QUIT":
                self.say(b"221 bye")
                return
            else:
                address = line.partition(b"<")[2].partition(b">")[0].decode()
                sender = address if word == b"MAIL" else sender
                recipient = address if word == b"RCPT" else recipient
                self.say(b"250 ok")

    def say(self, line):
        self.wfile.write(line + b"\r\n")

    def text(self):
        lines = []
        while (line := self.rfile.readline()) != b".\r\n":
            if not line:
                raise OSError("the mail stopped in the middle")
            lines.append(line[1:] if line.startswith(b".") else line)
        return b"".join(lines)


class Way:
    def __init__(self, smtp_port, as_if_by_hand=False):
        self.smtp_port = smtp_port
        self.as_if_by_hand = as_if_by_hand
        self.passed = 0
        self.guard = threading.Lock()

    def __enter__(self):
        self.server = Server(("127.0.0.1", 0), Passing)
        self.server.way = self
        self.url = f"smtp://127.0.0.1:{self.server.server_address[1]}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_):
        self.server.shutdown()
        self.server.server_close()

    def pass_on(self, sender, recipient, text):
        with self.guard:
            self.passed += 1
            count = self.passed
        if self.as_if_by_hand:
            mail = as_if_by_hand(text, count)
            sender, text = email.utils.parseaddr(mail["From"])[1], mail.as_bytes()
        with smtplib.SMTP("127.0.0.1", self.smtp_port) as postfix:
            postfix.sendmail(sender, [recipient], text)
