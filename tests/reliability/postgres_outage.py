"""PostgreSQL goes away and comes back: what cannot be kept is put off, pages say so, and work goes on without a restart."""

import signal
import unittest

from databases import Postgres, PostgresServer
from desk import Desk, until
from kill_mail_path import Traffic, check
from letters import lmtp_send, long_text, mail_text
from sink import Sink

RESTING = "Relais se repose un instant"


class PostgresOutage(unittest.TestCase):
    def assert_all_is_put_off(self, desk, number, mails):
        for text in mails:
            self.assertTrue(lmtp_send(desk.lmtp, text).startswith("4"))
            self.assertEqual(desk.receive(text), 75)
        status, said = desk.ready()
        self.assertEqual((status, said["database"]), (503, "unavailable"))
        self.assertEqual(desk.ask("/health")[0], 200)
        self.assertEqual(desk.post(f"/requests/{number}/comments", {"text": "Je passe demain."})[0], 503)
        for address in ("/requests", f"/requests/{number}"):
            status, page = desk.page(address)
            self.assertEqual(status, 503)
            self.assertIn(RESTING, page)

    def test_a_database_that_was_away_is_found_again_and_nothing_is_lost_or_doubled(self):
        with PostgresServer() as server, Sink() as sink, Desk(Postgres(server.url), smtp_url=sink.url) as desk:
            desk.start()
            self.assertTrue(lmtp_send(desk.lmtp, mail_text(0)).startswith("250"))
            until(lambda: desk.unfinished_jobs() == 0)
            number = desk.all_requests()[0]["number"]
            mails = [mail_text(1), mail_text(2, long_text(400_000))]

            server.stop()
            self.assert_all_is_put_off(desk, number, mails)
            server.start()

            self.assertTrue(until(lambda: desk.ready()[0] == 200))
            for text in mails:
                self.assertTrue(lmtp_send(desk.lmtp, text).startswith("250"))
                self.assertEqual(desk.receive(text), 0)
            self.assertEqual(desk.post(f"/requests/{number}/comments", {"text": "Je passe demain."})[0], 201)
            self.assertTrue(until(lambda: desk.unfinished_jobs() == 0))
            self.assertEqual(desk.titles(), ["Demande 0", "Demande 1", "Demande 2"])
            self.assertEqual(len(sink.messages()), 4)

            desk.stop()
            server.stop()
            self.assertEqual(desk.receive(mail_text(3)), 75)
            server.start()

    def test_mails_and_comments_under_way_while_it_goes_down_are_there_exactly_once(self):
        with PostgresServer() as server, Sink() as sink, Desk(Postgres(server.url), smtp_url=sink.url) as desk:
            desk.start()
            traffic = Traffic(desk, mails=30, seed=1)
            lanes = traffic.start()
            for how in (signal.SIGINT, signal.SIGQUIT, signal.SIGQUIT):
                traffic.moments.wait_for("whole")
                server.stop(how)
                before = traffic.counts["put off"]
                self.assertTrue(until(lambda: traffic.counts["put off"] > before))
                server.start()
                self.assertTrue(until(lambda: desk.ready()[0] == 200))
            traffic.over.set()
            for lane in lanes:
                lane.join()

            desk.kill()
            desk.let_leases_end()
            desk.let_time_pass()
            desk.start()
            self.assertTrue(until(lambda: desk.unfinished_jobs() == 0))
            self.assertEqual(check(desk, sink, traffic), [])


if __name__ == "__main__":
    unittest.main(verbosity=2)
