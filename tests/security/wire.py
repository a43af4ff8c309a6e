"""HTTP as an attacker speaks it: exactly the bytes he wants, and what came back."""

import json
import socket
from contextlib import ExitStack, contextmanager
from urllib.parse import urlencode

PATIENCE = 30


class Answer:
    def __init__(self, status, headers, body):
        self.status = status
        self.headers = headers
        self.body = body

    def all(self, name):
        return [value for key, value in self.headers if key.lower() == name.lower()]

    def header(self, name):
        return next(iter(self.all(name)), "")

    @property
    def text(self):
        return self.body.decode("utf-8", "replace")

    def json(self):
        return json.loads(self.body)

    def __repr__(self):
        return f"{self.status} {dict(self.headers)} {self.body[:200]!r}"


class Wire:
    """One connection. Bytes are latin-1, so that a test can write any of them."""

    def __init__(self, port, receive_buffer=None):
        self.socket = socket.socket()
        if receive_buffer:
            self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, receive_buffer)
        self.socket.settimeout(PATIENCE)
        self.socket.connect(("127.0.0.1", port))
        self.input = self.socket.makefile("rb")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.input.close()
        self.socket.close()

    def send(self, data):
        self.socket.sendall(data if isinstance(data, bytes) else data.encode("latin-1"))

    def send_what_is_taken(self, pieces):
        """True where all of them were taken."""
        try:
            for piece in pieces:
                self.send(piece)
            return True
        except OSError:
            return False

    def answer(self, to_head=False):
        """None where the connection was closed instead."""
        try:
            line = self.input.readline()
        except ConnectionError:
            return None
        if not line:
            return None
        headers = []
        while (field := self.input.readline()) not in (b"\r\n", b""):
            name, _, value = field.decode("utf-8", "replace").rstrip("\r\n").partition(":")
            headers.append((name, value.strip()))
        answer = Answer(int(line.split()[1]), headers, b"")
        length = answer.header("Content-Length")
        if length and not to_head and answer.status not in (100, 204, 304):
            answer.body = self.input.read(int(length))
        return answer

    def ask(self, data):
        self.send(data)
        return self.answer()

    def is_closed(self):
        try:
            return self.input.read(1) == b""
        except ConnectionError:
            return True


@contextmanager
def many_wires(port, count, receive_buffer=None):
    with ExitStack() as open_ones:
        yield [open_ones.enter_context(Wire(port, receive_buffer)) for _ in range(count)]


def head(method, address, headers=None):
    """The head of a request, with a Host unless another is given."""
    lines = "".join(f"{name}: {value}\r\n" for name, value in {"Host": "desk.example", **(headers or {})}.items())
    return f"{method} {address} HTTP/1.1\r\n{lines}\r\n".encode("utf-8")


def ask(port, method, address, headers=None, body=b"", form=None, fields=None):
    """One request on a connection of its own; `form` goes urlencoded, `fields` as JSON."""
    headers = dict(headers or {})
    if form is not None:
        body, headers["Content-Type"] = urlencode(form, errors="surrogateescape").encode(), "application/x-www-form-urlencoded"
    if fields is not None:
        body, headers["Content-Type"] = json.dumps(fields).encode(), "application/json"
    if body or method in ("POST", "PATCH", "PUT"):
        headers["Content-Length"] = len(body)
    with Wire(port) as wire:
        wire.send_what_is_taken([head(method, address, headers), body])
        return wire.answer(to_head=method == "HEAD")
