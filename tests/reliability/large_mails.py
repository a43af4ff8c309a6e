"""A mail of sixty megabytes comes in whole, by each of the ways."""

import base64
import os
import unittest

from desk import Desk, until
from letters import lmtp_send, with_attachment

LINE = 57
SIZE = 800_000 * LINE


def large_mail(number):
    content = (base64.b64encode(os.urandom(LINE)).decode() + "\r\n") * (SIZE // LINE)
    return with_attachment(number, "fuite.mp4", "video/mp4", content)


class LargeMail(unittest.TestCase):
    def assert_is_there_whole(self, desk, text):
        self.assertTrue(until(lambda: desk.all_requests()))
        mail = next(entry for entry in desk.thread_of(desk.all_requests()[0]["number"]) if entry["kind"] == "mail_in")
        self.assertEqual([(file["name"], file["size"]) for file in mail["attachments"]], [("fuite.mp4", SIZE)])
        self.assertTrue(desk.ask(mail["raw_url"])[1] == text.encode())

    def test_by_lmtp_and_again_by_a_pipe(self):
        text = large_mail(1)
        self.assertGreater(len(text), 60_000_000)
        with Desk() as desk:
            desk.start()
            self.assertTrue(lmtp_send(desk.lmtp, text).startswith("250"))
            self.assert_is_there_whole(desk, text)
            self.assertEqual(desk.receive(text), 0)
            self.assertEqual(desk.titles(), ["Demande 1"])

    def test_by_a_pipe_while_no_server_runs(self):
        text = large_mail(2)
        with Desk() as desk:
            self.assertEqual(desk.receive(text), 0)
            desk.start()
            self.assert_is_there_whole(desk, text)


if __name__ == "__main__":
    unittest.main(verbosity=2)
