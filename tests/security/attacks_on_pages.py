"""Words that want to be more than words, in every field; and what every answer says to the browser."""

import os
import re
from contextlib import contextmanager
from urllib.parse import quote

from attack import attack, attack_elsewhere, equal, poll, within
from attacked_desk import MARC, AttackedDesk
from pages import TRICKS, Page, harmless
from wire import Wire, head


def one_line(text):
    """As a title is kept: no ends of lines, and nothing at its ends that cannot be seen."""
    return " ".join(text.replace("\u200b", " ").replace("\ufeff", " ").split())


def fill_every_field(desk, database):
    """Each trick through each field at once, as a form and as JSON; each must come back as the words that it is."""
    manager = desk.with_token()
    for number, trick in enumerate(TRICKS):
        about = f"{database}: {trick[:40]!r}"
        form = {name: trick for name in ("title", "description", "requester_name", "requester_phone")}
        form |= {"requester_email": f"tricky{number}@client.example", "channel": ""}
        created = manager.post("/requests", form)
        equal(created.status, 303, about)
        address = created.header("Location")
        for kind in ("comments", "work-notes"):
            equal(manager.post(f"{address}/{kind}", {"text": trick}).status, 303, about)
        page = harmless(manager.get(address), about)
        found = manager.json(address + ".json")
        equal(one_line(found["title"]), one_line(trick), about)
        equal([one_line(entry["text"]) for entry in found["thread"] if entry["kind"] in ("comment", "work_note")], [one_line(trick)] * 2, about)
        assert one_line(trick) in one_line(page.text), about
        as_json = manager.ask("POST", "/requests", {"Accept": "application/json"}, fields=form)
        equal(as_json.status, 201, about)
        for field in ("channel", "requester_email"):
            again = manager.post("/requests", {**form, field: trick, "title": trick if field == "channel" else ""})
            equal(again.status, 422, f"{about} as {field}")
            harmless(again, f"{about} as {field}")


def has_words(text):
    """That a search keeps: signs alone are none, and what is longer is no word of any language."""
    return any(len(word) <= 40 for word in re.findall(r"\w+", text))


def search_with_every_trick(desk, database):
    manager = desk.with_token()
    for trick in TRICKS:
        for parameter in ("q", "state", "after", "write", "next"):
            answer = manager.get(f"/requests?{parameter}={quote(trick, errors='replace')}")
            equal(answer.status, 200, f"{database}: {parameter}={trick[:40]!r}")
            harmless(answer, trick)
        found = manager.json(f"/requests.json?q={quote(trick[:60], errors='replace')}")
        assert found["total_at_least"] >= 1 or not has_words(trick[:60]), f"{database}: {trick!r} is not found by its own words"
    for trick in ("%", "_", "\\", "%%%%", "a%a%a%a%" * 50):
        equal(manager.json(f"/requests.json?q={quote('qzxqzx' + trick)}")["total"], 0, "a sign of LIKE is no wildcard")
    for after in ("-1", "1-", "9" * 40 + "-1", "-9223372036854775808-9223372036854775807", "9223372036854775807-1", "1-1-1", "1e5-1", "0x1-1"):
        equal(manager.get(f"/requests?after={after}").status, 200, after)


def mails_of_the_tricks_are_harmless(desk):
    def all_sent():
        return [letter for letter in desk.sink.letters() if letter.recipients[0].startswith("tricky")]

    poll(lambda: len(all_sent()) >= len(TRICKS), "all comments sent")
    for letter in all_sent():
        html = [part.get_content() for part in letter.message.walk() if part.get_content_type() == "text/html"]
        assert html and not Page(html[0]).dangers, (letter.message["Subject"], Page(html[0]).dangers)
        equal(letter.message.defects, [])


@contextmanager
def desk_on_postgres():
    with AttackedDesk("postgres") as desk:
        desk.start()
        yield desk
        equal(desk.own_mistakes(), [])
        equal(desk.stop(), 0)


@attack
def words_that_are_code_stay_words_in_every_field(desk):
    fill_every_field(desk, "sqlite")
    search_with_every_trick(desk, "sqlite")
    mails_of_the_tricks_are_harmless(desk)


if os.environ.get("RELAIS_TEST_POSTGRES"):

    @attack_elsewhere
    def words_that_are_code_stay_words_on_postgresql_too(_):
        with desk_on_postgres() as desk:
            fill_every_field(desk, "postgres")
            search_with_every_trick(desk, "postgres")


@attack
def bytes_that_are_no_text_are_repaired_or_refused(desk):
    for value in ("%ff%fe", "%c0%ae%c0%ae", "%ed%a0%80", "%f4%90%80%80", "%e2%82", "%C0%80"):
        within(desk.with_token().get(f"/requests?q={value}").status, (200, 400), value)
        body = f"title=x{value}&description={value}&requester_name={value}".encode()
        answer = desk.with_token().ask("POST", "/requests", {"Content-Type": "application/x-www-form-urlencoded"}, body=body)
        within(answer.status, (303, 400), value)
        if answer.status == 303:
            assert "x\ufffd" in desk.get(answer.header("Location") + ".json")["title"]
    equal(desk.with_token().get("/requests?q=a%00b").status, 400)


@attack
def what_was_just_done_is_shown_as_words(desk):
    """A neighbour of the desk's own domain may set this cookie."""
    for trick in TRICKS:
        harmless(desk.with_token().get("/requests", {"Cookie": "relais_done=" + quote(trick, errors="replace")}), trick)


