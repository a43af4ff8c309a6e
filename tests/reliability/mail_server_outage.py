"""The next mail server is away or slow: answers wait and it shows, and everything else goes on."""

import time
import unittest

from desk import Desk, free_port, until
from letters import lmtp_send, mail_text
from sink import Sink

REQUESTER = {"requester_name": "Jean", "requester_email": "jean@client.example"}
CALL = {"title": "Fuite", "description": "x", "channel": "call", **REQUESTER}


class MailServerOutage(unittest.TestCase):
    def deliveries(self, desk, number):
        return [to["delivery"] for entry in desk.thread_of(number) if entry["kind"] == "comment" for to in entry["to"]]

    def test_an_answer_waits_for_a_mail_server_that_is_away_and_is_sent_once(self):
        port = free_port()
        with Desk(smtp_url=f"smtp://127.0.0.1:{port}") as desk:
            desk.start()
            number = desk.post("/requests", CALL)[1]["number"]
            self.assertEqual(desk.post(f"/requests/{number}/comments", {"text": "Je passe demain."})[0], 201)
            self.assertTrue(until(lambda: self.deliveries(desk, number) == ["deferred"]))
            status, said = desk.ready()
            self.assertEqual((status, said["failed_jobs"]), (200, 0))
            self.assertGreater(said["postponed_jobs"], 0)
            self.assertIn("Le serveur de mail est injoignable", desk.page(f"/requests/{number}")[1])

            with Sink(port) as sink:
                desk.let_time_pass()
                self.assertTrue(until(lambda: self.deliveries(desk, number) == ["sent"]))
                until(lambda: desk.unfinished_jobs() == 0)
                messages = sink.messages()
                self.assertEqual(len(messages), len(set(messages)))
                self.assertEqual({recipient for _, recipient in messages}, {"jean@client.example"})
            self.assertEqual(desk.ready()[1]["postponed_jobs"], 0)

    def test_a_mail_server_that_answers_nothing_holds_up_neither_mail_nor_pages(self):
        with Sink() as sink, Desk(smtp_url=sink.url) as desk:
            desk.start()
            sink.quick.clear()
            for number in range(12):
                self.assertTrue(lmtp_send(desk.lmtp, mail_text(number)).startswith("250"))
                # One after the other, so that answers to the first wait before the last comes.
                time.sleep(0.05)
            self.assertTrue(until(lambda: len(desk.titles()) == 12, patience=15), "mails wait behind answers to others")
            self.assertEqual(desk.page("/requests?queue=all")[0], 200)

            sink.quick.set()
            self.assertTrue(until(lambda: desk.unfinished_jobs() == 0))
            written_to = sorted(recipient for _, recipient in sink.messages())
            self.assertEqual(written_to, sorted(f"client{number}@client.example" for number in range(12)))


if __name__ == "__main__":
    unittest.main(verbosity=2)
