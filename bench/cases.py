"""Which pages are measured and counted: by name, who asks for which address. Every address that is asked by GET has one, or stands
among those that are no pages, with the reason; `require_all()` fails where one has neither.
"""

import re
from pathlib import Path

ROUTES = Path(__file__).resolve().parents[1] / "docs/rights.md"

NO_PAGES = {
    "/session/new": "asks no database",
    "/password-links/:link": "is made for one person and works once",
    "/requests/:number/attachments/:attachment": "is a file",
    "/contacts/:contact/attachments/:attachment": "is a file",
    "/parties/:party/attachments/:attachment": "is a file",
    "/contacts/:contact/mails/:mail/raw": "is the mail of a request once more",
    "/parties/:party/mails/:mail/raw": "is the mail of a request once more",
    "/contacts/:contact/mails/:mail/html": "is the face of a mail of a request once more",
    "/parties/:party/mails/:mail/html": "is the face of a mail of a request once more",
    "/uploads/:upload": "is a file on its way",
    "/automatic-texts/new": "leads to another page",
    "/parties/export": "is a file",
    "/imports/:import": "reads a file that somebody brought",
    "/imports/:import/refused-lines": "is a file",
    "/contacts/export": "is a file",
    "/parties.vcf": "is a file",
    "/contacts.vcf": "is a file",
    "/parties/:party/card.vcf": "is a file",
    "/contacts/:contact/card.vcf": "is a file",
    "/contacts/:contact/erasure": "looks through every table on purpose, a few times a year",
    "/parties/:party/erasure": "looks through every table on purpose, a few times a year",
    "/live": "stays open",
    "/assets/*file": "asks no database",
    "/openapi.json": "asks no database",
    "/health": "is the empty answer that the others are compared with",
    "/ready": "waits for the disk",
    "/merges/:merge": "is the two cards side by side once more",
}

QUEUES = ["to_qualify", "to_verify", "unassigned", "mine", "my_team", "waiting_due", "open", "all"]
SORTS = ["newest", "oldest", "due", "urgent", "stars", "waiting"]
FILTERS = ["type=3", "team=2", "urgency=urgent", "responsible=5", "responsible=nobody", "tag=rare", "tag=courant", "state=closed"]
# Lists from which a request is opened, for what stands beside it there.
OPENED_FROM = ["open&sort=newest", "open&sort=waiting", "mine&sort=urgent", "all", "open&tag=rare", "all&tag=courant", "all&type=3", "all&responsible=5"]
STATES = ["received", "returned", "qualified", "assigned", "in_progress", "waiting", "closed"]

# Who asks where nothing is said: manager, at both lines.
AT_THE_DESK = "desk"
ROLES = ["first_line", "second_line", "agent", "worker", "data_steward", "administrator"]


def own_pages(world):
    pages = {"home": "/", "messages": "/messages", "messages not read": "/messages?show=unread", "notices": "/account/notices", "language": "/account/language", "about": "/about"}
    pages |= {"outbox": "/outbox", "outbox, not arrived": "/outbox?show=undelivered"}
    cases = {name: (AT_THE_DESK, address) for name, address in pages.items()}
    cases |= {"imports": ("data_steward", "/imports"), "a new import": ("data_steward", "/imports/new")}
    return cases | {f"home, {role}": (role, "/") for role in ROLES}


def searches(world):
    """A word of every mail and a rare one, for whoever sees all and for whoever sees little; names; nothing."""
    given, family = world.name
    words = {"a common word": "bonjour", "a rare word": "apiculteur", "two words": "plafond+couloir", "a beginning": "cou", "a number": "dossier+4242", "a name": f"{given}+{family}", "nothing": ""}
    cases = {}
    for role in (AT_THE_DESK, "agent", "worker"):
        for what, typed in words.items():
            cases[f"search {what}, {role}"] = (role, f"/search?q={typed}")
            cases[f"searching {what}, {role}"] = (role, f"/search-candidates?q={typed}")
    for kind in ("requests", "messages", "contacts", "organisations", "files"):
        cases[f"search, {kind}"] = (AT_THE_DESK, f"/search?q=photo&kind={kind}")
    cases["search, older"] = (AT_THE_DESK, f"/search?q=bonjour&before={world.search_before}")
    for queue in ("open", "all"):
        for what in ("a common word", "a rare word"):
            typed = "couloir" if what == "a common word" else "apiculteur"
            cases[f"{queue}, {what}"] = (AT_THE_DESK, f"/requests?queue={queue}&q={typed}")
    return cases


