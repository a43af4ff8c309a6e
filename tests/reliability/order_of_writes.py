"""Shows from system calls that a mail is on disk before it is acknowledged, and that this could be seen if it were not.

Between the last byte of a mail and its "250" there must be: for a large mail, its file written, that file synced, moved to its
place, and each folder on the way synced; then on SQLite the row written to the log and that very file synced, on PostgreSQL the
server's answer that it has committed. Of mails that are kept together none is acknowledged before what keeps all of them. Two programs that acknowledge what is not on disk must be found wrong by the same rules.
"""

import argparse
import re
import subprocess
import sys
from contextlib import ExitStack
from pathlib import Path

from desk import PROGRAM, Desk, until
from letters import MAILBOX, Lmtp, lmtp_send, long_text, mail_text
from sink import Sink
from system_calls import NotAllowed, calls_in, recorded

ACKNOWLEDGES_FIRST = Path(PROGRAM).with_name("acknowledges_first")
SYNCS = ("fsync", "fdatasync")
WRITES = ("write", "writev", "pwrite64")
RECEIVES = ("recvfrom", "recvmsg", "read", "readv")
SENDS = ("sendto", "sendmsg", "write", "writev")
MOVED = re.compile(r'"(?P<source>[^"]*/blobs/incoming/[^"]*)", "(?P<place>[^"]*)"')


class Broken(Exception):
    """Which rule."""


def is_acknowledgement(call):
    return call.name in SENDS and "/lmtp" in call.descriptor and '"250 2.0.0 ' in call.arguments


class Delivery:
    """What happened between the last byte of a mail and its acknowledgement."""

    def __init__(self, calls, reply):
        pieces = [call for call in calls if call.name in RECEIVES and call.descriptor == reply.descriptor and call.result > 0]
        last_byte = [call for call in pieces if call.ended < reply.begun][-1]
        self.came = last_byte.ended
        self.calls = [call for call in calls if call.begun > self.came and call.ended < reply.begun]

    def first(self, why, holds):
        for call in self.calls:
            if holds(call):
                return call
        raise Broken(why)

    def first_write(self, what, holds):
        return self.first(f"{what} is not written", lambda call: call.name in WRITES and holds(call.path))

    def sync_after(self, call, path, holds):
        def is_it(sync):
            return sync.name in SYNCS and sync.result == 0 and sync.begun > call.ended and holds(sync)

        return self.first(f"{path} is not synced", is_it)

    def sync_of_what_began_with(self, written):
        """Of that very descriptor, after all of it: whoever wrote the first piece of a file wrote the others."""
        same = [call for call in self.calls if call.name in WRITES and call.descriptor == written.descriptor]
        last = [call for call in same if call.thread == written.thread][-1]
        return self.sync_after(last, written.path, lambda sync: sync.descriptor == written.descriptor)

    def file_is_durable(self, folder):
        """The last of the syncs of file and folders."""
        written = self.first_write("the mail's file", lambda path: "/blobs/incoming/" in path)
        synced = self.sync_of_what_began_with(written)
        moved = self.first(
            "the file is not moved to its place",
            lambda call: call.name == "rename" and call.begun > synced.ended and written.path in call.arguments,
        )
        parents = Path(MOVED.search(moved.arguments)["place"]).parents
        inside = [str(parent) for parent in parents if parent.is_relative_to(folder / "blobs")]
        syncs = [self.sync_after(moved, parent, lambda sync, parent=parent: sync.path == parent) for parent in inside]
        return max(syncs, key=lambda call: call.ended)

    def row_in_sqlite(self):
        written = self.first_write("the row", lambda path: path.endswith("-wal"))
        self.sync_of_what_began_with(written)
        return written

    def row_in_postgres(self):
        """Jobs commit on other connections meanwhile, and may have their answer later."""
        asked = [call for call in self.calls if call.name in SENDS and "COMMIT" in call.arguments]
        if not asked:
            raise Broken("COMMIT is not asked for")
        for commit in asked:
            if any(self.answers(call, commit) for call in self.calls):
                return commit
        raise Broken("the server has not committed")

    @staticmethod
    def answers(call, commit):
        follows = call.descriptor == commit.descriptor and call.begun > commit.ended
        return follows and call.name in RECEIVES and "COMMIT\\0" in call.arguments


