"""Bodies that are too large, malformed on purpose, or not what they say."""

import gzip
import json

from attack import attack, equal, poll, within
from wire import Wire, head

MEGABYTE = 1 << 20
JSON = "application/json"


def post_head(desk, length, kind="application/x-www-form-urlencoded", address="/requests", **more):
    fields = {"Authorization": f"Bearer {desk.token}", "Content-Type": kind, "Content-Length": length, "Accept": "text/html"}
    return head("POST", address, {**fields, **{name.replace("_", "-"): value for name, value in more.items()}})


def posted(desk, body, kind, address="/requests", **more):
    with Wire(desk.port) as wire:
        wire.send_what_is_taken([post_head(desk, len(body), kind, address, **more), body])
        return wire.answer()


@attack
def a_body_beyond_the_limit_is_refused_before_its_first_byte(desk):
    for address in ("/requests", "/session", "/uploads"):
        with Wire(desk.port) as wire:
            answer = wire.ask(post_head(desk, 500 * MEGABYTE, address=address))
            equal(answer.status, 413, address)
            equal(answer.header("Connection"), "close")
            assert "Content-Security-Policy" in dict(answer.headers)
    with Wire(desk.port) as wire:
        equal(wire.ask(post_head(desk, 500 * MEGABYTE, Accept=JSON)).json()["errors"][0]["field"], None)
    with Wire(desk.port) as wire:
        equal(wire.ask(post_head(desk, 500 * MEGABYTE, Expect="100-continue")).status, 413)


@attack
def a_browser_that_sends_far_too_much_still_reads_why_and_loses_nothing(desk):
    """The page says it before the text is lost: what is a little too long for its field comes back in the form."""
    text = "é" * 100_001
    with Wire(desk.port) as wire:
        assert wire.send_what_is_taken([post_head(desk, 30 * MEGABYTE)] + [b"x" * MEGABYTE] * 30)
        equal(wire.answer().status, 413)
    answer = desk.with_token().post("/requests", {"title": "Trop long", "description": text, "requester_name": "Gardé"})
    equal(answer.status, 422)
    assert text in answer.text and "Gardé" in answer.text and "Trop long" in answer.text
    number = desk.new_request("Une réponse trop longue")
    answer = desk.with_token().post(f"/requests/{number}/comments", {"text": text})
    equal(answer.status, 422)
    assert text in answer.text


@attack
def a_body_where_none_is_taken_is_refused(desk):
    for method, address in (("GET", "/requests"), ("GET", "/health"), ("GET", "/assets/app.css"), ("POST", "/nowhere"), ("GET", "/live")):
        answer = desk.with_token().ask(method, address, {"Content-Type": "text/plain"}, body=b"x" * 100_000)
        equal(answer.status, 413, address)


@attack
def a_compressed_body_is_refused_whatever_it_would_become(desk):
    bomb = gzip.compress(b"title=" + b"x" * (20 * MEGABYTE))
    for coding in ("gzip", "deflate", "br", "gzip, gzip", "identity, gzip", "x-unknown"):
        answer = posted(desk, bomb, "application/x-www-form-urlencoded", Content_Encoding=coding)
        equal(answer.status, 415, coding)
    equal(posted(desk, b"{}", JSON, Content_Encoding="gzip").status, 415)


@attack
def what_is_no_form_is_refused_by_its_type(desk):
    for kind in ("text/plain", "", "text/xml", "application/octet-stream", "multipart/mixed; boundary=x", "application/x-www-form-urlencodedx"):
        equal(posted(desk, b'{"title":"x"}', kind).status, 415, kind)


@attack
def json_that_is_huge_deep_or_broken_is_a_mistake_of_the_sender(desk):
    deep = b'{"title":' * 100_000 + b"1" + b"}" * 100_000
    for body in (
        deep,
        b"[" * 1_000_000,
        b'{"a":' + b"[" * 500_000,
        b'{"title":"x"',
        b'{"title":"x"}{"title":"y"}',
        b'{"title":"\\ud800"}',
        b'{"title":"\xff\xfe"}',
        b'{"title":"a\\u0000b"}',
        b'{"title":1e999999}',
        b'{"a":' + b"9" * 1_000_000 + b"e}",
        b"[]",
        b'"title"',
        b"nul",
        b"\xef\xbb\xbf",
        b"{" + b",".join(b'"k%d":1' % number for number in range(5000)) + b"}",
        b'{"a":[' + b"1," * 50_000 + b"1]}",
        "{'title':'x'}".encode(),
        b"\x00" * 1000,
    ):
        equal(posted(desk, body, JSON).status, 400, body[:40])
    equal(posted(desk, json.dumps({"title": "x" * (3 * MEGABYTE)}).encode(), JSON).status, 413)
    assert desk.is_alive()


