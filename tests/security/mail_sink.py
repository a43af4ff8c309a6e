"""A mail server that takes everything and keeps the bytes: what left the desk, as an attacker outside would see it."""

import email
import email.policy
import socketserver
import threading


class Letter:
    def __init__(self, commands, recipients, data):
        self.commands = commands
        self.recipients = recipients
        self.data = data
        self.message = email.message_from_bytes(data, policy=email.policy.default)
        self.raw_headers = data.split(b"\r\n\r\n", 1)[0].decode("utf-8", "replace")

    def parts(self):
        return [part.get_content() for part in self.message.walk() if not part.is_multipart()]


class Conversation(socketserver.StreamRequestHandler):
    def handle(self):
        try:
            self.converse()
        except OSError:
            pass

    def converse(self):
        commands, recipients = [], []
        self.wfile.write(b"220 sink\r\n")
        while line := self.rfile.readline():
            word = line[:4].upper()
            commands.append(line)
            if word == b"DATA":
                self.wfile.write(b"354 go on\r\n")
                self.server.keep(Letter(commands, recipients, self.data()))
                commands, recipients = [], []
            if word == b"RCPT":
                recipients.append(line.split(b"<", 1)[1].split(b">", 1)[0].decode())
            self.wfile.write(b"221 bye\r\n" if word == b"QUIT" else b"250 ok\r\n")
            if word == b"QUIT":
                return

    def data(self):
        lines = []
        while (line := self.rfile.readline()) not in (b".\r\n", b""):
            lines.append(line[1:] if line.startswith(b".") else line)
        return b"".join(lines)


class MailSink(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Conversation)
        self.url = f"smtp://127.0.0.1:{self.server_address[1]}"
        self.guard = threading.Lock()
        self.kept = []
        threading.Thread(target=self.serve_forever, daemon=True).start()

    def keep(self, letter):
        with self.guard:
            self.kept.append(letter)

    def letters(self, to=None):
        with self.guard:
            return [letter for letter in self.kept if to is None or to in letter.recipients]

    def close(self):
        self.shutdown()
        self.server_close()