def wrong_with(delivery, number, desk):
    try:
        before_row = delivery.file_is_durable(desk.folder) if number == 2 else None
        row = delivery.row_in_postgres() if desk.postgres else delivery.row_in_sqlite()
        if before_row and before_row.ended > row.begun:
            raise Broken("the row is written before its file is durable")
    except Broken as broken:
        return [f"mail {number}: {broken}"]
    return []


def commits_after(moment, calls, postgres):
    """When the thread that keeps mails was told that they are durable, each time."""

    def is_asked(call):
        return call.name in SENDS and "COMMIT" in call.arguments if postgres else call.name in WRITES and call.path.endswith("-wal")

    def is_told(call):
        return call.name in RECEIVES and "COMMIT\\0" in call.arguments if postgres else call.name in SYNCS and call.path.endswith("-wal")

    later = [call for call in calls if call.begun > moment]
    keeper = next((call.thread for call in later if is_asked(call)), None)
    ends, asked = [], False
    for call in later:
        if call.thread == keeper and asked and is_told(call):
            ends.append(call.ended)
        if call.thread == keeper and (is_asked(call) or is_told(call)):
            asked = is_asked(call)
    return ends


def wrong_with_group(calls, replies, desk):
    """The first of them may have been kept by itself; the others waited for it together."""
    all_came = max(Delivery(calls, reply).came for reply in replies)
    ends = commits_after(all_came, calls, desk.postgres)
    if not ends:
        return ["mails kept together: they are not durable"]
    early = [reply for reply in replies if reply.begun < (ends[0] if reply is replies[0] else ends[-1])]
    wrong = [f"mails kept together: {len(early)} acknowledged before they are durable"] if early else []
    return wrong + (["three mails took three commits, so nothing is shown"] if len(ends) >= len(replies) else [])


def wait_behind(desk):
    """Whoever is answered now has come after the mails and the replies before him."""
    with Lmtp(desk.lmtp) as other:
        other.reply()
        other.say("VRFY")


def send_group(desk):
    """While somebody else writes, so that they wait."""
    with ExitStack() as ends:
        clients = [ends.enter_context(Lmtp(desk.lmtp)) for _ in range(3)]
        with desk.database.held():
            for number, client in enumerate(clients, 3):
                client.announce(MAILBOX, "client@client.example")
                client.wire.sendall(mail_text(number).encode() + b".\r\n")
                wait_behind(desk)
        return [client.reply() for client in clients]


def verdict_on(desk, process, settled):
    """Everything that is wrong with how that process keeps a small mail, a large one, and three together."""
    with recorded(process) as strace:
        replies = []
        for text in (mail_text(1), mail_text(2, long_text(400_000))):
            replies.append(lmtp_send(desk.lmtp, text))
            settled()
        replies += send_group(desk)
        wait_behind(desk)
    calls = calls_in(strace.text)
    acknowledged = [call for call in calls if is_acknowledgement(call)]
    if len(acknowledged) != 5:
        return [f"the mails were answered {replies}, and the trace shows {len(acknowledged)} acknowledgements"]
    wrong = [wrong for number, reply in enumerate(acknowledged[:2], 1) for wrong in wrong_with(Delivery(calls, reply), number, desk)]
    return wrong + wrong_with_group(calls, acknowledged[2:], desk)


def verdict_on_relais(database):
    with Sink() as sink, Desk(database, smtp_url=sink.url) as desk:
        desk.start()
        return verdict_on(desk, desk.process, lambda: until(lambda: desk.unfinished_jobs() == 0))


def verdict_on_the_wrong_one(database, how):
    with Desk(database) as desk:
        process = subprocess.Popen([ACKNOWLEDGES_FIRST, desk.folder, how], env=desk.env, stdin=subprocess.DEVNULL)
        try:
            until(desk.lmtp.exists)
            return verdict_on(desk, process, lambda: None)
        finally:
            process.terminate()
            process.wait(timeout=30)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--database", default="sqlite", choices=["sqlite", "postgres"])
    database = parser.parse_args().database
    problems = verdict_on_relais(database)
    print(f"relais on {database}: {'; '.join(problems) or 'on disk, then acknowledged'}")
    unnoticed = []
    # What PostgreSQL syncs is its own affair, and cannot be seen from here.
    for how in ("late", "unsynced") if database == "sqlite" else ("late",):
        found = verdict_on_the_wrong_one(database, how)
        print(f"one that is wrong ({how}): {'; '.join(found) or 'NOT NOTICED'}")
        unnoticed += [] if len(found) == 3 else [how]
    return 1 if problems or unnoticed else 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except NotAllowed as refused:
        print(f"not shown: {refused}")
