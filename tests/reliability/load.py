"""Mails, some with files, and comments that come in for as long as somebody wants them to."""

import base64
import itertools
import random
import threading

from letters import lmtp_send, long_text, mail_text, with_attachment

LANES = 3


def photo_of(number):
    return random.Random(number).randbytes(60_000)


def encoded(content):
    return base64.encodebytes(content).decode().replace("\n", "\r\n")


def text_of(number):
    """A short one, one with a file, one that is a file itself."""
    if number % 3 == 1:
        return with_attachment(number, "fuite.jpg", "image/jpeg", encoded(photo_of(number)))
    return mail_text(number, long_text(300_000 + number)) if number % 3 == 2 else mail_text(number)


class Load:
    """Mails and comments come in until it ends; what was acknowledged is written down."""

    def __init__(self, desk):
        self.desk = desk
        self.over = threading.Event()
        self.numbers = itertools.count()
        self.mails = []
        self.comments = []
        request = {"title": "Un appel", "description": "x", "channel": "call", "requester_name": "A", "requester_email": "a@client.example"}
        self.called = desk.post("/requests", request)[1]["number"]
        self.lanes = [threading.Thread(target=self.send_mails) for _ in range(LANES)]
        self.lanes.append(threading.Thread(target=self.write_comments))

    def __enter__(self):
        for lane in self.lanes:
            lane.start()
        return self

    def __exit__(self, *_):
        self.over.set()
        for lane in self.lanes:
            lane.join()

    def send_mails(self):
        while not self.over.is_set():
            number = next(self.numbers)
            if lmtp_send(self.desk.lmtp, text_of(number)).startswith("250"):
                self.mails.append(number)

    def write_comments(self):
        for number in itertools.count():
            if self.over.is_set():
                return
            text = f"Réponse {number}."
            if self.desk.post(f"/requests/{self.called}/comments", {"text": text})[0] == 201:
                self.comments.append(text)