def lists(world):
    """Every queue in every order that it has, and each filter on what is open and on everything."""
    pages = {}
    for queue in QUEUES:
        for sort in SORTS if queue != "all" else SORTS[:2]:
            pages[f"{queue}, {sort}"] = f"/requests?queue={queue}&sort={sort}"
    for wanted in FILTERS:
        for queue in ("open", "all"):
            pages[f"{queue}, {wanted}"] = f"/requests?queue={queue}&{wanted}"
    cases = {name: (AT_THE_DESK, address) for name, address in pages.items()}
    for role in ("agent", "worker"):
        cases[f"mine, {role}"] = (role, "/requests?queue=mine")
        cases[f"open, {role}"] = (role, "/requests?queue=open")
    return cases


def request_pages(world):
    """`world.numbers` names a request of each state, and the one with the long conversation."""
    long = f"/requests/{world.long}"
    pages = {"request": long, "request, choosing": f"{long}?choose=responsible", "history": f"{long}/history", "new request": "/requests/new"}
    pages["request of 2,000 messages"] = f"/requests/{world.longest}"
    pages |= {f"{shown} of 2,000 messages": f"/requests/{world.longest}?shown={shown}" for shown in ("exchanges", "notes", "events")}
    pages |= {"all of the conversation": f"{long}?thread=200", "answers to choose from": f"{long}/answer-texts"}
    pages |= {f"request of {opened}": f"/requests/{world.mailed}?queue={opened}" for opened in OPENED_FROM}
    pages |= {f"request, {state}": f"/requests/{world.numbers[state]}" for state in STATES}
    mail = f"/requests/{world.mailed}/mails/{world.mail}"
    pages |= {"mail as it came": f"{mail}/raw", "trace of a mail": f"{mail}/trace", "face of a mail": f"{mail}/html"}
    return {name: (AT_THE_DESK, address) for name, address in pages.items()}


def caller_pages(world):
    """As somebody types: the beginning of a name, two words, a slip of the keyboard, nobody, a number, an address."""
    given, family = world.name
    slipped = family[:2] + family[3:]
    asked = {
        "a letter": given[0],
        "a given name": given,
        "two words": f"{given}+{family}",
        "a part": family[1:5],
        "a slip": f"{given}+{slipped}",
        "nobody": "Wxyzwxyz",
        "a number": "065123456",
        "an address": "client17@client.example",
        "a machine": "client1@client.example",
    }
    pages = {f"caller, {what}": f"/contact-candidates?q={words}" for what, words in asked.items()}
    pages |= {f"company, {what}": f"/party-candidates?q={words}" for what, words in {"its name": f"Garage+{family}", "a slip": f"Grage+{slipped}", "its kind": "Garage"}.items()}
    pages |= {"watcher, a name": f"/watcher-candidates?name={given}+{family}", "watcher, an address": "/watcher-candidates?email=client17@client.example"}
    pages |= {"recipient, a name": f"/recipient-candidates?to={given}+{family}", "recipient, an address": "/recipient-candidates?to=a@b.example,client17@client.example"}
    pages["towns of a postcode"] = "/postcode-candidates?postcode=7170"
    pages["moment typed"] = "/typed-moment?q=demain+14h"
    return {name: (AT_THE_DESK, address) for name, address in pages.items()}


def card_pages(world):
    """What is made of single cards, and what is found while one is typed."""
    given, family = world.name
    slipped = family[:2] + family[3:]
    pages = {
        "a contact like this, its name": f"/contact-duplicates?given_name={given}&family_name={family}",
        "a contact like this, a slip and a number": f"/contact-duplicates?given_name={given}&family_name={slipped}&phone=065123456",
        "a party like this, its name": f"/party-duplicates?name=Garage+{family}+SA",
        "a party like this, a slip and a number": f"/party-duplicates?name=Grage+{slipped}&enterprise_number=0403227515",
        "two contacts side by side": "/possible-duplicates/new?kind=contact&one=17&other=18",
        "two contacts that may be one": "/possible-duplicates/1",
    }
    pages |= {"archiving a contact": "/contacts/17/archival/new", "archiving a party": "/parties/7/archival/new"}
    return {name: (AT_THE_DESK, address) for name, address in pages.items()}