@attack
def the_page_of_an_error_repeats_nothing_of_the_address_as_markup(desk):
    for trick in TRICKS:
        part = quote(trick, safe="", errors="replace")
        for address in (f"/{part}", f"/requests/{part}", f"/requests/{part}/mails/1/raw", f"/session/new?next={part}", f"/uploads/{part}", f"/assets/{part}"):
            for visitor in (desk.nobody(), desk.with_token()):
                answer = visitor.get(address, {"Accept": "text/html"})
                within(answer.status, (200, 303, 400, 404), address)
                harmless(answer, address)


@attack
def a_forged_host_is_repeated_nowhere(desk):
    for name in ("Host", "X-Forwarded-Host", "Forwarded", "X-Original-URL", "X-Rewrite-URL"):
        for address in ("/session/new", "/requests", "/nowhere", "/"):
            with Wire(desk.port) as wire:
                lines = f"{name}: evil.example\r\n" + ("" if name == "Host" else "Host: desk.example\r\n")
                answer = wire.ask(f"GET {address} HTTP/1.1\r\n{lines}Accept: text/html\r\n\r\n")
            assert "evil.example" not in answer.text + str(answer.headers), (name, address)
            within(answer.status, (200, 303, 404), (name, address))


def answers_of_every_kind(desk):
    """Names and answers: pages, noes of every number, JSON, assets, files and mails of strangers, streams."""
    number = desk.request_with_attachments()
    manager, nobody = desk.with_token(), desk.nobody()
    thread = desk.thread(number)
    raw = next(entry["raw_url"] for entry in thread if entry.get("raw_url"))
    yield "a page", manager.get("/requests")
    yield "a record", manager.get(f"/requests/{number}")
    yield "JSON", manager.get(f"/requests/{number}.json")
    yield "a form that comes back", manager.post("/requests", {"title": ""})
    yield "a redirect", manager.get("/")
    yield "a raw mail", manager.get(raw)
    for entry in thread:
        for file in entry.get("attachments", []):
            yield f"the file {file['name']}", manager.get(file["url"])
            yield f"a part of {file['name']}", manager.get(file["url"], {"Range": "bytes=0-3"})
            yield f"no such part of {file['name']}", manager.get(file["url"], {"Range": "bytes=999999-"})
    page = nobody.get("/session/new").text
    for asset in {part.split('"')[0].split("#")[0] for part in page.split('"/assets/')[1:]}:
        yield f"the asset {asset}", nobody.get("/assets/" + asset)
    yield "the sign-in", nobody.get("/session/new")
    yield "sign in first", nobody.get("/requests")
    yield "sign in first, in JSON", nobody.get("/requests.json")
    yield "forbidden", desk.with_token("worker").get("/requests/new")
    yield "not found", manager.get("/nowhere")
    yield "not found here", manager.get("/requests/DEM-1999-000001")
    yield "no such asset", nobody.get("/assets/none.js")
    yield "not so", manager.ask("DELETE", "/requests")
    yield "cross-site", manager.ask("POST", "/requests", {"Authorization": "", "Sec-Fetch-Site": "cross-site"}, form={"title": "x"})
    yield "not acceptable", manager.get("/requests/new.json")
    yield "wrong type", manager.ask("POST", "/requests", {"Content-Type": "text/xml"}, body=b"<x/>")
    yield "health", nobody.get("/health")
    yield "ready", nobody.get("/ready")
    yield "an upload", manager.ask("POST", "/uploads", fields={"name": "x", "size": "5"})
    yield "an upload's mistake", manager.ask("POST", "/uploads", fields={"name": "", "size": "-5"})
    with Wire(desk.port) as wire:
        yield "no HTTP", wire.ask(b"hello\r\n\r\n")
    with Wire(desk.port) as wire:
        yield "too large", wire.ask(head("POST", "/requests", {"Content-Type": "application/json", "Content-Length": 10**9}))
    with Wire(desk.port) as wire:
        yield "too long a head", wire.ask(head("GET", "/" + "x" * 20_000))
    with Wire(desk.port) as wire:
        yield "live", wire.ask(head("GET", "/live", {"Authorization": f"Bearer {desk.token}"}))


@attack
def no_answer_of_any_kind_can_be_framed_sniffed_or_given_a_script(desk):
    seen = set()
    for name, answer in answers_of_every_kind(desk):
        policy = answer.header("Content-Security-Policy")
        for words in ("default-src 'self'", "script-src 'self'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "form-action 'self'"):
            assert words in policy, f"{name}: {words} is not in {policy!r}"
        assert "unsafe" not in policy and "*" not in policy, f"{name}: {policy}"
        equal(answer.all("X-Frame-Options"), ["DENY"], name)
        equal(answer.all("X-Content-Type-Options"), ["nosniff"], name)
        assert answer.header("Referrer-Policy"), name
        assert not answer.header("Access-Control-Allow-Origin") and not answer.header("Server"), name
        if answer.header("Content-Type").startswith("text/html"):
            harmless(answer, name)
        seen.add(answer.status)
    assert {200, 201, 206, 303, 400, 401, 403, 404, 405, 406, 413, 415, 416, 422, 431} <= seen, sorted(seen)


@attack
def nothing_of_a_person_stays_in_a_cache_that_others_share(desk):
    for name, answer in answers_of_every_kind(desk):
        if answer.status in (200, 206) and not name.startswith(("the asset", "health", "ready", "the sign-in")):
            rule = answer.header("Cache-Control")
            assert "private" in rule or "no-store" in rule, f"{name}: Cache-Control: {rule!r}"
