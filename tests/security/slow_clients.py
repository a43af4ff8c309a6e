"""Slowness as a weapon: connections held for as long as the server lets them, and a slow friend that must not be cut."""

import select
import time

from attack import equal, slow_attack
from wire import Wire, head, many_wires

BEYOND_ANY_PATIENCE = 100


def new_upload(desk, size):
    return desk.with_token().ask("POST", "/uploads", fields={"name": "plan.pdf", "size": str(size)}).header("Location")


def slice_head(desk, address, offset, length):
    return head("PATCH", address, {"Authorization": f"Bearer {desk.token}", "Upload-Offset": offset, "Content-Length": length,
                                   "Content-Type": "application/offset+octet-stream"})


def has_answered(wire):
    return bool(select.select([wire.socket], [], [], 0)[0])


@slow_attack
def headers_dribbled_a_byte_at_a_time_are_cut_and_hold_nobody_up(desk):
    with many_wires(desk.port, 200) as wires:
        for wire in wires:
            wire.send("GET /requests HTTP/1.1\r\nHost: desk.example\r\nX-Slow: ")
        held, deadline = wires, time.monotonic() + BEYOND_ANY_PATIENCE
        while held and time.monotonic() < deadline:
            for wire in held:
                wire.send_what_is_taken([b"x"])
            equal(desk.with_token("first_line").get("/requests").status, 200, "somebody at work meanwhile")
            time.sleep(1)
            held = [wire for wire in held if not has_answered(wire)]
        equal(len(held), 0, "connections still held")
        equal({wire.answer().status for wire in wires}, {408})


@slow_attack
def a_dead_upload_is_cut_and_a_slow_one_beside_it_is_not(desk):
    """The slow one says a byte now and then until after the dead one was cut, longer than any silence allowed."""
    dead_address, slow_address = new_upload(desk, 1000), new_upload(desk, 1000)
    with Wire(desk.port) as dead, Wire(desk.port) as slow:
        dead.send(slice_head(desk, dead_address, 0, 1000) + b"x")
        slow.send(slice_head(desk, slow_address, 0, 1000))
        deadline, sent = time.monotonic() + BEYOND_ANY_PATIENCE, 0
        while not has_answered(dead) and time.monotonic() < deadline:
            slow.send(b"y")
            sent += 1
            select.select([dead.socket, slow.socket], [], [], 4)
            assert not has_answered(slow), slow.answer()
        equal(dead.answer().status, 408)
        assert dead.is_closed()
        slow.send(b"y" * (1000 - sent))
        equal(slow.answer().status, 204)
    found = [desk.with_token().ask("HEAD", address).header("Upload-Offset") for address in (dead_address, slow_address)]
    equal(found, ["0", "1000"])
