"""A backup made while mails and comments come in: restored elsewhere it passes `relais check` and has everything that was
acknowledged before it began, byte for byte. One that was cut off, changed or never finished is refused, and leaves nothing."""

import json
import os
import signal
import sqlite3
import subprocess
import tempfile
import time
import unittest
from pathlib import Path

from desk import Desk, until
from disk_outages import Disk
from letters import lmtp_send
from load import Load, photo_of, text_of

# On a machine that others keep busy.
PATIENCE = 180
PLAN = {"RELAIS_MAIL_IS_HELD": "true"}


class BackupUnderLoad(unittest.TestCase):
    database = "sqlite"

    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="relais-backups-")
        self.addCleanup(folder.cleanup)
        self.backup = Path(folder.name) / "desk.tar.zst"

    def empty_place(self):
        return Desk(self.database, mailbox=None, settings=PLAN)

    def filled_desk(self, mails):
        desk = Desk(self.database, settings=PLAN)
        self.addCleanup(desk.__exit__)
        desk.start()
        for number in range(mails):
            self.assertTrue(lmtp_send(desk.lmtp, text_of(number)).startswith("250"))
        self.assertTrue(until(lambda: not self.mails_waiting(desk), PATIENCE))
        return desk

    def mails_waiting(self, desk):
        return int(desk.database.ask("SELECT count(*) FROM jobs WHERE kind = 'handle_mail'")[0][0])

    def assert_refused(self, done, code, words):
        self.assertEqual(done.returncode, code, done.stderr)
        self.assertIn(words, done.stderr.decode())

    def assert_empty(self, place):
        self.assertEqual([path.name for path in place.folder.iterdir()], [])
        if place.postgres:
            self.assertEqual(place.database.ask("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'"), [("0",)])

    def assert_whole(self, desk):
        said = json.loads(desk.command("check", "--json"))
        self.assertEqual((said["whole"], said["findings"]), (True, []))
        return said

    def assert_has(self, desk, mails, comments, called):
        by_title = {request["title"]: request["number"] for request in desk.all_requests()}
        for number in mails:
            self.assertIn(f"Demande {number}", by_title)
        for number in mails[:12] + mails[-12:]:
            mail = next(entry for entry in desk.thread_of(by_title[f"Demande {number}"]) if entry["kind"] == "mail_in")
            self.assertEqual(desk.ask(mail["raw_url"])[1].rstrip(), text_of(number).rstrip().encode())
            files = [desk.ask(file["url"])[1] for file in mail["attachments"]]
            self.assertEqual(files, [photo_of(number)] if number % 3 == 1 else [])
        said = {entry["text"].strip() for entry in desk.thread_of(called) if entry["kind"] == "comment"}
        self.assertLessEqual(set(comments), said)

    def test_everything_acknowledged_before_it_began_is_in_it_and_the_rest_links_up(self):
        with Desk(self.database, settings=PLAN) as desk, self.empty_place() as place:
            desk.start()
            with Load(desk) as load:
                self.assertTrue(until(lambda: len(load.mails) >= 60 and len(load.comments) >= 10, PATIENCE))
                mails, comments = sorted(load.mails), list(load.comments)
                desk.command("backup", str(self.backup))
                self.assertTrue(until(lambda: len(load.mails) > len(mails) + 5 and len(load.comments) > len(comments), PATIENCE))
            self.assertEqual(self.backup.stat().st_mode & 0o777, 0o600)
            self.assertEqual([path.name for path in self.backup.parent.iterdir()], [self.backup.name])

            self.assertIn("0 not kept", place.command("restore", str(self.backup)))
            self.assertGreater(self.assert_whole(place)["named"]["files"], 10)
            place.token = desk.token
            place.let_leases_end()
            place.start()
            until(lambda: not self.mails_waiting(place), PATIENCE)
            self.assert_has(place, mails, comments, load.called)
            self.assert_whole(place)
            print(f"{self.database}: {len(mails)} mails and {len(comments)} comments before it, {len(load.mails) - len(mails)} mails since")

    def test_it_goes_through_a_pipe_and_into_a_pipe(self):
        desk = self.filled_desk(6)
        with self.empty_place() as place:
            backup = subprocess.run([desk.program, "backup", "-", "--data", desk.folder], env=desk.env, capture_output=True, check=True)
            restore = [place.program, "restore", "-", "--data", place.folder]
            subprocess.run(restore, env=place.env, input=backup.stdout, capture_output=True, check=True)
            self.assert_whole(place)

    def test_what_was_changed_or_cut_off_is_refused_and_leaves_nothing(self):
        desk = self.filled_desk(12)
        desk.command("backup", str(self.backup))
        whole = self.backup.read_bytes()
        with self.empty_place() as place:
            for at in [0, 100, len(whole) // 3, len(whole) // 2, len(whole) - 80, len(whole) - 1]:
                changed = bytearray(whole)
                changed[at] ^= 1
                self.backup.write_bytes(changed)
                self.assert_refused(place.run("restore", str(self.backup)), 65, "nothing was restored")
                self.assert_empty(place)
            for size in [0, 50, len(whole) // 2, len(whole) - 1]:
                self.backup.write_bytes(whole[:size])
                self.assert_refused(place.run("restore", str(self.backup)), 65, "nothing was restored")
                self.assert_empty(place)
            self.backup.write_bytes(whole)
            place.command("restore", str(self.backup))
            self.assert_whole(place)
            self.assert_refused(place.run("restore", str(self.backup)), 73, "restore into an empty")

    def test_the_check_finds_a_file_that_is_gone_or_changed_and_a_record_that_is_gone(self):
        desk = self.filled_desk(6)
        self.assert_whole(desk)
        files = [path for path in (desk.folder / "blobs").rglob("*") if len(path.name) == 64]
        content = files[0].read_bytes()

        files[0].unlink()
        self.assert_refused(desk.run("check"), 65, "something is wrong")
        self.assertIn(files[0].name, desk.run("check").stdout.decode())
        self.assert_refused(desk.run("backup", str(self.backup)), 65, "missing or damaged")

        files[0].write_bytes(content[:-1] + b"?")
        found = json.loads(desk.run("check", "--json").stdout)["findings"]
        self.assertEqual([finding["count"] for finding in found], [1])
        files[0].write_bytes(content)
        self.assert_whole(desk)

        desk.kill()
        self.break_a_link(desk)
        found = json.loads(desk.run("check", "--json").stdout)["findings"]
        self.assertTrue(any("request" in place for finding in found for place in finding["places"]), found)

    def break_a_link(self, desk):
        if desk.postgres:
            desk.database.ask("SET session_replication_role = replica; DELETE FROM requests WHERE id = 2")
            return
        database = sqlite3.connect(desk.database.file)
        with database:
            database.execute("DELETE FROM requests WHERE id = 2")
        database.close()

    def assert_restores(self):
        """What has its name already is whole, whenever the kill came."""
        with self.empty_place() as place:
            place.command("restore", str(self.backup))
        self.backup.unlink()

    def test_a_backup_that_is_killed_leaves_nothing_that_looks_whole(self):
        desk = self.filled_desk(24)
        part = Path(f"{self.backup}.part")
        hits = 0
        for moment in range(6):
            part.unlink(missing_ok=True)
            process = subprocess.Popen([desk.program, "backup", self.backup, "--data", desk.folder], env=desk.env, stdout=subprocess.DEVNULL)
            while not part.exists() and process.poll() is None:
                pass
            time.sleep(moment * 0.03)
            process.send_signal(signal.SIGKILL)
            process.wait()
            if self.backup.exists():
                self.assert_restores()
                continue
            with self.empty_place() as place:
                done = place.run("restore", str(part))
            # Killed between its last byte and its name it is whole.
            if done.returncode == 0:
                continue
            self.assert_refused(done, 65, "nothing was restored")
            hits += 1
        self.assertGreater(hits, 0)
        desk.command("backup", str(self.backup))
        self.assertEqual([path.name for path in self.backup.parent.iterdir()], [self.backup.name])

    def test_a_restore_that_is_killed_leaves_nothing_that_starts_and_is_done_again(self):
        desk = self.filled_desk(24)
        desk.command("backup", str(self.backup))
        with self.empty_place() as place:
            restore = [place.program, "restore", "-", "--data", place.folder]
            with subprocess.Popen(restore, env=place.env, stdin=subprocess.PIPE) as process:
                process.stdin.write(self.backup.read_bytes()[:-1000])
                process.stdin.flush()
                self.assertTrue(until(lambda: list((place.folder / "restoring/blobs").rglob("*")), PATIENCE))
                process.send_signal(signal.SIGKILL)

            for command in (["serve"], ["migrate"], ["check"], ["backup", "-"]):
                self.assert_refused(place.run(*command), 75, "did not come to its end")
            place.command("restore", str(self.backup))
            self.assert_whole(place)

    def test_without_room_or_without_a_reader_it_says_so_and_leaves_nothing(self):
        desk = self.filled_desk(6)
        with Disk() as disk:
            disk.fill()
            self.assert_refused(desk.run("backup", str(disk.folder / "desk.tar.zst")), 73, "no backup was made")
            self.assertEqual([path.name for path in disk.folder.iterdir()], ["ballast"])
        reader, writer = os.pipe()
        os.close(reader)
        with os.fdopen(writer, "wb") as pipe:
            backup = [desk.program, "backup", "-", "--data", desk.folder]
            done = subprocess.run(backup, env=desk.env, stdout=pipe, stderr=subprocess.PIPE)
        self.assert_refused(done, 74, "no backup was made")

    def test_secrets_go_along_only_where_they_are_asked_for(self):
        desk = self.filled_desk(0)
        (desk.folder / "relais.toml").write_text('organisation = "La maison"\n')
        (desk.folder / "secrets").mkdir()
        (desk.folder / "secrets/mailbox-0123").write_text("s3cret")
        for options, expected in (((), []), (("--with-secrets",), ["relais.toml", "secrets"])):
            desk.command("backup", str(self.backup), *options)
            with self.empty_place() as place:
                place.command("restore", str(self.backup))
                found = sorted(path.name for path in place.folder.iterdir() if path.name in ("relais.toml", "secrets"))
                self.assertEqual(found, expected)


class BackupUnderLoadOnPostgres(BackupUnderLoad):
    database = "postgres"

    def test_without_the_programs_of_postgresql_it_says_which_package_is_missing(self):
        desk = self.filled_desk(0)
        desk.env["PATH"] = "/nowhere"
        self.assert_refused(desk.run("backup", str(self.backup)), 69, "postgresql-client")
        self.assertEqual(list(self.backup.parent.iterdir()), [])

    def test_no_password_is_on_a_command_line(self):
        desk = self.filled_desk(0)
        folder = self.backup.parent / "bin"
        folder.mkdir()
        spy = folder / "pg_dump"
        spy.write_text(f'#!/bin/sh\necho "$@" >{folder}/words\necho "$PGPASSWORD" >{folder}/password\nexec /usr/bin/pg_dump "$@"\n')
        spy.chmod(0o755)
        desk.env["PATH"] = f"{folder}:{desk.env['PATH']}"
        desk.env["RELAIS_DATABASE"] += "&password=s3cret"
        desk.command("backup", str(self.backup))
        self.assertNotIn("s3cret", (folder / "words").read_text())
        self.assertEqual((folder / "password").read_text(), "s3cret\n")


if __name__ == "__main__":
    unittest.main(verbosity=2)
