"""What many agents cost who have a page open while mails come in: each is told of every change, and makes his page again as a browser
does, one at a time, what came meanwhile together.

python3 bench/agents.py [sqlite|postgres] [AGENTS]   with RELAIS_PROGRAM; 500 agents and 10,000 requests where nothing else is asked for
"""

import asyncio
import json
import statistics
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests/reliability"))

from actions import hand_over, mail
from desk import Desk
from letters import Lmtp
from live import open_files
from meter import Meter, cpu_of
from organisation import fill
from sink import Sink

MAILS = 20
APART = 1.0
# Of ten agents so many have this page open; which records it follows.
PAGES = [("/requests?queue=open", 6, None), ("/", 3, None), ("/requests/{request}", 1, "request/{id}")]


class Agent:
    """One browser: the live connection, and another on which the page is asked for."""

    def __init__(self, port, token, page, follows):
        self.port, self.page, self.follows = port, page, follows
        self.head = f"Host: 127.0.0.1:{port}\r\nAuthorization: Bearer {token}\r\n"
        self.changed = asyncio.Event()
        self.renewed_at, self.renewals = 0.0, 0

    async def open(self):
        self.live = await self.connected()
        self.wire = await self.connected()
        reader, writer = self.live
        writer.write(f"GET /live HTTP/1.1\r\n{self.head}Accept: text/event-stream\r\n\r\n".encode())
        assert b"200 OK" in await reader.readline(), "an agent was not let in"
        return [asyncio.create_task(self.listen()), asyncio.create_task(self.renew())]

    async def connected(self):
        return await asyncio.open_connection("127.0.0.1", self.port, limit=1 << 20)

    async def listen(self):
        reader, _ = self.live
        kind = b""
        while line := await reader.readline():
            if line.startswith(b"event: "):
                kind = line[7:].strip()
            elif line.startswith(b"data: ") and kind == b"changed" and self.is_told(line):
                self.changed.set()

    def is_told(self, line):
        return self.follows is None or json.loads(line[6:])["record"] == self.follows

    async def renew(self):
        while True:
            await self.changed.wait()
            self.changed.clear()
            await self.ask()
            self.renewed_at, self.renewals = time.monotonic(), self.renewals + 1

    async def ask(self):
        reader, writer = self.wire
        writer.write(f"GET {self.page} HTTP/1.1\r\n{self.head}Accept: text/html\r\nAccept-Encoding: gzip\r\n\r\n".encode())
        head = (await reader.readuntil(b"\r\n\r\n")).lower()
        assert b" 200 " in head.split(b"\r\n")[0], head
        length = int(head.split(b"content-length: ")[1].split(b"\r\n")[0])
        await reader.readexactly(length)


def tokens(desk, count):
    person = ("--role", "agent", "--token")
    return [desk.command("user", "add", "--name", f"Agente Lebrun {n}", "--email", f"agente{n}@desk.example", *person).split()[-1] for n in range(count)]


def pages_for(count, world):
    number = world.numbers["in_progress"]
    record = f"request/{int(number.split('-')[-1])}"
    for n in range(count):
        place = n % 10
        for page, share, follows in PAGES:
            if place < share:
                yield page.format(request=number), follows and record
                break
            place -= share


async def watched(desk, agents):
    tasks = [task for begun in await asyncio.gather(*(agent.open() for agent in agents)) for task in begun]
    await asyncio.sleep(3)
    client = Lmtp(desk.lmtp)
    client.reply()
    client.say("LHLO bench")
    meter, taken, until_seen = Meter(desk), [], []
    for turn in range(MAILS):
        before = [agent.renewals for agent in agents]
        began = time.monotonic()
        await asyncio.to_thread(hand_over, client, mail(turn))
        taken.append(time.monotonic() - began)
        await asyncio.sleep(APART)
        seen = [agent.renewed_at - began for agent, had in zip(agents, before) if agent.renewals > had and agent.renewed_at > began]
        until_seen += seen
    await quiet_again(desk)
    tell(agents, taken, until_seen, meter.used())
    for task in tasks:
        assert not task.done(), task.exception()
        task.cancel()


async def quiet_again(desk):
    """Until the program has nothing left to do but to keep in touch."""
    while True:
        before = cpu_of(desk.process.pid)
        await asyncio.sleep(1)
        if cpu_of(desk.process.pid) - before < 50_000:
            return


def tell(agents, taken, until_seen, used):
    program, database = used
    renewals = sum(agent.renewals for agent in agents)
    print(f"{len(agents)} agents, {MAILS} mails {APART:.0f} s apart: {renewals} pages made again")
    print(f"  a mail was taken within {statistics.median(taken) * 1000:.0f} ms, the longest {max(taken) * 1000:.0f} ms")
    ordered = sorted(until_seen)
    print(f"  a page showed it after {statistics.median(ordered) * 1000:.0f} ms, 19 of 20 within {ordered[len(ordered) * 19 // 20] * 1000:.0f} ms")
    print(f"  CPU a mail {(program + database) / MAILS / 1000:.0f} ms ({program / MAILS / 1000:.0f} + {database / MAILS / 1000:.0f}), of which a page {(program + database) / renewals / 1000:.2f} ms", flush=True)


def main():
    database = sys.argv[1] if len(sys.argv) > 1 else "sqlite"
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 500
    open_files(count * 2)
    with Sink() as sink, Desk(database, smtp_url=sink.url) as desk:
        world = fill(desk, 10_000)
        allowed = tokens(desk, count)
        desk.start()
        agents = [Agent(desk.port, token, *page) for token, page in zip(allowed, pages_for(count, world))]
        asyncio.run(watched(desk, agents))


if __name__ == "__main__":
    main()
