"""A disk that is full or cannot be written to: nothing is acknowledged that is not kept, and work goes on by itself."""

import base64
import os
import subprocess
import tempfile
import unittest
from pathlib import Path

from desk import Desk, until
from letters import lmtp_send, long_text, mail_text, with_attachment
from sink import Sink
from system_calls import failing

RESTING = "Relais se repose un instant"


class Disk:
    """A small one of one's own."""

    def __init__(self):
        self.folder = Path(tempfile.mkdtemp(prefix="relais-disk-"))
        self.ballast = self.folder / "ballast"

    def mount(self, *options):
        subprocess.run(["mount", *options, "none", self.folder], check=True, capture_output=True)

    def __enter__(self):
        try:
            self.mount("-t", "tmpfs", "-o", "size=100M,mode=755")
        except (OSError, subprocess.CalledProcessError) as refused:
            self.folder.rmdir()
            raise unittest.SkipTest("only root may mount a small disk to fill, and only where mounting is allowed") from refused
        return self

    def __exit__(self, *_):
        subprocess.run(["umount", "--lazy", self.folder], check=True)
        self.folder.rmdir()

    def fill(self):
        with open(self.ballast, "wb", buffering=0) as file:
            try:
                while True:
                    file.write(bytes(1 << 16))
            except OSError:
                pass

    def make_room(self):
        self.ballast.unlink()

    def forbid_writing(self):
        self.mount("-o", "remount,ro")

    def allow_writing(self):
        self.mount("-o", "remount,rw")


def with_photo(number):
    content = base64.encodebytes(os.urandom(30_000)).decode().replace("\n", "\r\n")
    return with_attachment(number, "fuite.jpg", "image/jpeg", content)


class DiskOutage(unittest.TestCase):
    def assert_nothing_is_kept(self, desk, texts):
        for text in texts:
            self.assertTrue(lmtp_send(desk.lmtp, text).startswith("4"))
            self.assertEqual(desk.receive(text), 75)

    def assert_kept_once(self, desk, texts):
        for text in texts:
            self.assertTrue(lmtp_send(desk.lmtp, text).startswith("250"))
            self.assertEqual(desk.receive(text), 0)
        until(lambda: desk.unfinished_jobs() == 0)

    def assert_ready(self, desk):
        self.assertTrue(until(lambda: desk.ready()[0] == 200), desk.ready())

    def assert_not_ready(self, desk, what, state):
        status, said = desk.ready()
        self.assertEqual((status, said["ready"], said[what]), (503, False, state))

    def test_with_a_full_disk_mail_and_comments_are_put_off_and_pages_are_still_read(self):
        with Disk() as disk, Sink() as sink, Desk(folder=disk.folder, smtp_url=sink.url) as desk:
            desk.start()
            self.assert_kept_once(desk, [mail_text(0)])
            number = desk.all_requests()[0]["number"]
            disk.fill()

            mails = [mail_text(1), mail_text(2, long_text(400_000))]
            self.assert_nothing_is_kept(desk, mails)
            self.assertEqual(desk.post(f"/requests/{number}/comments", {"text": "Je passe demain."})[0], 503)
            status, page = desk.page("/requests?queue=all")
            self.assertEqual(status, 200)
            self.assertIn("Demande 0", page)
            self.assert_not_ready(desk, "disk", "full")

            disk.make_room()
            self.assert_ready(desk)
            self.assert_kept_once(desk, mails)
            self.assertEqual(desk.post(f"/requests/{number}/comments", {"text": "Je passe demain."})[0], 201)
            self.assertEqual(desk.titles(), ["Demande 0", "Demande 1", "Demande 2"])
            comments = [entry["text"].strip() for entry in desk.thread_of(number) if entry["kind"] == "comment"]
            self.assertEqual(comments, ["Je passe demain."])
            self.assertEqual(list((desk.folder / "blobs/incoming").iterdir()), [])

    def test_a_mail_that_was_kept_waits_for_room_for_its_attachments_however_long_it_takes(self):
        with Disk() as disk, Sink() as sink, Desk("postgres", folder=disk.folder, smtp_url=sink.url) as desk:
            desk.start()
            disk.fill()
            text = with_photo(1)
            self.assertTrue(lmtp_send(desk.lmtp, text).startswith("250"))
            self.assertTrue(until(lambda: desk.database.ask("SELECT id FROM jobs WHERE last_error IS NOT NULL")))
            # As after half a day of trying.
            desk.database.ask("UPDATE jobs SET failures = 19, due_at = 0")
            self.assertTrue(until(lambda: desk.database.ask("SELECT id FROM jobs WHERE attempts = 2 AND leased_by IS NULL")))
            self.assertEqual(desk.failed_jobs(), 0)

            disk.make_room()
            desk.let_time_pass()
            self.assert_kept_once(desk, [])
            self.assertEqual(desk.titles(), ["Demande 1"])
            mail = next(entry for entry in desk.thread_of(desk.all_requests()[0]["number"]) if entry["kind"] == "mail_in")
            self.assertEqual([(file["name"], file["size"]) for file in mail["attachments"]], [("fuite.jpg", 30_000)])

    def test_where_files_cannot_be_written_large_mail_is_put_off_and_the_rest_goes_on(self):
        with Disk() as disk, Sink() as sink, Desk("postgres", folder=disk.folder, smtp_url=sink.url) as desk:
            desk.start()
            disk.forbid_writing()
            large = mail_text(2, long_text(400_000))
            self.assert_nothing_is_kept(desk, [large])
            self.assert_kept_once(desk, [mail_text(1)])
            self.assert_not_ready(desk, "disk", "read-only")

            disk.allow_writing()
            self.assert_ready(desk)
            self.assert_kept_once(desk, [large])
            self.assertEqual(desk.titles(), ["Demande 1", "Demande 2"])

    def test_while_the_database_cannot_be_written_nothing_is_acknowledged_and_it_is_said(self):
        with Sink() as sink, Desk(smtp_url=sink.url) as desk:
            desk.start()
            self.assert_kept_once(desk, [mail_text(0)])
            number = desk.all_requests()[0]["number"]
            mails = [mail_text(1), mail_text(2, long_text(400_000))]
            with failing(desk.process, "pwrite64,fsync,fdatasync", "EROFS"):
                for text in mails:
                    self.assertTrue(lmtp_send(desk.lmtp, text).startswith("4"))
                    self.assertEqual(desk.receive(text), 75)
                self.assert_not_ready(desk, "database", "unavailable")
                status, page = desk.page("/requests?queue=all")
                self.assertEqual(status, 200)
                status, body = desk.ask(f"/requests/{number}/comments", {"text": "Je passe demain."}, accept="text/html")
                self.assertEqual(status, 503)
                self.assertIn(RESTING, body.decode())

            self.assert_ready(desk)
            self.assert_kept_once(desk, mails)
            self.assertEqual(desk.titles(), ["Demande 0", "Demande 1", "Demande 2"])

    def test_without_a_server_a_disk_that_cannot_be_written_puts_the_mail_off(self):
        with Disk() as disk, Desk(folder=disk.folder) as desk:
            disk.forbid_writing()
            self.assertEqual(desk.receive(mail_text(1)), 75)
            disk.allow_writing()
            disk.fill()
            self.assertEqual(desk.receive(mail_text(1)), 75)
            disk.make_room()
            self.assertEqual(desk.receive(mail_text(1)), 0)
            desk.start()
            self.assertEqual(desk.titles(), ["Demande 1"])


if __name__ == "__main__":
    unittest.main(verbosity=2)
