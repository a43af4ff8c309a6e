"""Shows from a system-call trace that a mail is on disk before it is acknowledged: write, fsync, and only then "250".

Runs the program under strace, sends one small and one large mail, and reads what it did between the last byte of the mail and the
reply. A program that answers first fails here: the negative build in this same file (a trace with the fsync taken out) proves that
the checker can fail.
"""

import re
import shutil
import sys
import time

from desk import Desk, lmtp_send, mail_text

SYNC = re.compile(r"\b(fsync|fdatasync)\((\d+)")
KEPT = re.compile(r'\b(?:sendto|sendmsg|write|writev)\(.*"250 2\.0\.0 ')
LAST = re.compile(r'\b(?:recvfrom|recvmsg|read|readv)\(.*\\r\\n\.\\r\\n"')


def syncs_before_reply(lines):
    """For each acknowledged mail: how many fsyncs lie between its last byte and the reply."""
    counts, syncs, waiting = [], 0, False
    for line in lines:
        if LAST.search(line):
            waiting, syncs = True, 0
        if SYNC.search(line) and "= 0" in line and waiting:
            syncs += 1
        if KEPT.search(line) and waiting:
            counts.append(syncs)
            waiting = False
    return counts


def unfinished_joined(text):
    """strace splits a call that another thread interrupts; the sync counts where it ended."""
    begun, lines = {}, []
    for line in text.splitlines():
        thread = line.split(None, 1)[0]
        if "<unfinished ...>" in line:
            begun[thread] = line.split("<unfinished ...>")[0]
        elif "resumed>" in line and thread in begun:
            lines.append(begun.pop(thread) + line.split("resumed>", 1)[1])
        else:
            lines.append(line)
    return lines


def main():
    if not shutil.which("strace"):
        print("strace is not installed")
        return 1
    with Desk("sqlite") as desk:
        trace = desk.folder / "trace"
        desk.start(prefix=["strace", "-f", "-o", str(trace), "-s", "400000", "-e", "trace=read,readv,recvfrom,recvmsg,write,writev,sendto,sendmsg,fsync,fdatasync,pwrite64"])
        small = lmtp_send(desk.lmtp, mail_text(1))
        large = lmtp_send(desk.lmtp, mail_text(2, "x" * 70 + "\r\n" + ("y" * 76 + "\r\n") * 5000))
        time.sleep(1)
        desk.stop()
        lines = unfinished_joined(trace.read_text(errors="replace"))
    counts = syncs_before_reply(lines)
    print(f"replies: {small!r}, {large!r}; syncs before each reply: {counts}")
    without = syncs_before_reply([line for line in lines if not SYNC.search(line)])
    good = small.startswith("250") and large.startswith("250") and len(counts) == 2 and counts[0] >= 1 and counts[1] >= 3
    can_fail = without == [0, 0]
    print(f"durable first: {'yes' if good else 'NO'}; the checker can fail: {'yes' if can_fail else 'NO'}")
    return 0 if good and can_fail else 1


if __name__ == "__main__":
    sys.exit(main())
