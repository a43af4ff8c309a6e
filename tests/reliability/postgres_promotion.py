"""The primary of PostgreSQL is killed and its synchronous standby promoted while mails come in and answers go out: the same desk goes
on with the other server, and what was acknowledged is there exactly once."""

import signal
import unittest

from databases import Postgres, PostgresServer, Standby
from desk import Desk, until
from kill_mail_path import Traffic, check
from sink import Sink


class PostgresPromotion(unittest.TestCase):
    def test_what_was_acknowledged_before_the_promotion_is_there_after_it_exactly_once(self):
        with PostgresServer() as primary, Standby(primary) as standby, Sink() as sink:
            with Desk(Postgres(standby.url_of_both), smtp_url=sink.url) as desk:
                desk.start()
                traffic = Traffic(desk, mails=40, seed=1)
                lanes = traffic.start()
                self.assertTrue(until(lambda: len(traffic.sent) >= 20))
                traffic.moments.wait_for("whole")
                primary.stop(signal.SIGKILL)
                before = traffic.counts["put off"]
                self.assertTrue(until(lambda: traffic.counts["put off"] > before))
                standby.promote()
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
                self.assertGreater(len(traffic.sent), 20)


if __name__ == "__main__":
    unittest.main(verbosity=2)
