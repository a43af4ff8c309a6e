"""Reads mailboxes by IMAP with the whole program, as an administrator sets it up.

A mailbox of 20,000 old mails opens no request and costs nothing; a mail that comes afterwards does. While 500 mails are read the
program is killed again and again: each is there exactly once. The trial of both
directions says what the servers said.
"""

import argparse
import os
import pathlib
import pwd
import random
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests/reliability"))

from desk import Desk, until

SERVERS = ROOT / "tests/mail_servers/mail_servers"
PATIENCE = 300


class MailServers:
    def __init__(self):
        self.temporary = tempfile.TemporaryDirectory()
        self.folder = pathlib.Path(self.temporary.name)
        said = self.run("start", "--relais-lmtp", f"{self.folder}/relais-lmtp")
        self.settings = dict(line.split("=", 1) for line in said.splitlines())
        (self.folder / "secret").write_text("test\n")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.run("stop")
        self.temporary.cleanup()

    def run(self, command, *words):
        return subprocess.run([SERVERS, command, "--folder", self.folder, *words], check=True, capture_output=True, text=True).stdout

    def imap(self, user):
        return f"imap://{user}@127.0.0.1:{self.settings['IMAP_PORT']}"

    def smtp(self):
        return f"smtp://127.0.0.1:{self.settings['SMTP_PORT']}"

    def fill(self, user, numbers, body="Bonjour"):
        """Lays mails into the mailbox as its own server would."""
        owner = pwd.getpwnam("mail")
        inbox = pathlib.Path(self.settings["MAILDIR_ROOT"]) / user
        for part in ("", "tmp", "new", "cur"):
            (inbox / part).mkdir(exist_ok=True)
            os.chown(inbox / part, owner.pw_uid, owner.pw_gid)
        for number in numbers:
            file = inbox / "tmp" / f"{1_700_000_000 + number}.M{number}.test"
            file.write_text(f"From: Marc <marc{number % 50}@client.example>\r\nTo: {user}@client.example\r\n"
                            f"Message-ID: <{user}-{number}@client.example>\r\nSubject: {user} {number}\r\n\r\n{body} {number}\r\n")
            os.chown(file, owner.pw_uid, owner.pw_gid)
            file.rename(inbox / "new" / file.name)


def add_mailbox(desk, servers, user):
    return desk.command("mailbox", "add", "--address", f"{user}@client.example", "--imap", servers.imap(user), "--smtp",
                        servers.smtp(), "--secret-file", str(servers.folder / "secret"), "--auth", "password")


def kept(desk, user):
    return int(desk.database.ask(f"SELECT count(*) FROM raw_mails WHERE recipient = '{user}@client.example'")[0][0])


def is_read(desk):
    return int(desk.database.ask("SELECT count(*) FROM mailbox_readings WHERE last_success_at IS NULL")[0][0]) == 0


def require(holds, words):
    if not holds:
        raise SystemExit(f"read_by_imap: {words}")


def cpu_of(process):
    fields = pathlib.Path(f"/proc/{process.pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def old_mails_cost_nothing(desk, servers, count):
    servers.fill("vieux", range(count))
    said = add_mailbox(desk, servers, "vieux")
    require("read from now on" in said, said)
    desk.start()
    require(until(lambda: is_read(desk), PATIENCE), "the mailbox of old mails is not read")
    require(kept(desk, "vieux") == 0, "old mails were taken for new ones")
    print(f"a mailbox of {count} old mails: {cpu_of(desk.process):.2f} s of CPU since the start")
    servers.fill("vieux", [count + 1])
    require(until(lambda: kept(desk, "vieux") == 1, PATIENCE), "the new mail was not read")
    desk.stop()


def each_once_after_kills(desk, servers, mails, kills):
    add_mailbox(desk, servers, "boite")
    servers.fill("boite", range(mails))
    for _ in range(kills):
        desk.start()
        before = kept(desk, "boite")
        until(lambda: kept(desk, "boite") > before or before == mails, PATIENCE)
        time.sleep(random.uniform(0, 0.4))
        desk.kill()
    # The lease of the one that was killed runs out, and the next one goes on.
    desk.start()
    begun, first = time.monotonic(), kept(desk, "boite")
    require(until(lambda: kept(desk, "boite") == mails, PATIENCE), f"{kept(desk, 'boite')} of {mails} mails were read")
    print(f"after {kills} kills with {first} of {mails} read, the rest came within {time.monotonic() - begun:.1f} s")
    require(until(lambda: desk.unfinished_jobs() == 0, PATIENCE), "jobs wait for ever")
    titles = [title for title in desk.titles() if title.startswith("boite ")]
    require(sorted(titles) == sorted(f"boite {number}" for number in range(mails)), f"{len(titles)} requests of {mails} mails")


def trial_says_what_servers_say(desk):
    person = ("--name", "Ada", "--email", "ada@desk.example", "--role", "administrator")
    desk.token = desk.command("user", "add", *person, "--token").split()[-1]
    mailbox = next(one for one in desk.get("/mailboxes.json")["mailboxes"] if one["address"].startswith("boite"))
    desk.post(f"/mailboxes/{mailbox['id']}/trials", {})
    trial = until(lambda: (found := desk.get(f"/mailboxes/{mailbox['id']}.json")["trial"]) and found["finished_at"] and found, 60)
    require(trial and trial["reading"] == "works" and "IDLE" in trial["read_words"], f"{trial}")
    require(trial["sending"] == "works" and "queued" in trial["sent_words"], f"{trial}")
    outcome = "SELECT outcome FROM mail_outcomes JOIN raw_mails ON raw_mails.id = raw_mail_id WHERE return_path = 'boite@client.example'"
    came = until(lambda: desk.database.ask(outcome), 60)
    require(came and came[0][0] == "ignored", f"the mail of the trial became {came}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--database", choices=("sqlite", "postgres"), default="sqlite")
    parser.add_argument("--old", type=int, default=20_000)
    parser.add_argument("--mails", type=int, default=500)
    parser.add_argument("--kills", type=int, default=3)
    wanted = parser.parse_args()
    with MailServers() as servers, Desk(wanted.database) as desk:
        old_mails_cost_nothing(desk, servers, wanted.old)
        each_once_after_kills(desk, servers, wanted.mails, wanted.kills)
        trial_says_what_servers_say(desk)


if __name__ == "__main__":
    main()
