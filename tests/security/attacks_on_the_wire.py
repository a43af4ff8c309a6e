"""Bytes that two programs could read differently, or that nobody should read at all."""

from attack import attack, equal, within
from wire import Wire, head, many_wires

SMUGGLED = b"GET /smuggled HTTP/1.1\r\nHost: desk.example\r\n\r\n"


def form_head(desk, *lines):
    start = f"POST /requests HTTP/1.1\r\nHost: desk.example\r\nAuthorization: Bearer {desk.token}\r\n"
    return (start + "Content-Type: application/x-www-form-urlencoded\r\n" + "".join(line + "\r\n" for line in lines) + "\r\n").encode("latin-1")


@attack
def a_request_smuggled_behind_an_ambiguous_one_is_never_answered(desk):
    before = desk.get("/requests.json")["total"]
    ambiguous = {
        "length and chunks": form_head(desk, "Content-Length: 4", "Transfer-Encoding: chunked") + b"0\r\n\r\n",
        "chunks and length": form_head(desk, "Transfer-Encoding: chunked", "Content-Length: 5") + b"0\r\n\r\n",
        "two lengths": form_head(desk, "Content-Length: 0", f"Content-Length: {len(SMUGGLED)}"),
        "two equal lengths": form_head(desk, "Content-Length: 7", "Content-Length: 7") + b"title=x",
        "a list of lengths": form_head(desk, "Content-Length: 7, 7") + b"title=x",
        "a signed length": form_head(desk, "Content-Length: +7") + b"title=x",
        "a length in hexadecimal": form_head(desk, "Content-Length: 0x7") + b"title=x",
        "bare line feeds": b"GET /requests HTTP/1.1\nHost: desk.example\n\n",
        "one bare line feed": b"GET /requests HTTP/1.1\r\nHost: desk.example\nContent-Length: 10\r\n\r\n",
        "a bare carriage return": b"GET /requests HTTP/1.1\r\nHost: desk.example\r\nX-A: b\rContent-Length: 10\r\n\r\n",
        "a name before a space": form_head(desk, "Content-Length : 7") + b"title=x",
        "a name behind a space": b"GET / HTTP/1.1\r\n Host: desk.example\r\n\r\n",
        "chunks spelt otherwise": form_head(desk, "Transfer-Encoding: x-chunked") + b"0\r\n\r\n",
        "chunks twice": form_head(desk, "Transfer-Encoding: chunked", "Transfer-Encoding: identity") + b"0\r\n\r\n",
        "chunks in quotes": form_head(desk, 'Transfer-Encoding: "chunked"') + b"0\r\n\r\n",
        "a chunk of negative size": form_head(desk, "Transfer-Encoding: chunked") + b"-7\r\ntitle=x\r\n0\r\n\r\n",
        "a chunk that lies about its size": form_head(desk, "Transfer-Encoding: chunked") + b"3\r\ntitle=x\r\n0\r\n\r\n",
        "chunks ended by bare line feeds": form_head(desk, "Transfer-Encoding: chunked") + b"7\ntitle=x\n0\n\n",
        "a nul in a header": b"GET / HTTP/1.1\r\nHost: desk.example\r\nX-A: a\0b\r\n\r\n",
        "two hosts": b"GET / HTTP/1.1\r\nHost: desk.example\r\nHost: evil.example\r\n\r\n",
    }
    for name, request in ambiguous.items():
        with Wire(desk.port) as wire:
            wire.send(request + SMUGGLED)
            equal(wire.answer().status, 400, name)
            assert wire.is_closed(), f"{name}: the connection stayed open"
    equal(desk.get("/requests.json")["total"], before, "requests")


@attack
def a_folded_header_hides_no_second_one(desk):
    with Wire(desk.port) as wire:
        wire.send(b"GET /health HTTP/1.1\r\nHost: desk.example\r\nX-A: b\r\n Transfer-Encoding: chunked\r\n\r\n")
        first = wire.answer()
        within(first.status, (200, 400))
        if first.status == 200:
            equal(wire.ask(head("GET", "/health")).status, 200, "what comes behind is a request of its own")


