"""What a running program asks of the system, in order: strace, read back as calls with a beginning and an end."""

import re
import signal
import subprocess
import tempfile
import unittest
from dataclasses import dataclass

CALLS = "recvfrom,recvmsg,read,readv,sendto,sendmsg,write,writev,pwrite64,fsync,fdatasync,rename"
LINE = re.compile(r"(?P<thread>\d+) +(?P<rest>.*)")
CALL = re.compile(r"(?P<name>\w+)\((?P<arguments>.*)\) += (?P<result>-?\d+).*")
DESCRIPTOR = re.compile(r"\d+<(?P<path>[^>\[]*(?:\[.*?\])?)>")


@dataclass
class Call:
    thread: str
    name: str
    arguments: str
    result: int
    begun: int
    ended: int

    @property
    def descriptor(self):
        """The number with what it stands for, as `4</data/relais.sqlite-wal>`."""
        return self.arguments.split(", ")[0].strip()

    @property
    def path(self):
        found = DESCRIPTOR.match(self.arguments)
        return found["path"] if found else ""


def calls_in(text):
    """A call that another thread interrupts is written in two pieces, where it began and where it ended."""
    begun, calls = {}, []
    for number, line in enumerate(text.splitlines()):
        found = LINE.match(line)
        if not found:
            continue
        thread, rest, start = found["thread"], found["rest"], number
        if rest.endswith("<unfinished ...>"):
            begun[thread] = (rest.removesuffix("<unfinished ...>"), number)
            continue
        if rest.startswith("<... ") and thread in begun:
            head, start = begun.pop(thread)
            rest = head + rest.split("resumed>", 1)[1]
        if call := CALL.fullmatch(rest):
            calls.append(Call(thread, call["name"], call["arguments"], int(call["result"]), start, number))
    return sorted(calls, key=lambda call: call.begun)


class NotAllowed(unittest.SkipTest):
    """A machine that lets nobody look on; where it can be looked at, it must be."""


class Strace:
    """Attached to a running program for as long as it is entered."""

    def __init__(self, process, *options):
        self.process = process
        self.options = options

    def __enter__(self):
        self.file = tempfile.NamedTemporaryFile(prefix="relais-trace-", mode="r")
        command = ["strace", "-f", "-yy", "-o", self.file.name, *self.options, "-p", str(self.process.pid)]
        self.strace = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
        said = self.strace.stderr.readline()
        if "attached" not in said:
            said += self.strace.stderr.read()
            if "Operation not permitted" in said:
                raise NotAllowed("the system calls of a program may not be looked at on this machine")
            raise RuntimeError(f"strace cannot look on: {said}")
        return self

    def __exit__(self, *_):
        if self.strace.poll() is None:
            self.strace.send_signal(signal.SIGTERM)
        self.strace.wait(timeout=30)
        self.strace.stderr.close()
        self.text = self.file.read()
        self.file.close()


def recorded(process):
    return Strace(process, "-s", "160", "-e", f"trace={CALLS}")


def failing(process, calls, error):
    """As if the disk answered so."""
    return Strace(process, "-e", f"trace={calls}", "-e", f"inject={calls}:error={error}")
