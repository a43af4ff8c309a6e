"""Kills Relais while mails come in, comments are written and answers go out, and counts afterwards.

Every mail that got a 250 is there exactly once and byte for byte, as one request with one acknowledgement; what got no answer is
sent again, as a mail server does. Every comment that got 201 is there once; one that got no answer is there once or not at all.
Each outgoing mail has reached the sink at least once, every second copy of it under the same Message-ID, and nothing waits for
ever.
"""

import argparse
import itertools
import random
import sys
import threading
import time
from collections import Counter

from desk import Desk, until
from letters import lmtp_send, long_text, mail_text
from sink import Sink

MAIL_LANES = 6
COMMENT_LANES = 2
PATIENCE = 120


def text_of(number):
    """Most are short; some are files, and some are sent slowly."""
    return mail_text(number, long_text(300_000 + number)) if number % 7 == 3 else mail_text(number)


class Moments:
    """Where the lanes are, so that the killer can strike when something has just been begun."""

    def __init__(self):
        self.changed = threading.Condition()
        self.last = None

    def reached(self, moment):
        with self.changed:
            self.last = moment
            self.changed.notify_all()

    def wait_for(self, moment):
        with self.changed:
            self.last = None
            self.changed.wait_for(lambda: self.last == moment, timeout=1)


class Traffic:
    """Goes on until it is told to stop, and until that many mails are kept."""

    def __init__(self, desk, mails, seed):
        self.desk = desk
        self.wanted = mails
        self.seed = seed
        self.moments = Moments()
        self.over = threading.Event()
        self.numbers = itertools.count()
        self.sent = []
        self.counts = Counter()
        self.comments = {f"commentaire-{lane}": {"kept": [], "unanswered": []} for lane in range(COMMENT_LANES)}
        self.lost = []

    def start(self):
        for title in self.comments:
            requester = {"requester_name": title, "requester_email": f"{title}@client.example"}
            _, request = self.desk.post("/requests", {"title": title, "description": "x", "channel": "call", **requester})
            self.comments[title]["number"] = request["number"]
        lanes = [threading.Thread(target=self.mail_lane, args=(lane,)) for lane in range(MAIL_LANES)]
        lanes += [threading.Thread(target=self.comment_lane, args=(title,)) for title in self.comments]
        for lane in lanes:
            lane.start()
        return lanes

    def mail_lane(self, lane):
        chance = random.Random(self.seed + lane)
        while not self.over.is_set() or len(self.sent) < self.wanted:
            number = next(self.numbers)
            self.sent.append(number)
            self.send_until_kept(number, chance)
            self.over.wait(chance.uniform(0, 0.05))

    def send_until_kept(self, number, chance):
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            if self.is_kept(number, chance):
                return
            time.sleep(0.05)
        self.lost.append(f"mail {number} was never kept")

    def is_kept(self, number, chance):
        point = None

        def at(reached):
            nonlocal point
            point = reached
            self.moments.reached(reached)
            if reached == "half" and number % 5 == 1:
                time.sleep(chance.uniform(0, 0.2))

        try:
            reply = lmtp_send(self.desk.lmtp, text_of(number), at=at)
        except OSError:
            if point:
                self.counts[f"cut off, {point}"] += 1
            return False
        self.counts["put off"] += reply.startswith("4")
        self.counts["kept, and not answered"] += "known as" in reply
        return reply.startswith("250")

    def comment_lane(self, title):
        story = self.comments[title]
        for number in itertools.count():
            if self.over.is_set():
                return
            text = f"Réponse {number}, {title}."
            self.moments.reached("comment")
            status, _ = self.desk.ask(f"/requests/{story['number']}/comments", {"text": text})
            story["kept" if status == 201 else "unanswered"].append(text)
            self.over.wait(0.08)


def kill_again_and_again(desk, traffic, kills, chance):
    for _ in range(kills):
        traffic.moments.wait_for(chance.choice(["half", "whole", "whole", "comment", "any"]))
        time.sleep(chance.choice([0, chance.uniform(0, 0.005), chance.uniform(0, 0.1)]))
        desk.kill()
        desk.start()


