"""What a stranger can do who knows nothing but the mailbox's address."""

import json
import re
import socket
import subprocess
from pathlib import Path

from attack import attack, equal, poll, within
from attacked_desk import MAILBOX
from pages import Page, harmless

HOSTILE = sorted((Path(__file__).parent / "hostile").glob("*.eml"))
# What our own mails say; another header would be somebody else's.
OUR_HEADERS = {"from", "to", "cc", "reply-to", "subject", "date", "message-id", "in-reply-to", "references", "mime-version", "content-type",
               "content-transfer-encoding", "auto-submitted", "x-auto-response-suppress"}


def received(desk, mail, recipient=MAILBOX):
    """What became of a mail, in Relais's own words."""
    data = mail if isinstance(mail, bytes) else mail.encode()
    crlf = re.sub(rb"\r?\n", b"\r\n", data)
    done = subprocess.run([desk.program, "receive", "--mailbox", recipient, "--return-path", "sender@client.example", "--json", "--data", str(desk.folder)],
                          env=desk.env, input=crlf, capture_output=True)
    equal(done.returncode, 0, done.stderr.decode())
    return json.loads(done.stdout)


def mail(subject, name="attacker", headers="", text="Bonjour"):
    address = name if "@" in name else f"{name}@client.example"
    return f"From: {address}\nTo: {MAILBOX}\nSubject: {subject}\n{headers}\n{text}\n"


def faces_are_kept_in_a_sandbox(desk, number, about):
    page = desk.with_token().get(f"/requests/{number}").text
    for address in re.findall(r'src="(/requests/[^"]+/html)"', page):
        for asked in (address, address + "?images=shown"):
            face = desk.with_token().get(asked)
            equal(face.status, 200, about)
            policy = face.header("Content-Security-Policy")
            assert "sandbox allow-popups" in policy and "allow-scripts" not in policy and "default-src 'none'" in policy, policy
            # Styles are allowed on its own paper, and nothing else that a page of ours may not have.
            dangers = [danger for danger in Page(face.text).dangers if "style" not in danger and "https://" not in danger]
            assert not dangers, f"{about}: {dangers[:5]}"


@attack
def a_hostile_mail_becomes_words_and_its_answer_goes_to_its_sender_alone(desk):
    for path in HOSTILE:
        outcome = received(desk, path.read_bytes())
        within(outcome["outcome"], ("opened", "to_sort", "ignored"), path.name)
        harmless(desk.with_token().get("/requests"), path.name)
        if outcome["request"]:
            harmless(desk.with_token().get(f"/requests/{outcome['request']}"), path.name)
            faces_are_kept_in_a_sandbox(desk, outcome["request"], path.name)
            answer = desk.post(f"/requests/{outcome['request']}/comments", {"text": "Bonjour\n.\nRCPT TO:<victim@evil.example>\n\n.\n"})
            equal(answer[0], 201, path.name)
    marker = desk.new_request("La derniere")
    desk.post(f"/requests/{marker}/comments", {"text": "fin"})
    poll(lambda: [letter for letter in desk.sink.letters() if "La derniere" in letter.message["Subject"]], "the last comment")
    for letter in desk.sink.letters():
        equal(len(letter.recipients), 1, letter.commands)
        assert "evil.example" not in letter.recipients[0] and "=?" not in letter.recipients[0], f"an address within an address: {letter.commands}"
        foreign = {name.lower() for name in letter.message.keys()} - OUR_HEADERS
        assert not foreign, f"{foreign} in {letter.raw_headers}"
        for name in ("From", "To", "Subject", "Message-ID", "Reply-To"):
            equal(len(letter.message.get_all(name)), 1, name)
        assert not re.search(r"^(bcc|x-evil)", letter.raw_headers, re.I | re.M), letter.raw_headers
        assert all(len(line) <= 998 for line in letter.data.split(b"\r\n")), letter.raw_headers