@attack
def json_of_odd_shapes_is_taken_as_fields_or_refused_in_words(desk):
    """Where a text is wanted, a list, an object, a number or nothing is no way to an error of ours."""
    for title in (None, True, 7, -1.5, [], {}, ["a", "b"], {"a": {"b": 1}}, [[[["x"]]]], "", " \n ", "x" * 201):
        answer = desk.with_token().ask("POST", "/requests", {"Accept": JSON}, fields={"title": title, "__proto__": {"role": "manager"}})
        within(answer.status, (201, 422), repr(title))


def multipart(parts, boundary=b"x", end=True):
    return b"".join(b"--" + boundary + b"\r\n" + part + b"\r\n" for part in parts) + (b"--" + boundary + b"--\r\n" if end else b"")


def bodies_on_disk(desk):
    return {path.name for path in (desk.folder / "blobs/incoming").glob("incoming-*")}


FIELD = b'Content-Disposition: form-data; name="title"\r\n\r\nx'
FILE = b'Content-Disposition: form-data; name="f"; filename="a.pdf"\r\n\r\nx'


@attack
def a_form_of_many_parts_or_no_end_is_a_mistake_of_the_sender(desk):
    kind, before = "multipart/form-data; boundary=x", bodies_on_disk(desk)
    for name, body in {
        "ten thousand parts": multipart([FIELD] * 10_000),
        "ten thousand files": multipart([FILE] * 10_000),
        "no end": multipart([FIELD], end=False),
        "no beginning": b"nothing here" * 1000,
        "half a boundary at the end": multipart([FIELD], end=False) + b"--",
        "a head without end": b"--x\r\nContent-Disposition: form-data; name=" + b"a" * 100_000,
        "ten thousand headers": b"--x\r\n" + b"X-A: b\r\n" * 10_000 + b"\r\n",
        "a part within a part": b"--x\r\nContent-Type: multipart/mixed; boundary=y\r\n\r\n--y\r\n\r\n--y--\r\n--x--\r\n",
        "an encoded part": multipart([b'Content-Disposition: form-data; name="title"\r\nContent-Transfer-Encoding: base64\r\n\r\neA==']),
        "a nul in a name": multipart([b'Content-Disposition: form-data; name="ti\0tle"\r\n\r\nx']),
        "a nul in a text": multipart([FIELD + b"\0"]),
        "almost its boundary a million times": b"--x\r\n" + FIELD + b"\r\n--" * 400_000,
    }.items():
        equal(posted(desk, body, kind).status, 400, name)
    for wrong in ("multipart/form-data", "multipart/form-data; boundary=", "multipart/form-data; boundary=" + "b" * 5000):
        equal(posted(desk, multipart([FIELD]), wrong).status, 400, wrong[:40])
    poll(lambda: not bodies_on_disk(desk) - before, "every file gone again")
    assert desk.is_alive()


@attack
def more_parameters_than_any_form_has_are_refused(desk):
    equal(posted(desk, b"a=1&" * 100_000, "application/x-www-form-urlencoded").status, 400)
    equal(posted(desk, b"title[%s]=x&" % (b"[" * 10_000), "application/x-www-form-urlencoded").status, 422)
    equal(desk.with_token().get("/requests?" + "a&" * 3000).status, 400)
    equal(desk.with_token().get("/requests?q=" + "a" * 20_000).status, 431)
    many = "; ".join(f"c{number}=1" for number in range(1500))
    equal(desk.with_token().get("/requests", {"Cookie": many}).status, 200)


@attack
def the_same_field_twice_is_never_read_in_two_ways(desk):
    answer = posted(desk, b"title=the+first&title=the+second&title=the+third", "application/x-www-form-urlencoded")
    equal(answer.status, 303)
    equal(desk.get(answer.header("Location") + ".json")["title"], "the first")


@attack
def a_form_cannot_become_a_method_that_its_address_does_not_have(desk):
    for meant in ("delete", "put", "patch", "get", "head", "TRACE", "DELETE\r\nX: y"):
        answer = desk.with_token().post("/requests", {"_method": meant, "title": f"Méthode {meant}"})
        within(answer.status, (303, 405), meant)
    equal(desk.with_token().post("/requests", {"_method": "delete"}).status, 405)