@attack
def chunk_extensions_and_trailers_change_nothing(desk):
    extension = b';name="value";' + b"x" * 200
    body = b"7" + extension + b"\r\ntitle=x\r\n0" + extension + b"\r\nContent-Length: 100\r\nAuthorization: Bearer nothing\r\n\r\n"
    with Wire(desk.port) as wire:
        first = wire.ask(form_head(desk, "Transfer-Encoding: chunked") + body)
        within(first.status, (303, 400))
        if first.status == 303:
            equal(wire.ask(head("GET", "/health")).status, 200)


@attack
def chunk_extensions_without_end_are_refused(desk):
    with Wire(desk.port) as wire:
        wire.send(form_head(desk, "Transfer-Encoding: chunked") + b"7;")
        wire.send_what_is_taken(b"x" * 65536 for _ in range(64))
        equal(wire.answer().status, 400)


@attack
def trailers_without_end_are_refused(desk):
    with Wire(desk.port) as wire:
        wire.send(form_head(desk, "Transfer-Encoding: chunked") + b"7\r\ntitle=x\r\n0\r\n")
        wire.send_what_is_taken(b"X-Trailer: " + b"x" * 1000 + b"\r\n" for _ in range(2000))
        within(wire.answer().status, (400, 431))


@attack
def headers_without_end_are_refused(desk):
    for piece in (b"X-A: b\r\n", b"X-Long: " + b"x" * 4000 + b"\r\n", b"xxxxxxxxxxxxxxxxxxxxxxxxxx"):
        with Wire(desk.port) as wire:
            wire.send(b"GET / HTTP/1.1\r\nHost: desk.example\r\n")
            wire.send_what_is_taken(piece for _ in range(4000))
            within(wire.answer().status, (400, 431), piece[:10])


@attack
def a_thousand_requests_in_one_breath_are_answered_in_their_order(desk):
    with Wire(desk.port) as wire:
        addresses = ["/health" if number % 2 else "/nowhere" for number in range(1000)]
        wire.send(b"".join(head("GET", address) for address in addresses))
        equal([wire.answer().status for _ in addresses], [200 if address == "/health" else 404 for address in addresses])


@attack
def methods_and_addresses_of_other_worlds_are_refused_in_words(desk):
    for request, allowed in {
        b"TRACE / HTTP/1.1\r\nHost: a\r\nX-Secret: mirror me\r\n\r\n": (405,),
        b"CONNECT evil.example:443 HTTP/1.1\r\nHost: a\r\n\r\n": (400, 405),
        b"OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n": (400, 405),
        b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n": (400,),
        b"GET /requests HTTP/1.1\r\nHost: a\r\nUpgrade: h2c\r\nConnection: Upgrade\r\n\r\n": (303,),
        b"GET http://evil.example/requests HTTP/1.1\r\nHost: a\r\n\r\n": (303,),
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + b"\xaa" * 200 + b"\r\n\r\n": (400,),
    }.items():
        with Wire(desk.port) as wire:
            answer = wire.ask(request)
            within(answer.status, allowed, request)
            assert "mirror me" not in answer.text
            assert "evil.example" not in answer.header("Location")


@attack
def half_a_thousand_who_never_say_a_word_leave_room_for_others(desk):
    with many_wires(desk.port, 500):
        equal(desk.with_token().get("/requests").status, 200)


@attack
def a_reader_who_takes_nothing_holds_no_worker(desk):
    """More of them than there are workers, each with answers waiting that it never reads."""
    with many_wires(desk.port, 20, receive_buffer=4096) as wires:
        for wire in wires:
            wire.send(head("GET", "/requests", {"Authorization": f"Bearer {desk.token}"}) * 100)
        equal(desk.with_token().get("/requests").status, 200)
