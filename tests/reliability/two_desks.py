"""Two desks that write to each other through a real Postfix: each says at most one thing by itself, for ever."""

import contextlib
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

from desk import Desk, until
from letters import MAILBOX, lmtp_send
from passing_on import Way

sys.dont_write_bytecode = True

MAIL_SERVERS = Path(__file__).resolve().parents[1] / "mail_servers/mail_servers"
OTHER = "accueil@other.example"
SAID_BY_ITSELF = "SELECT count(*) FROM messages WHERE kind = 'mail_out' AND automatic = 1"
ALL_HANDLED = "SELECT count(*) FROM raw_mails WHERE id NOT IN (SELECT raw_mail_id FROM mail_outcomes)"
ENDLESS = 50

TO_A_DESK = (
    f"From: L'autre bureau <{OTHER}>\r\nTo: {MAILBOX}\r\nSubject: Question d'un bureau\r\n"
    "Message-ID: <question@other.example>\r\nDate: Tue, 24 Nov 2026 07:41:00 +0100\r\n\r\nQui s'en occupe ?\r\n"
)


@contextlib.contextmanager
def mail_servers(lmtp, other_lmtp):
    with tempfile.TemporaryDirectory(prefix="relais-two-desks-") as folder:
        command = [MAIL_SERVERS, "start", "--folder", folder, "--relais-lmtp", lmtp, "--other-lmtp", other_lmtp]
        said = subprocess.run(command, check=True, capture_output=True, text=True).stdout
        try:
            yield int(dict(line.split("=") for line in said.split())["SMTP_PORT"])
        finally:
            subprocess.run([MAIL_SERVERS, "stop", "--folder", folder], check=True)


@contextlib.contextmanager
def two_desks(as_if_by_hand, settings=None):
    """The way between them begins when both have their sockets."""
    with tempfile.TemporaryDirectory(prefix="relais-one-") as one, tempfile.TemporaryDirectory(prefix="relais-two-") as two:
        with mail_servers(f"{one}/lmtp", f"{two}/lmtp") as smtp_port, Way(smtp_port, as_if_by_hand) as way:
            with Desk(smtp_url=way.url, folder=one, settings=settings) as here:
                with Desk(smtp_url=way.url, folder=two, settings=settings, mailbox=OTHER) as there:
                    here.start()
                    there.start()
                    yield here, there, way


def said_by_itself(desk):
    return int(desk.database.ask(SAID_BY_ITSELF)[0][0])


def is_calm(way, desks):
    """Nothing is on its way in either, and nothing has left for a while."""
    before = way.passed
    busy = until(lambda: way.passed != before, patience=3)
    return not busy and all(desk.unfinished_jobs() == 0 and not desk.database.ask(ALL_HANDLED)[0][0] for desk in desks)


class TwoDesks(unittest.TestCase):
    def test_a_mail_from_one_desk_to_the_other_is_acknowledged_once_and_nothing_more(self):
        with two_desks(as_if_by_hand=False) as (here, there, way):
            self.assertTrue(lmtp_send(here.lmtp, TO_A_DESK).startswith("250"))
            self.assertTrue(until(lambda: way.passed >= 1))
            self.assertTrue(until(lambda: is_calm(way, (here, there))))
            self.assertEqual((said_by_itself(here), said_by_itself(there)), (1, 0))

    def test_an_answer_written_by_hand_is_acknowledged_by_the_other_desk_once(self):
        with two_desks(as_if_by_hand=False) as (here, there, way):
            call = {"title": "Fuite", "description": "x", "channel": "call", "requester_name": "L'autre bureau"}
            number = here.post("/requests", {**call, "requester_email": OTHER})[1]["number"]
            self.assertEqual(here.post(f"/requests/{number}/comments", {"text": "Je passe demain."})[0], 201)
            self.assertTrue(until(lambda: said_by_itself(there) == 1))
            self.assertTrue(until(lambda: is_calm(way, (here, there))))
            self.assertLessEqual(said_by_itself(here), 1)
            self.assertEqual(said_by_itself(there), 1)

    def test_without_what_tells_robots_apart_they_would_talk_for_ever(self):
        settings = {"RELAIS_MOST_AUTOMATIC_AN_HOUR": "1000000"}
        with two_desks(as_if_by_hand=True, settings=settings) as (here, there, _):
            self.assertTrue(lmtp_send(here.lmtp, TO_A_DESK).startswith("250"))
            endless = until(lambda: said_by_itself(here) + said_by_itself(there) > ENDLESS, patience=90)
            self.assertTrue(endless, f"{said_by_itself(here)} and {said_by_itself(there)}")

    def test_and_even_then_the_measure_of_an_hour_ends_it(self):
        with two_desks(as_if_by_hand=True, settings={"RELAIS_MOST_AUTOMATIC_AN_HOUR": "5"}) as (here, there, way):
            self.assertTrue(lmtp_send(here.lmtp, TO_A_DESK).startswith("250"))
            self.assertTrue(until(lambda: said_by_itself(here) == 5))
            self.assertTrue(until(lambda: is_calm(way, (here, there))))
            self.assertLessEqual(said_by_itself(here) + said_by_itself(there), 10)


if __name__ == "__main__":
    unittest.main(verbosity=2)