def check(desk, sink, traffic):
    requests = desk.all_requests()
    by_title = {request["title"]: request["number"] for request in requests}
    wanted = Counter(f"Demande {number}" for number in traffic.sent) + Counter(list(traffic.comments))
    found = Counter(request["title"] for request in requests)
    problems = traffic.lost + [f"lost: {title}" for title in wanted - found] + [f"too often: {title}" for title in found - wanted]
    mails = sink.message_ids_by_recipient()
    for number in traffic.sent:
        if title := by_title.get(f"Demande {number}"):
            problems += wrong_with_mail(desk, number, desk.thread_of(title), mails)
    for title, story in traffic.comments.items():
        problems += wrong_with_comments(title, story, desk.thread_of(story["number"]), mails)
    return problems


def wrong_with_mail(desk, number, thread, mails):
    kinds = sorted(entry["kind"] for entry in thread if entry["kind"] != "event")
    if kinds != ["mail_in", "mail_out"]:
        return [f"mail {number}: its request has {kinds}"]
    raw = next(entry["raw_url"] for entry in thread if entry["kind"] == "mail_in")
    wrong = []
    if desk.ask(raw)[1].rstrip(b"\r\n") != text_of(number).rstrip("\r\n").encode():
        wrong.append(f"mail {number}: its bytes have changed")
    return wrong + wrong_with_sending(f"client{number}@client.example", thread, mails)


def wrong_with_comments(title, story, thread, mails):
    found = Counter(entry["text"].strip() for entry in thread if entry["kind"] == "comment")
    wrong = [f"{title}: {text} is there {found[text]} times" for text in story["kept"] if found[text] != 1]
    wrong += [f"{title}: {text} is there {found[text]} times" for text in story["unanswered"] if found[text] > 1]
    wrong += [f"{title}: nobody wrote {text}" for text in found if text not in story["kept"] + story["unanswered"]]
    return wrong + wrong_with_sending(f"{title}@client.example", thread, mails)


def wrong_with_sending(recipient, thread, mails):
    states = [to["delivery"] for entry in thread for to in entry.get("to") or [] if to["email"] == recipient and to["delivery"]]
    wrong = [f"{recipient}: {state}" for state in states if state != "sent"]
    if len(mails.get(recipient, ())) != len(states):
        wrong.append(f"{recipient} was written to {len(states)} times, and got {len(mails.get(recipient, ()))} different mails")
    return wrong


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--database", default="sqlite", choices=["sqlite", "postgres"])
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--mails", type=int, default=200, help="at least")
    parser.add_argument("--seed", type=int, default=random.randrange(1 << 30))
    wanted = parser.parse_args()
    print(f"{wanted.database}: seed {wanted.seed}, {wanted.kills} kills", flush=True)
    with Sink() as sink, Desk(wanted.database, smtp_url=sink.url) as desk:
        desk.start()
        traffic = Traffic(desk, wanted.mails, wanted.seed)
        lanes = traffic.start()
        kill_again_and_again(desk, traffic, wanted.kills, random.Random(wanted.seed))
        traffic.over.set()
        for lane in lanes:
            lane.join()
        desk.kill()
        desk.let_leases_end()
        desk.start()
        until(lambda: desk.unfinished_jobs() == 0, PATIENCE)
        problems = check(desk, sink, traffic)
        problems += [f"{desk.failed_jobs()} jobs have failed for good"] if desk.failed_jobs() else []
        problems += [f"{desk.unfinished_jobs()} jobs still wait"] if desk.unfinished_jobs() else []
        return tell(problems, traffic, sink)


def tell(problems, traffic, sink):
    kept = sum(len(story["kept"]) for story in traffic.comments.values())
    unanswered = sum(len(story["unanswered"]) for story in traffic.comments.values())
    copies = Counter(message_id for message_id, _ in sink.messages())
    print(f"mails: {len(traffic.sent)} kept, {dict(traffic.counts)}; comments: {kept} kept, {unanswered} without an answer")
    print(f"sent out: {len(copies)} different mails, {sum(copies.values()) - len(copies)} second copies")
    hits = traffic.counts["cut off, half"] + traffic.counts["cut off, whole"]
    if not hits:
        problems.append("no kill hit a mail on its way: nothing was shown")
    for problem in problems[:20]:
        print("WRONG:", problem)
    print("wrong" if problems else "each exactly once")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
