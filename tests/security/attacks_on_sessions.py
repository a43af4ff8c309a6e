"""Coming in as somebody else, or making somebody else's browser do it."""

import threading
from contextlib import contextmanager
from urllib.parse import urlsplit

from attack import attack, attack_elsewhere, equal, within
from attacked_desk import PASSWORD, AttackedDesk

MINE = {"Sec-Fetch-Site": "same-origin"}


def place_a_browser_goes(location):
    """As browsers read it: without tabs and ends of lines, a backslash being a slash."""
    seen = "".join(c for c in location if c not in "\t\r\n").strip().replace("\\", "/")
    return urlsplit(seen)


@attack
def signing_in_leads_to_no_other_site(desk):
    email = desk.hire_with_password("redirected")
    for wanted in (
        "https://evil.example/", "//evil.example/", "///evil.example", "/\\evil.example", "\\\\evil.example", "/\t/evil.example", "/\n/evil.example",
        "/\r/evil.example", "\t//evil.example", " //evil.example", "/\t\\evil.example", "javascript:alert(1)", "data:text/html,x", "evil.example", "@evil.example",
        "/%09/evil.example", "/%5cevil.example", "https:evil.example", "/..//evil.example", "/.//evil.example",
    ):
        answer = desk.sign_in(email, next=wanted)
        equal(answer.status, 303, repr(wanted))
        place = place_a_browser_goes(answer.header("Location"))
        assert not place.scheme and not place.netloc and place.path.startswith("/"), f"{wanted!r} led to {answer.header('Location')!r}"


@attack
def who_is_signed_in_already_is_led_to_no_other_site_either(desk):
    louise = desk.with_session(desk.hire_with_password("already.in"))
    for wanted in ("//evil.example", "/%09/evil.example", "/%0a/evil.example", "/%5cevil.example", "https://evil.example"):
        answer = louise.get("/session/new?next=" + wanted)
        equal(answer.status, 303, wanted)
        assert not place_a_browser_goes(answer.header("Location")).netloc, f"{wanted!r} led to {answer.header('Location')!r}"


@attack
def what_is_asked_for_after_signing_in_adds_no_header(desk):
    email = desk.hire_with_password("split")
    for wanted in ("/requests\r\nSet-Cookie: relais_session=evil", "/requests\nX-Evil: 1", "/requests\0", "/requests\x01", "/requests\x7f"):
        answer = desk.sign_in(email, next=wanted)
        within(answer.status, (303, 400, 422), repr(wanted))
        assert not answer.header("X-Evil") and "evil" not in "".join(answer.all("Set-Cookie"))


@attack
def another_site_changes_nothing_by_way_of_a_signed_in_browser(desk):
    louise = desk.with_session(desk.hire_with_password("csrf"))
    before = desk.get("/requests.json")["total"]
    for headers in (
        {"Sec-Fetch-Site": "cross-site"}, {"Sec-Fetch-Site": "same-site"}, {"Sec-Fetch-Site": "SAME-ORIGIN"}, {"Origin": "https://evil.example"},
        {"Origin": "null"}, {"Origin": "http://localhost:8080.evil.example"}, {"Origin": "http://localhost"}, {"Origin": "https://localhost:8080"},
        {"Origin": "http://evil.example", "Host": "evil.example"}, {"Sec-Fetch-Site": "cross-site", "Origin": "http://localhost:8080"},
        {"Origin": "http://localhost:8080@evil.example"}, {"Origin": "http://localhost:8080 http://evil.example"},
    ):
        for method, address in (("POST", "/requests"), ("DELETE", "/session"), ("POST", "/uploads")):
            equal(louise.ask(method, address, headers, form={"title": "Forgé"}).status, 403, f"{method} {address} {headers}")
        equal(louise.post("/session", {"_method": "delete"}, headers).status, 403, headers)
    equal(desk.get("/requests.json")["total"], before)
    equal(louise.post("/requests", {"title": "Le mien"}, MINE).status, 303)
    equal(louise.post("/requests", {"title": "Le mien"}, {"Origin": "http://localhost:8080"}).status, 303)


