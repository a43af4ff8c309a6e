"""A mail server that takes everything and remembers to whom and under which Message-ID."""

import socketserver
import threading


class Conversation(socketserver.StreamRequestHandler):
    def handle(self):
        try:
            self.converse()
        except OSError:
            # The program was killed in the middle of it.
            pass

    def say(self, line):
        self.server.sink.think()
        self.wfile.write(line + b"\r\n")

    def converse(self):
        recipient = None
        self.say(b"220 sink")
        while line := self.rfile.readline():
            word = line[:4].upper()
            if word == b"DATA":
                self.say(b"354 go on")
                self.server.sink.take(self.message_id(), recipient)
                self.say(b"250 taken")
            elif word == b"QUIT":
                self.say(b"221 bye")
                return
            else:
                if word == b"RCPT":
                    recipient = line.split(b"<", 1)[1].split(b">", 1)[0].decode()
                self.say(b"250 ok")

    def message_id(self):
        found = ""
        while (text := self.rfile.readline()) != b".\r\n":
            if not text:
                raise OSError("the mail stopped in the middle")
            if text.lower().startswith(b"message-id:") and not found:
                found = text.split(b":", 1)[1].strip().decode()
        return found


class Server(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True
    request_queue_size = 100


class Sink:
    def __init__(self, port=0):
        self.port = port
        self.guard = threading.Lock()
        self.taken = []
        self.quick = threading.Event()
        self.quick.set()

    def __enter__(self):
        self.server = Server(("127.0.0.1", self.port), Conversation)
        self.server.sink = self
        self.port = self.server.server_address[1]
        self.url = f"smtp://127.0.0.1:{self.port}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_):
        self.quick.set()
        self.server.shutdown()
        self.server.server_close()

    def think(self):
        """Says nothing for as long as it is slow."""
        self.quick.wait(timeout=50)

    def take(self, message_id, recipient):
        with self.guard:
            self.taken.append((message_id, recipient))

    def messages(self):
        with self.guard:
            return list(self.taken)

    def message_ids_by_recipient(self):
        found = {}
        for message_id, recipient in self.messages():
            found.setdefault(recipient, set()).add(message_id)
        return found
