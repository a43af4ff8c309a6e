"""Mails that are small to send and dear to handle or to look at."""

from attack import attack, attack_elsewhere, equal
from attacked_desk import AttackedDesk
from attacks_by_mail import mail, received

LARGEST_PAGE = 1_000_000
MOST_FILES = 500


def many_references(count):
    return "References: " + "\n ".join(f"<reference-{number}@client.example>" for number in range(count)) + "\n"


def many_recipients(count):
    return "Cc: " + ",\n ".join(f"r{number}@client.example" for number in range(count)) + "\n"


def nested(depth):
    heads = "".join(f'Content-Type: multipart/mixed; boundary="b{level}"\n\n--b{level}\n' for level in range(depth))
    return mail("Bombe profonde", "bomb1", "MIME-Version: 1.0\n").partition("\n\n")[0] + "\n" + heads + "Content-Type: text/plain\n\nfond\n"


def many_parts(count):
    part = '--b\nContent-Type: application/octet-stream\nContent-Disposition: attachment; filename="f%d"\n\n%d\n'
    body = "".join(part % (number, number) for number in range(count))
    return mail("Bombe large", "bomb2", 'MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="b"\n', body + "--b--")


BOMBS = {
    "nested a thousand deep": lambda: nested(1000),
    "with thousands of references": lambda: mail("Bombe de references", "bomb3", many_references(4000)),
    "with thousands of recipients": lambda: mail("Bombe de destinataires", "bomb4", many_recipients(6000)),
    "with thousands of headers": lambda: mail("Bombe d'en-tetes", "bomb5", "".join(f"X-H{number}: x\n" for number in range(20_000))),
    "of html without end": lambda: mail("Bombe html", "bomb6", "MIME-Version: 1.0\nContent-Type: text/html\n", "<div><b><table><tr><td>" * 20_000),
    "of quotes within quotes": lambda: mail("Bombe de citations", "bomb7", "", "\n".join(">" * (number % 2000) + " x" for number in range(1_500))),
    "of one line without end": lambda: mail("Bombe d'une ligne", "bomb8", "", "http://x.example/" * 60_000),
    "of encoded words without end": lambda: mail("=?utf-8?Q?" + "=?utf-8?Q?" * 10_000, "bomb9"),
}


@attack
def a_mail_made_to_exhaust_is_handled_and_shown_within_bounds(desk):
    too_large = {}
    for name, bomb in BOMBS.items():
        outcome = received(desk, bomb())
        equal(outcome["outcome"], "opened", name)
        page = desk.with_token().get(f"/requests/{outcome['request']}")
        equal(page.status, 200, name)
        assert len(desk.get(f"/requests/{outcome['request']}.json")["title"]) <= 200, name
        if len(page.body) > LARGEST_PAGE:
            too_large[name] = len(page.body)
    equal(too_large, {}, "pages that no browser and no server should carry")
    equal(received(desk, mail("Apres les bombes", "after"))["outcome"], "opened")


@attack_elsewhere
def a_mail_of_a_thousand_files_does_not_keep_the_others_waiting(_):
    """Each file is made durable by itself, and only two mails are handled at once."""
    with AttackedDesk() as desk:
        desk.start()
        outcome = received(desk, many_parts(1000))
        files = sum(len(entry.get("attachments", [])) for entry in desk.thread(outcome["request"]))
        assert files <= MOST_FILES, f"{files} files were kept, each with its own wait for the disk"