@attack
def another_site_signs_nobody_in(desk):
    """Or he would write what he knows into the account of somebody who watches."""
    email = desk.hire_with_password("login.csrf")
    equal(desk.sign_in(email, {"Sec-Fetch-Site": "cross-site"}).status, 403)
    equal(desk.sign_in(email, {"Origin": "https://evil.example"}).status, 403)


@attack
def a_broken_or_foreign_authorisation_does_not_open_the_way_to_the_cookie(desk):
    """A bearer is let through from other sites, so it must never fall back to the session."""
    louise = desk.with_session(desk.hire_with_password("bearer"))
    for bearer in ("Bearer ", "Bearer nothing", "Bearer " + "x" * 5000, "Bearer null"):
        answer = louise.post("/requests", {"title": "Forgé"}, {"Authorization": bearer, "Sec-Fetch-Site": "cross-site"})
        within(answer.status, (401, 403), bearer)
    for other in ("bearer nothing", "Basic eDp5", "Negotiate x"):
        answer = louise.post("/requests", {"title": "Forgé"}, {"Authorization": other, "Sec-Fetch-Site": "cross-site"})
        within(answer.status, (401, 403), other)


@attack
def reading_never_changes_anything(desk):
    """A link or a picture on another site is a GET, and cookies go with links."""
    louise = desk.with_session(desk.hire_with_password("reading"))
    before = desk.get("/requests.json")["total"]
    louise.get("/requests?_method=post&title=x")
    louise.get("/session?_method=delete")
    within(louise.get("/session").status, (404, 405))
    louise.ask("HEAD", "/session")
    louise.get("/requests", {"X-HTTP-Method-Override": "POST"})
    equal(desk.get("/requests.json")["total"], before)
    equal(louise.get("/requests").status, 200)


@attack
def a_session_chosen_by_an_attacker_is_never_taken_over(desk):
    email = desk.hire_with_password("fixed")
    chosen = {"Cookie": "relais_session=" + "A" * 43}
    answer = desk.sign_in(email, chosen)
    given = answer.header("Set-Cookie").split(";")[0]
    assert given.startswith("relais_session=") and "AAAA" not in given
    equal(desk.nobody().get("/requests", {**chosen, "Accept": "text/html"}).status, 303)
    equal(desk.nobody().get("/requests", {"Cookie": given}).status, 200)
    assert desk.sign_in(email).header("Set-Cookie").split(";")[0] != given


@attack
def a_stolen_cookie_is_worth_nothing_after_signing_out(desk):
    louise = desk.with_session(desk.hire_with_password("stolen"))
    equal(louise.get("/requests").status, 200)
    equal(louise.post("/session", {"_method": "delete"}, MINE).status, 303)
    equal(louise.get("/requests").status, 303)


def flags_of(cookie):
    return {flag.strip().split("=")[0].lower() for flag in cookie.split(";")[1:]}


@attack
def no_cookie_can_be_read_by_scripts_or_sent_along_by_other_sites(desk):
    cookies = desk.sign_in(desk.hire_with_password("flags")).all("Set-Cookie")
    louise = desk.with_session("flags@desk.example")
    cookies += louise.post("/requests", {"title": "x"}, MINE).all("Set-Cookie")
    cookies += louise.post("/session", {"_method": "delete"}, MINE).all("Set-Cookie")
    equal(len(cookies), 3)
    for cookie in cookies:
        assert {"httponly", "samesite", "path"} <= flags_of(cookie), cookie
        assert "SameSite=Lax" in cookie and "Path=/;" in cookie and "domain" not in flags_of(cookie), cookie


@contextmanager
def desk_behind_a_proxy():
    """Its public address is https, and a proxy on this machine says who asks."""
    with AttackedDesk(settings={"RELAIS_PUBLIC_URL": "https://desk.example", "RELAIS_TRUSTED_PROXIES": "127.0.0.1"}) as desk:
        desk.start()
        yield desk
        equal(desk.own_mistakes(), [])
        equal(desk.stop(), 0)


