#!/usr/bin/python3
"""The mail servers that other tests stand on do what they promise."""

import imaplib
import os
import pathlib
import smtplib
import subprocess
import tempfile
import time
import unittest

PROGRAM = pathlib.Path(__file__).with_name("mail_servers")
LETTER = "From: louise@desk.example\r\nSubject: Essai\r\n\r\nBonjour\r\n"


def run(*arguments):
    return subprocess.run([PROGRAM, *arguments], check=True, capture_output=True, text=True).stdout


class MailServersTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.temporary = tempfile.TemporaryDirectory()
        cls.folder = cls.temporary.name
        said = run("start", "--folder", cls.folder, "--relais-lmtp", f"{cls.folder}/relais-lmtp")
        cls.settings = dict(line.split("=", 1) for line in said.splitlines())

    @classmethod
    def tearDownClass(cls):
        run("stop", "--folder", cls.folder)
        cls.temporary.cleanup()

    def send(self, recipient, signed_in_as=None):
        with smtplib.SMTP("127.0.0.1", int(self.settings["SMTP_PORT"])) as smtp:
            if signed_in_as:
                smtp.login(signed_in_as, "test")
            smtp.sendmail("louise@desk.example", [recipient], LETTER)

    def mails_of(self, user):
        with imaplib.IMAP4("127.0.0.1", int(self.settings["IMAP_PORT"])) as imap:
            imap.login(user, "test")
            imap.select("INBOX")
            found = imap.search(None, "SUBJECT", "Essai")[1][0].split()
            return [imap.fetch(number, "(BODY[])")[1][0][1] for number in found]

    def one_mail_of(self, user):
        deadline = time.monotonic() + 60
        while not (mails := self.mails_of(user)) and time.monotonic() < deadline:
            time.sleep(0.05)
        self.assertEqual(len(mails), 1)
        return mails[0]

    def test_a_mail_is_read_by_imap(self):
        self.send("anais@client.example")
        self.assertIn(b"Bonjour", self.one_mail_of("anais@client.example"))

    def test_the_server_vouches_for_a_colleague_who_signs_in_and_for_nobody_else(self):
        word = b"Authentication-Results: mail.desk.example; auth=pass smtp.auth=karim.benali@desk.example"
        self.send("karim.benali@desk.example")
        self.assertNotIn(word, self.one_mail_of("karim.benali@desk.example"))
        self.send("luc@client.example", signed_in_as="karim.benali@desk.example")
        self.assertIn(word, self.one_mail_of("luc@client.example"))

    def test_a_wrong_password_is_refused(self):
        with imaplib.IMAP4("127.0.0.1", int(self.settings["IMAP_PORT"])) as imap:
            with self.assertRaises(imaplib.IMAP4.error):
                imap.login("anais@client.example", "wrong")

    def test_who_is_refused_and_who_is_put_off(self):
        for recipient, code in (("refused@client.example", 550), ("later@client.example", 450)):
            with self.assertRaises(smtplib.SMTPRecipientsRefused) as refusal:
                self.send(recipient)
            self.assertEqual(refusal.exception.recipients[recipient][0], code)

    def test_nothing_leaves_the_machine(self):
        with self.assertRaises(smtplib.SMTPRecipientsRefused):
            self.send("somebody@elsewhere.example")

    def test_what_waits_for_relais_waits(self):
        self.send("demandes+t-1@desk.example")
        queue = ["/usr/sbin/postqueue", "-c", f"{self.folder}/postfix/etc", "-p"]
        deadline = time.monotonic() + 60
        said = ""
        while "relais-lmtp" not in said and time.monotonic() < deadline:
            said = subprocess.run(queue, check=True, capture_output=True, text=True).stdout
            time.sleep(0.05)
        self.assertIn("demandes+t-1@desk.example", said)
        self.assertIn("relais-lmtp", said)

    def test_a_second_start_is_refused(self):
        with self.assertRaises(subprocess.CalledProcessError):
            run("start", "--folder", self.folder, "--relais-lmtp", "/nowhere")


if __name__ == "__main__":
    if os.geteuid() != 0:
        raise SystemExit("this has to run as root: Postfix and Dovecot change users")
    unittest.main()
