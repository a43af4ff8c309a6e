"""Kills Relais at random instants while mails come in over LMTP and answers go out, and counts afterwards.

Every mail that got a 250 must be there exactly once, as one request with one acknowledgement; what got no 250 is sent again, as a
mail server does. Every comment that got 201 must be there once. In the end the sink has each outgoing mail at least once, and every
second copy bears the same Message-ID.
"""

import argparse
import random
import socket
import sys
import threading
import time

from desk import Desk, Sink, lmtp_send, mail_text


def send_until_kept(desk, number, deadline):
    """Sends one mail until it is acknowledged, as a mail server would; answers how often it took."""
    tries = 0
    while time.monotonic() < deadline:
        tries += 1
        try:
            reply = lmtp_send(desk.lmtp, mail_text(number))
            if reply.startswith("250"):
                return tries
        except OSError:
            pass
        time.sleep(0.05)
    raise SystemExit(f"mail {number} was never kept")


def sender(desk, numbers, deadline, tries):
    for number in numbers:
        tries.append(send_until_kept(desk, number, deadline))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--database", default="sqlite", choices=["sqlite", "postgres"])
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--mails", type=int, default=200)
    parser.add_argument("--seed", type=int, default=random.randrange(1 << 30))
    wanted = parser.parse_args()
    print(f"seed {wanted.seed}, {wanted.kills} kills, {wanted.mails} mails, {wanted.database}")
    chance = random.Random(wanted.seed)

    with Sink() as sink, Desk(wanted.database, smtp_url=sink.url) as desk:
        desk.start()
        deadline = time.monotonic() + 240
        tries = []
        lanes = 4
        threads = [threading.Thread(target=sender, args=(desk, range(lane, wanted.mails, lanes), deadline, tries)) for lane in range(lanes)]
        for thread in threads:
            thread.start()
        kills = 0
        while any(thread.is_alive() for thread in threads) or kills < wanted.kills:
            time.sleep(chance.uniform(0.05, 0.6))
            desk.kill()
            kills += 1
            desk.start()
        for thread in threads:
            thread.join()
        verdict = check(desk, sink, wanted.mails)
        print(f"{kills} kills, {sum(tries) - len(tries)} mails sent again")
    return verdict


def check(desk, sink, mails):
    problems = []
    deadline = time.monotonic() + 120
    requests = []
    while time.monotonic() < deadline:
        requests = desk.all_requests()
        if len(requests) >= mails and len(sink.message_ids()) >= mails:
            break
        time.sleep(0.3)
    titles = sorted(request["title"] for request in requests)
    wanted = sorted(f"Demande {number}" for number in range(mails))
    if titles != wanted:
        problems.append(f"lost: {sorted(set(wanted) - set(titles))[:5]}, doubled or strange: {len(titles) - len(set(titles))}")
    for request in requests:
        thread = desk.get(f"/requests/{request['number']}.json")["thread"]
        kinds = sorted(entry["kind"] for entry in thread if entry["kind"] != "event")
        if kinds != ["mail_in", "mail_out"]:
            problems.append(f"{request['number']} has {kinds}")
    seen = {}
    for message_id, recipient in sink.messages():
        seen.setdefault(recipient, set()).add(message_id)
    for number in range(mails):
        ids = seen.get(f"client{number}@client.example", set())
        if len(ids) != 1:
            problems.append(f"client{number} got {len(ids)} different acknowledgements")
    for problem in problems[:20]:
        print("WRONG:", problem)
    print(f"{len(requests)} requests, {len(sink.messages())} mails out for {mails}: {'wrong' if problems else 'each exactly once inside'}")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