@attack_elsewhere
def behind_https_a_neighbour_sets_no_session_and_opens_no_form(_):
    with desk_behind_a_proxy() as desk:
        answer = desk.sign_in(desk.hire_with_password("secure"))
        assert answer.header("Strict-Transport-Security")
        name, _, token = answer.header("Set-Cookie").split(";")[0].partition("=")
        assert name.startswith("__Host-"), name
        equal(desk.nobody().get("/requests", {"Cookie": f"{name.removeprefix('__Host-')}={token}"}).status, 303, "a name that any neighbour may set")
        louise = desk.with_session("secure@desk.example")
        equal(louise.post("/requests", {"title": "x"}, {"Origin": "http://desk.example"}).status, 403)
        equal(louise.post("/requests", {"title": "x"}, {"Origin": "https://desk.example"}).status, 303)


@attack_elsewhere
def behind_https_no_cookie_travels_in_the_clear(_):
    with desk_behind_a_proxy() as desk:
        cookies = desk.sign_in(desk.hire_with_password("secure")).all("Set-Cookie")
        louise = desk.with_session("secure@desk.example")
        cookies += louise.post("/requests", {"title": "x"}, MINE).all("Set-Cookie")
        cookies += louise.post("/session", {"_method": "delete"}, MINE).all("Set-Cookie")
        equal([cookie for cookie in cookies if "secure" not in flags_of(cookie)], [])


def guess(desk, email, number, **headers):
    fields = {"email": email, "password": f"a wrong guess {number}"}
    return desk.nobody().post("/session", fields, {name.replace("_", "-"): value for name, value in headers.items()}).status


@attack_elsewhere
def a_forged_chain_of_proxies_gives_a_guesser_no_new_place(_):
    with desk_behind_a_proxy() as desk:
        email = desk.hire_with_password("chained")
        found = [guess(desk, email, number, X_Forwarded_For=f"192.0.2.{number}, 203.0.113.9") for number in range(8)]
        equal(found, [422] * 5 + [429] * 3)


@attack_elsewhere
def a_guesser_with_a_whole_network_of_version_6_is_one_place(_):
    """Every home has 2^64 addresses of it."""
    with desk_behind_a_proxy() as desk:
        email = desk.hire_with_password("sixth")
        found = [guess(desk, email, number, X_Forwarded_For=f"2001:db8:7:7::{number:x}") for number in range(1, 9)]
        equal(found, [422] * 5 + [429] * 3, "guesses from one /64")


@attack
def guessing_a_password_is_slowed_down_whatever_a_guesser_claims_to_be(desk):
    email = desk.hire_with_password("guessed")
    found = [guess(desk, email.upper() if number % 2 else email, number, X_Forwarded_For=f"198.51.100.{number}", X_Real_IP=f"198.51.100.{number}",
                   Forwarded=f"for=198.51.100.{number}", User_Agent=f"browser {number}", Cookie=f"a={number}") for number in range(8)]
    equal(found, [422] * 5 + [429] * 3)
    answer = desk.sign_in(email)
    equal(answer.status, 429, "even with the right password, during the pause")
    within(int(answer.header("Retry-After")), range(1, 301))


@attack
def guesses_made_all_at_once_are_counted_too(desk):
    email, found = desk.hire_with_password("rushed"), []
    threads = [threading.Thread(target=lambda number=number: found.append(guess(desk, email, number))) for number in range(40)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found.count(422) <= 8, f"{found.count(422)} guesses of 40 were looked at"


@attack
def an_odd_address_or_password_is_a_mistake_and_tells_nothing(desk):
    email = desk.hire_with_password("odd")
    for address, password in (
        ("' OR '1'='1' --", "x"), (email + "\0", PASSWORD), (email + "\r\nBcc: x@evil.example", PASSWORD), ("x" * 5000 + "@desk.example", "x"), ("%", "x"),
        ("", ""), (email, ""), ("nobody@desk.example", "x" * 1_000_000), ("ODD@DESK.EXAMPLE\u2028", "x"),
    ):
        answer = desk.nobody().post("/session", {"email": address, "password": password})
        within(answer.status, (400, 422, 429), (address[:40], password[:10]))
        assert not answer.all("Set-Cookie") and PASSWORD not in answer.text
