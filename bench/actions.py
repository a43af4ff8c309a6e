"""What the things that people do most cost, beside the pages: opening a request, answering, noting, qualifying, assigning, and mails."""

import itertools
import time

from desk import until
from letters import MAILBOX, Lmtp
from meter import TURNS, TURNS_BEFORE, Meter, Visitor, cost_of, middle, quiet, say

ROUNDS = 5
MAILS = 400
RUN = time.time_ns()
FORM = {"Content-Type": "application/x-www-form-urlencoded", "Accept": "text/html"}


def measure_creation(desk):
    visitor = Visitor(desk.port, desk.token)
    turn = itertools.count()

    def create():
        number = next(turn)
        body = f"title=Fuite+{number}&description=L%27eau+coule+depuis+hier&requester_name=Marie+{number}&requester_email=marie{number}%40new.example&channel=call"
        visitor.ask("POST", "/requests", FORM, body, expected=303)

    say("creation by POST, with its contact", middle([cost_of(desk, create) for _ in range(5)]))


def hand_over(client, text):
    """One more mail of a session that stays open, as a mail server keeps it."""
    for line in ("MAIL FROM:<client@client.example>", f"RCPT TO:<{MAILBOX}>", "DATA"):
        client.say(line)
    answer = client.say(text + "\r\n.")
    assert answer.startswith("250"), answer


def mail(number, answers=""):
    body = "Bonjour,\r\n\r\nL'eau coule de nouveau dans le couloir B.\r\n" * 6
    reference = f"In-Reply-To: <{answers}>\r\nReferences: <{answers}>\r\n" if answers else ""
    sender = "marie@client.example" if answers else f"sender{number}@new.example"
    return (
        f"From: =?utf-8?q?Marie_Lef=C3=A8vre?= <{sender}>\r\nTo: {MAILBOX}\r\nSubject: Fuite {number}\r\nMessage-ID: <{RUN}.{number}@client.example>\r\n"
        f"{reference}Date: Tue, 24 Nov 2026 07:41:00 +0100\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{body}"
    )


def measure_mail(desk, sink, rounds=5):
    client = Lmtp(desk.lmtp)
    client.reply()
    client.say("LHLO bench")
    number = itertools.count()
    each = MAILS // rounds
    for name, answers in [("mail by LMTP, a request, acknowledged", ""), ("mail by LMTP, an answer", "other1@client.example")]:
        costs = []
        for _ in range(rounds):
            handed = len(sink.messages())
            meter = Meter(desk)
            for _ in range(each):
                hand_over(client, mail(next(number), answers))
            quiet(desk)
            costs.append(tuple(part / each for part in meter.used()))
            handed = len(sink.messages()) - handed
        say(name, middle(costs), note=f"{handed / each:.1f} mails sent for each")


def measure_writing(desk, sink, world):
    """Each on a request in progress, or by turns on two people, so that every turn changes something. The mails of answers leave some seconds
    later, and are waited for: what follows does not pay for them."""
    visitor, turn = Visitor(desk.port, desk.token), itertools.count()
    request = f"/requests/{world.numbers['in_progress']}"

    def post(place, body):
        def act():
            visitor.ask("POST", f"{request}/{place}", FORM, body(next(turn)), expected=303)

        return act

    written = {
        "an answer": post("comments", lambda n: f"text=Bonjour%2C+nous+passons+jeudi+{n}."),
        "an answer with marks": post(
            "comments", lambda n: f"html=%3Cdiv%3ENous+%3Cb%3Epassons%3C%2Fb%3E%3C%2Fdiv%3E%3Cul%3E%3Cli%3Ejeudi+{n}"
        ),
        "a note": post("work-notes", lambda n: f"text=Vu+avec+le+plombier+{n}."),
        "a line of follow-up": post("follow-ups", lambda n: f"words=Vu+avec+le+plombier+{n}."),
        "somebody else responsible": post("assignment", lambda n: f"responsible={5 + n % 2}"),
        "another urgency": post("urgency", lambda n: f"level={('urgent', 'normal')[n % 2]}&by=Marie&why=Fuite+{n}"),
    }
    for name, act in written.items():
        costs = []
        for _ in range(ROUNDS):
            handed = len(sink.messages())
            costs.append(cost_of(desk, act))
            if name.startswith("an answer"):
                until(lambda: len(sink.messages()) >= handed + TURNS_BEFORE + TURNS)
            quiet(desk)
        say(name, middle(costs))


def measure(desk, sink, world):
    measure_creation(desk)
    measure_writing(desk, sink, world)
    measure_mail(desk, sink)