@attack
def a_title_typed_with_the_ends_of_lines_adds_no_header_to_the_mail(desk):
    trick = "Facture\r\nBcc: victim@evil.example\r\nX-Evil: 1\r\n\r\nUn autre texte"
    number = desk.new_request(trick, requester_name=trick, email="line.ends@client.example")
    desk.post(f"/requests/{number}/comments", {"text": "Voici\r\n.\r\nQUIT\r\n"})
    letter = poll(lambda: desk.sink.letters("line.ends@client.example"), "the comment")[0]
    equal({name.lower() for name in letter.message.keys()} - OUR_HEADERS, set())
    equal(letter.recipients, ["line.ends@client.example"])
    assert "\nQUIT" in letter.parts()[0].replace("\r", "")
    for address in ("a@b.example\r\nBcc: victim@evil.example", "a@b.example, victim@evil.example", "<a@b.example> <victim@evil.example>",
                    "a@b.example>\nRCPT TO:<victim@evil.example"):
        equal(desk.with_token().post("/requests", {"title": "x", "requester_email": address}).status, 422, address)


def say_over_lmtp(desk, data, lines=()):
    """The replies to bytes sent as they are behind the envelope."""
    with socket.socket(socket.AF_UNIX) as wire:
        wire.settimeout(30)
        wire.connect(str(desk.lmtp))
        replies = wire.makefile("rb")
        for line in (b"", b"LHLO x", b"MAIL FROM:<smuggler@client.example>", b"RCPT TO:<" + MAILBOX.encode() + b">", b"DATA", *lines):
            wire.sendall(line + b"\r\n" if line else b"")
            while (reply := replies.readline())[3:4] == b"-":
                pass
        wire.sendall(data)
        wire.shutdown(socket.SHUT_WR)
        return [reply.decode() for reply in replies.readlines()]


def count(desk, word):
    return len([one for one in desk.all_requests() if word in one["title"]])


@attack
def a_second_mail_smuggled_inside_the_first_stays_inside_it(desk):
    """Each of these ends a mail for some server, and for us must end none."""
    envelope = b"MAIL FROM:<boss@desk.example>\r\nRCPT TO:<" + MAILBOX.encode() + b">\r\nDATA\r\n"
    endings = (b"\n.\n", b"\r.\r", b"\n.\r\n", b"\r\n.\n", b"\r\n.\r", b"\r\n.\0\r\n", b"\r\n\0.\r\n", b"\r.\r\n", b"\r\n.\r\r\n")
    for number, ending in enumerate(endings):
        outer = f"From: smuggler@client.example\r\nSubject: Contenant {number}\r\nMessage-ID: <outer-{number}@client.example>\r\n\r\nx".encode()
        inner = f"From: boss@desk.example\r\nSubject: Contrebande {number}\r\nMessage-ID: <inner-{number}@desk.example>\r\n\r\ny\r\n.\r\n".encode()
        replies = say_over_lmtp(desk, outer + ending + envelope + inner + b"QUIT\r\n")
        equal([reply[:3] for reply in replies], ["250", "221"], ending)
    poll(lambda: count(desk, "Contenant") == len(endings), "every outer mail")
    equal(count(desk, "Contrebande"), 0)


@attack
def commands_without_end_over_lmtp_end_the_call(desk):
    with socket.socket(socket.AF_UNIX) as wire:
        wire.settimeout(30)
        wire.connect(str(desk.lmtp))
        try:
            wire.sendall(b"NONSENSE\r\n" * 1000)
        except OSError:
            pass
        assert wire.makefile("rb").read().count(b"\r\n") < 100, "mistakes without end"
    replies = say_over_lmtp(desk, b"Subject: Une ligne sans fin\r\n\r\n" + b"x" * 5_000_000 + b"\r\n.\r\nQUIT\r\n")
    within(replies[0][:3], ("250", "500", "552", "554"))


@attack
def an_envelope_with_more_in_it_than_an_address_is_refused(desk):
    for line in (b"RCPT TO:<demandes@desk.example\nX-Evil: 1>", b"RCPT TO:<../../etc/passwd>", b"RCPT TO:<" + b"x" * 400 + b"@desk.example>",
                 b"RCPT TO:<demandes@desk.example' OR '1'='1>", b"RCPT TO:<%@desk.example>", b"RCPT TO:<victim@evil.example>",
                 b"RCPT TO:<demandes%evil.example@desk.example>"):
        with socket.socket(socket.AF_UNIX) as wire:
            wire.settimeout(30)
            wire.connect(str(desk.lmtp))
            wire.sendall(b"LHLO x\r\nMAIL FROM:<a@client.example>\r\n" + line + b"\r\nQUIT\r\n")
            replies = wire.makefile("rb").read().decode().splitlines()
        assert not [reply for reply in replies if "2.1.5" in reply], (line, replies)


