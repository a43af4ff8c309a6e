"""What is large or many: the disk gets it, the memory does not, and others go on."""

import os
import socket
import time

from attack import attack_elsewhere, equal
from attacked_desk import AttackedDesk
from slow_clients import new_upload, slice_head
from wire import Wire, many_wires

MEGABYTE = 1 << 20
MEGABYTES = int(os.environ.get("RELAIS_UPLOAD_MEGABYTES", "60"))
LINK = 12 * MEGABYTE  # bytes a second
SLICE = 4 * MEGABYTE
PIECE = 16 * 1024


class ThrottledLink:
    def __init__(self, wire, speed):
        self.wire, self.speed, self.sent, self.begun = wire, speed, 0, time.monotonic()

    def send(self, data):
        for at in range(0, len(data), PIECE):
            self.wire.send(data[at:at + PIECE])
            self.sent += len(data[at:at + PIECE])
            ahead = self.sent / self.speed - (time.monotonic() - self.begun)
            if ahead > 0:
                time.sleep(ahead)


def send_file(desk, megabytes, watch):
    address = new_upload(desk, megabytes * MEGABYTE)
    content = os.urandom(SLICE)
    with Wire(desk.port) as wire:
        link = ThrottledLink(wire, LINK)
        for offset in range(0, megabytes * MEGABYTE, SLICE):
            link.send(slice_head(desk, address, offset, SLICE) + content)
            equal(wire.answer().status, 204)
            watch()
    return desk.with_token().ask("HEAD", address).header("Upload-Offset")


@attack_elsewhere
def a_large_upload_over_a_slow_link_leaves_the_server_small(_):
    """On a desk of its own, where nobody else moves the memory."""
    with AttackedDesk() as desk:
        desk.start()
        upload_and_watch(desk)


def upload_and_watch(desk):
    send_file(desk, 8, lambda: None)
    before, most = desk.memory(), [0]

    def watch():
        most[0] = max(most[0], desk.memory())

    equal(send_file(desk, MEGABYTES, watch), str(MEGABYTES * MEGABYTE))
    growth = most[0] - before
    print(f"    {MEGABYTES} MB sent, memory {before / MEGABYTE:.1f} MB before, {growth / MEGABYTE:+.1f} MB at most")
    assert growth < 24 * MEGABYTE, f"{growth / MEGABYTE:.1f} MB for {MEGABYTES} MB"


@attack_elsewhere
def a_command_without_end_over_lmtp_is_not_kept_in_memory(_):
    with AttackedDesk() as desk, socket.socket(socket.AF_UNIX) as wire:
        desk.start()
        before = desk.memory()
        wire.connect(str(desk.lmtp))
        try:
            for _ in range(200):
                wire.sendall(b"X" * MEGABYTE)
        except OSError:
            pass
        growth = desk.memory() - before
        assert growth < 50 * MEGABYTE, f"{growth / MEGABYTE:.1f} MB"


@attack_elsewhere
def silent_connections_beyond_the_usual_number_of_files_leave_room_for_others(_):
    """A service begins with 1024 descriptors, and may have many more."""
    with AttackedDesk() as desk:
        desk.start(prefix=("prlimit", "--nofile=1024:20000"))
        with many_wires(desk.port, 1500):
            answer = desk.with_token().get("/requests")
            assert answer and answer.status == 200, f"no page, but {answer}"
