"""Mails for tests, and a mail client that hands them over by LMTP."""

import socket

MAILBOX = "demandes@desk.example"
GREETING = "Bonjour,\r\nl'eau coule.\r\n"


def mail_text(number, text=GREETING):
    return (
        f"From: Client {number} <client{number}@client.example>\r\nTo: {MAILBOX}\r\nSubject: Demande {number}\r\n"
        f"Message-ID: <mail-{number}@client.example>\r\nDate: Tue, 24 Nov 2026 07:41:00 +0100\r\n\r\n{text}"
    )


def long_text(size):
    line = "Une ligne de la plainte, qui est longue et reste sans dispute.\r\n"
    return line * (size // len(line) + 1)


def with_attachment(number, name, kind, encoded):
    """The content is base64, in lines."""
    head, _, text = mail_text(number).partition("\r\n\r\n")
    return (
        f'{head}\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="x"\r\n\r\n'
        f"--x\r\nContent-Type: text/plain\r\n\r\n{text}\r\n"
        f'--x\r\nContent-Type: {kind}; name="{name}"\r\nContent-Transfer-Encoding: base64\r\n\r\n{encoded}--x--\r\n'
    )


class Lmtp:
    """One conversation; an OSError where the server goes away."""

    def __init__(self, path, patience=60):
        self.wire = socket.socket(socket.AF_UNIX)
        self.wire.settimeout(patience)
        try:
            self.wire.connect(str(path))
        except OSError:
            self.wire.close()
            raise
        self.lines = self.wire.makefile("rb")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.lines.close()
        self.wire.close()

    def reply(self):
        while True:
            line = self.lines.readline()
            if not line:
                raise OSError("the server went away")
            if line[3:4] != b"-":
                return line.decode().strip()

    def say(self, line):
        self.wire.sendall(line.encode() + b"\r\n")
        return self.reply()

    def announce(self, recipient, sender):
        """The reply that ended it: 354 where the mail may follow."""
        answer = self.reply()
        for line in ("LHLO test", f"MAIL FROM:<{sender}>", f"RCPT TO:<{recipient}>", "DATA"):
            answer = self.say(line)
            if not answer.startswith(("250", "354")):
                break
        return answer


def lmtp_send(path, text, recipient=MAILBOX, sender="client@client.example", at=lambda point: None):
    """Answers the reply to the mail. `at` is told "half" with half of it sent, and "whole" with all of it and no reply yet."""
    with Lmtp(path) as client:
        answer = client.announce(recipient, sender)
        if not answer.startswith("354"):
            return answer
        content = text.rstrip("\r\n").encode() + b"\r\n"
        client.wire.sendall(content[: len(content) // 2])
        at("half")
        client.wire.sendall(content[len(content) // 2 :])
        client.wire.sendall(b".\r\n")
        at("whole")
        return client.reply()
