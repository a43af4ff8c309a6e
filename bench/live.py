"""What a connection that stays open costs: memory of each of 10,000, and the CPU and the time to tell all of them that a mail has come.

python3 bench/live.py [CONNECTIONS]   with RELAIS_PROGRAM; on SQLite, 10,000 requests
"""

import resource
import selectors
import socket
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests/reliability"))

from actions import hand_over, mail
from desk import Desk
from letters import Lmtp
from meter import Visitor, cpu_of, memory_of
from organisation import fill
from sink import Sink

MOST_OPENING = 200


def open_files(wanted):
    hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(hard, wanted + 100), hard))


class Listeners:
    def __init__(self, desk, count):
        self.events = selectors.DefaultSelector()
        self.question = f"GET /live HTTP/1.1\r\nHost: 127.0.0.1:{desk.port}\r\nAuthorization: Bearer {desk.token}\r\nAccept: text/event-stream\r\n\r\n".encode()
        self.sockets = []
        for begun in range(0, count, MOST_OPENING):
            self.open(desk.port, min(MOST_OPENING, count - begun))

    def open(self, port, count):
        fresh = []
        for _ in range(count):
            one = socket.create_connection(("127.0.0.1", port))
            one.sendall(self.question)
            self.events.register(one, selectors.EVENT_READ)
            fresh.append(one)
        self.sockets += fresh
        assert self.heard_by(len(fresh), b"200 OK") == len(fresh), "not everybody was let in"

    def heard_by(self, wanted, words, patience=60):
        """How many were told so."""
        heard, until = set(), time.monotonic() + patience
        while len(heard) < wanted and time.monotonic() < until:
            for key, _ in self.events.select(1):
                told = key.fileobj.recv(65536)
                assert told, "a connection was closed"
                if words in told:
                    heard.add(key.fd)
        return len(heard)


def settle(listeners, seconds=2):
    """What is still on its way arrives. The program itself is never quiet: the signs of life of so many go on."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        for key, _ in listeners.events.select(0.1):
            key.fileobj.recv(65536)


def tell_all(desk, listeners, turns=5):
    client = Lmtp(desk.lmtp)
    client.reply()
    client.say("LHLO bench")
    for turn in range(turns):
        settle(listeners)
        begun, used = time.monotonic(), cpu_of(desk.process.pid)
        hand_over(client, mail(turn))
        heard = listeners.heard_by(len(listeners.sockets), b"event: changed")
        took = time.monotonic() - begun
        print(f"  a mail comes: {heard} were told within {took * 1000:.0f} ms, {(cpu_of(desk.process.pid) - used) / 1000:.0f} ms of CPU", flush=True)


def main():
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    open_files(count)
    with Sink() as sink, Desk("sqlite", smtp_url=sink.url) as desk:
        fill(desk, 10_000)
        desk.start()
        visitor = Visitor(desk.port, desk.token)
        for _ in range(50):
            visitor.ask("GET", "/requests", {"Accept": "text/html"})
        before = memory_of(desk.process.pid)
        begun = time.monotonic()
        listeners = Listeners(desk, count)
        settle(listeners)
        after = memory_of(desk.process.pid)
        print(f"{count} connections open after {time.monotonic() - begun:.1f} s; {before:.1f} MiB before, {after:.1f} MiB with them: {(after - before) * 1024 / count:.1f} kB each", flush=True)
        used = cpu_of(desk.process.pid)
        time.sleep(10)
        print(f"  idle: {(cpu_of(desk.process.pid) - used) / 1000:.0f} ms of CPU in 10 s")
        tell_all(desk, listeners)


if __name__ == "__main__":
    main()