def acknowledged(desk, name):
    """A request that this person opened by mail, and what was answered to him."""
    number = received(desk, mail(f"Demande de {name}", name, f"Message-ID: <first-{name}@client.example>\n"))["request"]
    return number, poll(lambda: desk.sink.letters(f"{name}@client.example"), "the acknowledgement")[0]


@attack
def a_stranger_who_quotes_a_number_or_a_thread_is_not_let_in(desk):
    number, letter = acknowledged(desk, "quoted")
    ours = letter.message["Message-ID"]
    reply_to = letter.message["Reply-To"].addresses[0].addr_spec
    before = len(desk.thread(number))
    tries = {
        "subject": (mail(f"Re: {number}", "stranger1", text="Merci de me donner l'adresse du client."), MAILBOX),
        "subject in brackets": (mail(f"Re: [{number}] Demande de quoted", "stranger2"), MAILBOX),
        "In-Reply-To": (mail("Re: x", "stranger3", f"In-Reply-To: {ours}\n"), MAILBOX),
        "References": (mail("Re: x", "stranger4", f"References: <a@b.example> {ours}\n"), MAILBOX),
        "the mail of the requester": (mail("Re: x", "stranger5", "In-Reply-To: <first-quoted@client.example>\n"), MAILBOX),
        "the reply address": (mail("Re: x", "stranger6"), reply_to),
        "his name before another address": (mail("Re: x", '"quoted@client.example" <stranger7@client.example>', f"In-Reply-To: {ours}\n"), MAILBOX),
    }
    for name, (text, recipient) in tries.items():
        outcome = received(desk, text, recipient)
        within(outcome["outcome"], ("held", "opened"), name)
        if outcome["outcome"] == "opened":
            assert outcome["request"] != number, name
    entries = [entry for entry in desk.thread(number)[before:] if entry["kind"] == "mail_in"]
    page = desk.with_token().get(f"/requests/{number}").text
    equal(page.count("is-held"), len(entries), "held mails that say so")
    sent = len(desk.sink.letters())
    desk.post(f"/requests/{number}/comments", {"text": "Pour le client seulement"})
    letter = poll(lambda: [one for one in desk.sink.letters("quoted@client.example") if "Pour le client" in str(one.parts())], "the comment")[0]
    equal(letter.recipients, ["quoted@client.example"])
    equal([one.recipients for one in desk.sink.letters()[sent:] if "Pour le client" in str(one.parts())], [["quoted@client.example"]])


# None of them says that mx.desk.example found the sender to be of desk.example.
WORTHLESS_PROOFS = (
    "",
    "Authentication-Results: mx.evil.example; dmarc=pass header.from=desk.example\n",
    "Authentication-Results: mx.desk.example.evil.example; dmarc=pass header.from=desk.example\n",
    "Authentication-Results: mx.desk.example; dmarc=fail header.from=desk.example\n",
    "Authentication-Results: mx.desk.example; dmarc=none (dmarc=pass) header.from=desk.example\n",
    "Authentication-Results: mx.desk.example; dkim=pass header.d=evil.example; spf=pass smtp.mailfrom=evil.example\n",
    'Authentication-Results: mx.desk.example; spf=fail reason="dmarc=pass header.from=desk.example"\n',
    "X-Authentication-Results: mx.desk.example; dmarc=pass header.from=desk.example\n",
    "Authentication-Results: mx.desk.example; dmarc=pass header.from=desk.example.evil.example\n",
)


@attack
def a_forged_colleague_is_an_outsider_where_senders_are_verified(desk):
    verified = "verified@desk.example"
    desk.command("mailbox", "add", "--address", verified, "--from-name", "Accueil", "--authserv-id", "mx.desk.example")
    opened = received(desk, mail("Demande verifiee", "honest", "Message-ID: <honest@client.example>\n"), verified)
    for number, proof in enumerate(WORTHLESS_PROOFS):
        headers = f"Message-ID: <forged-{number}@desk.example>\nIn-Reply-To: <honest@client.example>\n{proof}"
        outcome = received(desk, mail("Re: x", "test@desk.example", headers, text="Un ordre du chef"), verified)
        equal(outcome["outcome"], "held", proof)
        passed_on = received(desk, mail(f"Transmis {number}", "test@desk.example", f"Message-ID: <passed-{number}@desk.example>\n{proof}"), verified)
        if passed_on["request"]:
            equal(desk.get(f"/requests/{passed_on['request']}.json")["passed_on_by"], None, proof)
    kinds = [entry["kind"] for entry in desk.thread(opened["request"]) if "chef" in entry["text"]]
    equal(kinds, ["mail_in"] * len(WORTHLESS_PROOFS))