def card_lists(world):
    """Each order and each filter of the lists of parties and contacts, alone and together, what few have and what nearly all have."""
    given, family = world.name
    words = {"a letter": given[0].lower(), "a beginning": family[:3], "a part": family[1:5], "two words": f"Garage+{family[:3]}", "nobody": "Wxyzwxyz"}
    parties = ["sort=name", "sort=town", "sort=newest", "relation=client", "relation=authority", "relation=client&sort=town", "place=mons", "place=mons&sort=town", "place=7000"]
    parties += ["manager=5", "language=fr", "language=de", "language=de&relation=authority", "archived=only", "archived=also", "tag=rare", "place=mons&relation=authority"]
    contacts = ["sort=name", "sort=newest", "relation=client", "relation=authority", "quality=person", "quality=service", "place=mons", "manager=5", "language=fr", "language=de"]
    contacts += ["archived=only", "tag=rare", "quality=service&language=de", "place=mons&relation=authority"]
    pages = {f"{name}, {asked}": f"/{name}?{asked}" for name, all_asked in (("parties", parties), ("contacts", contacts)) for asked in all_asked}
    pages |= {f"{name}, {what}": f"/{name}?q={typed}" for name in ("parties", "contacts") for what, typed in words.items()}
    pages["parties, a later page"] = "/parties?after=garage+mon-1&from=50"
    pages["contacts, a later page"] = "/contacts?after=mon-1&from=50"
    pages["display of a form"] = "/form-displays/party"
    return {name: (AT_THE_DESK, address) for name, address in pages.items()}


def sorting_pages(world):
    mail = f"/mails-to-sort/{world.to_sort}"
    pages = {
        "to sort": "/mails-to-sort",
        "to sort, one reason": "/mails-to-sort?reason=spam",
        "set aside": "/mails-to-sort?tab=set_aside",
        "sorted by us": "/mails-to-sort?tab=sorted",
        "mail to sort": mail,
        "mail to sort, as it came": f"{mail}/raw",
        "mail to sort, its face": f"{mail}/html",
        "mail to sort, its file": f"{mail}/attachments/1",
        "mail trial": "/mail-trial",
    }
    return {name: (AT_THE_DESK, address) for name, address in pages.items()}


def client_pages(world):
    pages = ["/parties/new", "/parties/17", "/parties/17?tab=history", "/parties/17?tab=requests", "/parties/17/edit", "/contacts/17", "/contacts/17?tab=history"]
    pages += ["/parties/17?tab=sent", "/parties/17/contacts", "/parties/17/recipients", "/party-choices?parent_name=Garage", "/parties/17/sites/new", "/sites/7/edit", "/contacts/new?party=17", "/contacts/17/edit"]
    return {address.strip("/").replace("/", " ").replace("?tab=", ", "): (AT_THE_DESK, address) for address in pages}


def administration_pages(world):
    pages = ["/mailboxes", "/mailboxes/new", "/mailboxes/1", "/mailboxes/1/edit", "/request-types", "/request-types/new", "/request-types/3"]
    pages += ["/request-types/3/edit", "/request-types/3/required-fields/edit", "/request-types/3/stages/7/edit", "/request-types/3/resources/5/edit"]
    pages += ["/teams", "/teams/new", "/teams/2", "/teams/2/edit", "/people", "/people/new", "/people/5", "/people/5/edit"]
    pages += ["/answer-templates", "/answer-templates/new", "/answer-templates/7/edit", "/automatic-texts", "/automatic-texts/reminder.fr/edit"]
    pages += ["/webhooks", "/webhooks/new", "/webhooks/1", "/webhooks/1/edit"]
    return {address.strip("/").replace("/", " "): ("administrator", address) for address in pages}


def mention_pages(world):
    """Whom a note calls, as somebody types it."""
    return {f"mention {typed or 'nobody yet'}": (AT_THE_DESK, f"/requests/{world.long}/mention-candidates?q={typed}") for typed in ("", "d", "lefort", "nobody")}


def among_a_crowd(world):
    """The same where so many more work here."""
    return {f"{name} among two thousand": case for name, case in mention_pages(world).items()}


def all_cases(world):
    cases = {}
    for group in (own_pages, searches, lists, request_pages, caller_pages, card_pages, mention_pages, client_pages, card_lists, sorting_pages, administration_pages):
        cases |= group(world)
    require_all(address for _, address in cases.values())
    assert len(set(cases.values())) == len(cases), "a page is asked for twice"
    return cases


def routes():
    return re.findall(r"^\| GET \| (\S+) \|", ROUTES.read_text(), re.MULTILINE)


def is_at(address, route):
    pattern = re.sub(r"\*\w+", ".+", re.sub(r":\w+", "[^/]+", route))
    return re.fullmatch(pattern, address.partition("?")[0]) is not None


def route_of(address):
    """Words as they stand come before what stands for any word."""
    return min((route for route in routes() if is_at(address, route)), key=lambda route: route.count(":"))


def require_all(addresses):
    asked = {route_of(address) for address in addresses}
    if forgotten := [route for route in routes() if route not in asked and route not in NO_PAGES]:
        raise SystemExit("no page is measured of: " + ", ".join(forgotten))
