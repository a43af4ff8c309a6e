"""What the program answers is what /openapi.json says: every page of a filled desk as JSON, and every address that changes
something with all the fields that it says to take."""

import json
import re
import sys

from told import Told, ask, filled_desk

from cases import NO_PAGES, all_cases

# What stands in the path for a record of the filled desk.
PLACES = {
    "/request-types/{type}": "3",
    "/stages/{stage}": "7",
    "/resources/{resource}": "5",
    "/mailboxes/{mailbox}": "1",
    "/answer-templates/{template}": "7",
    "/automatic-texts/{text}": "reminder.fr",
    "/webhooks/{webhook}": "1",
    "/deliveries/{delivery}": "1",
    "/teams/{team}": "2",
    "/people/{person}": "5",
    "/lists/{list}": "requests",
    "/messages/{message}": "61",
}

MAIL = "From: Marie <marie@client.example>\r\nTo: demandes@desk.example\r\nSubject: Fuite\r\nMessage-ID: <1@client.example>\r\n\r\nBonjour"

# Fields that want more than any word.
SENSIBLE = {
    "due": "+3j",
    "until": "+3j",
    "at": "hier",
    "activity_due": "+3j",
    "activity_for": "",
    "mentioned": "",
    "responsible": 4,
    "one": 17,
    "other": 18,
    "team": 2,
    "type": 3,
    "teams": [2],
    "people": [4],
    "members": [4, 5],
    "daily_at": "07:30",
    "stars": 2,
    "email": "nouveau@client.example",
    "requester_email": "marie@client.example",
    "address": "autre@desk.example",
    "imap_url": "",
    "smtp_url": "",
    "mail": MAIL,
    "mailbox": "demandes@desk.example",
    "requester": "",
    "requester_id": "",
    "company": "",
    "enterprise_number": "",
    "party_id": "",
    "add_to": "",
    "look": "",
    "colleague": "me",
    "contact": None,
    "events": "",
    "to": [],
    "shown": [],
    "uploads": [],
    "message": None,
    "seen": {},
    "is_on": "yes",
    "password": "quatre mots de passe longs",
    "query": "queue=open",
}


def sensible(name, schema):
    # Those who get a mail of an exchange, as one text.
    if name == "to" and schema.get("type") == "string":
        return "Paul Acier <paul@ailleurs.example>"
    if name in SENSIBLE:
        return SENSIBLE[name]
    schema = schema.get("allOf", [schema])[0]
    if "enum" in schema:
        return schema["enum"][0]
    if schema["type"] == "array":
        return [sensible("", schema["items"])]
    return "Essai" if schema["type"] == "string" else 1


def fields_of(operation):
    content = operation.get("requestBody", {}).get("content", {})
    schema = content.get("application/json", {}).get("schema", {})
    return {name: sensible(name, what) for name, what in schema.get("properties", {}).items()}


def addresses_for(path, desk):
    """With a record in each place; requests of every state, since what can be done depends on it."""
    for place, value in PLACES.items():
        path = path.replace(place, place.partition("{")[0] + value)
    path = path.replace("/requests/{number}/mails/{mail}", f"/requests/{desk.world.mailed}/mails/{desk.world.mail}")
    path = path.replace("/mails-to-sort/{mail}", f"/mails-to-sort/{desk.world.to_sort}").replace("{other}", desk.world.long)
    path = re.sub(r"\{(?!number)\w+\}", "1", path)
    numbers = [*desk.world.numbers.values(), desk.world.mailed] if "{number}" in path else [""]
    return [path.replace("{number}", number) for number in numbers]


def asker(operation, tokens):
    right = operation["description"]
    return tokens["administrator" if "manage_" in right else "data_steward" if "keep_cards" in right else "desk"]


def check_pages(desk, told, tokens):
    for name, (who, address) in all_cases(desk.world).items():
        operation = told.operation_at("get", address)
        answer = ask(desk, tokens[who], "get", address)
        yield f"GET {address}", answer[0], told.wrong_in(operation, *answer)
    for path in NO_PAGES:
        if ":" in path or "*" in path or path == "/live":
            continue
        operation = told.operation_at("get", path)
        yield f"GET {path}", 200, told.wrong_in(operation, *ask(desk, tokens["administrator"], "get", path))


def check_changes(desk, told, tokens):
    for method, path, operation in list(told.operations()):
        # The bytes of a file are no fields; signing in would be slow by intention.
        if method == "get" or path in ("/uploads/{upload}", "/password-links/{link}"):
            continue
        for address in addresses_for(path, desk):
            fields = fields_of(operation)
            if "numbers" in fields:
                fields["numbers"] = list(desk.world.numbers.values())
            if "number" in fields:
                fields["number"] = desk.world.long
            answer = ask(desk, asker(operation, tokens), method, address, fields)
            wrong = told.wrong_in(operation, *answer)
            if answer[0] in (401, 403, 415, 500):
                wrong.append(f"{answer[0]}: {answer[2][:300]}")
            yield f"{method.upper()} {path}", answer[0], wrong


# They need what a filled desk has not: an answer that waits, a copy that came back, a line of a log.
NOT_DONE_HERE = {
    "DELETE /requests/{number}/comments/{comment}",
    "POST /requests/{number}/deliveries/{delivery}/retry",
}


def main():
    wrong, done, tried = 0, set(), set()
    with filled_desk() as (desk, tokens):
        told = Told(desk)
        for checks in (check_pages, check_changes):
            for what, status, misfits in checks(desk, told, tokens):
                tried.add(what)
                if status < 400:
                    done.add(what)
                for misfit in misfits:
                    print(f"{what}: {misfit}")
                wrong += len(misfits)
        if desk.process.poll() is not None:
            print(desk.log_text()[-3000:])
            wrong += 1
        print("\n".join(line for line in desk.log_text().splitlines() if "error" in line))
    for what in sorted(tried - done):
        print(f"never done: {what}")
    print(f"{len(tried)} addresses asked, {len(done)} of them did something, {wrong} answers are not as described")
    return wrong > 0


if __name__ == "__main__":
    sys.exit(main())