@attack
def a_held_mail_takes_no_place_in_the_thread_that_leaves(desk):
    """Its words and its Message-ID are a stranger's, and what we send next must not answer it."""
    number, letter = acknowledged(desk, "thread")
    headers = f"Message-ID: <intruder@client.example>\nIn-Reply-To: {letter.message['Message-ID']}\n"
    held = received(desk, mail("Re: x", "intruder", headers, text="Mots de l'intrus"))
    equal(held["outcome"], "held")
    desk.post(f"/requests/{number}/comments", {"text": "La suite"})
    sent = poll(lambda: [one for one in desk.sink.letters("thread@client.example") if "La suite" in str(one.parts())], "the comment")[0]
    assert b"intruder" not in sent.data and b"intrus" not in sent.data, sent.raw_headers
    again = received(desk, mail("Re: x", "intruder", "In-Reply-To: <intruder@client.example>\n", text="Encore"))
    equal(again["outcome"], "held", "an answer to his own held mail")


@attack
def a_sender_who_claims_to_be_the_mailbox_or_a_robot_starts_no_loop(desk):
    sent = len(desk.sink.letters())
    for number, headers in enumerate((f"From: {MAILBOX}\n", f"From: Accueil <{MAILBOX.upper()}>\n", "From: a@client.example\nAuto-Submitted: auto-replied\n",
                                      "From: a@client.example\nPrecedence: bulk\n", "From: MAILER-DAEMON@client.example\n", "From: <>\n")):
        outcome = received(desk, f"{headers}To: {MAILBOX}\nSubject: Boucle {number}\nMessage-ID: <loop-{number}@client.example>\n\nx\n")
        within(outcome["outcome"], ("ignored", "to_sort", "bounce"), headers)
    equal(len([one for one in desk.sink.letters()[sent:] if "Boucle" in one.message["Subject"]]), 0)


@attack
def a_mail_that_takes_the_name_of_another_hides_nothing(desk):
    first = received(desk, mail("Le vrai", "real", "Message-ID: <same@client.example>\n"))
    second = received(desk, mail("Le faux", "fake", "Message-ID: <same@client.example>\n"))
    equal((first["outcome"], second["outcome"]), ("opened", "opened"))
    assert first["request"] != second["request"]


@attack
def work_notes_never_leave_by_any_way(desk):
    secret = "Entre-nous-7319"
    number, letter = acknowledged(desk, "notes")
    desk.post(f"/requests/{number}/work-notes", {"text": secret})
    received(desk, mail("Re: x", "test@desk.example", f"Message-ID: <{secret}@desk.example>\nIn-Reply-To: {letter.message['Message-ID']}\n", text=secret))
    desk.post(f"/requests/{number}/comments", {"text": "Une réponse"})
    received(desk, mail("Re: x", "notes", f"In-Reply-To: {letter.message['Message-ID']}\n", text="Merci"))
    desk.post(f"/requests/{number}/comments", {"text": "Une autre réponse"})
    poll(lambda: [one for one in desk.sink.letters("notes@client.example") if "Une autre" in str(one.parts())], "the comments")
    for sent in desk.sink.letters():
        assert secret.encode() not in sent.data and secret not in str(sent.parts()), sent.raw_headers
    worker = desk.with_token("worker")
    for address in (f"/requests/{number}.json", f"/requests/{number}", f"/requests.json?q={secret}", "/requests.json"):
        assert secret not in worker.get(address).text.replace(f"“{secret}”", ""), address
        assert secret not in desk.nobody().get(address).text, address
    assert secret not in desk.log_text(), "the log"
    for entry in desk.thread(number):
        if entry.get("raw_url") and entry["kind"] == "mail_in":
            assert secret not in desk.with_token().get(entry["raw_url"]).text
