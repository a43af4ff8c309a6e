"""What /openapi.json tells, and a filled desk that is held to it."""

import json
import re
import sys
import urllib.error
import urllib.request
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path += [str(ROOT / "tests/reliability"), str(ROOT / "bench")]

from cases import ROLES
from desk import Desk
from jsonschema import Draft202012Validator, FormatChecker
from organisation import fill, tokens_of

FORMATS = FormatChecker(formats=())


@FORMATS.checks("date-time", raises=ValueError)
def is_moment(text):
    return not isinstance(text, str) or text.endswith("Z") and datetime.fromisoformat(text[:-1]) is not None


@contextmanager
def filled_desk(rows=5000):
    """The desk, and whoever asks there by his role."""
    with Desk() as desk:
        desk.world = fill(desk, rows)
        tokens = tokens_of(desk, ROLES)
        # Whoever asks is in the first team, which writes outside from cards, too.
        for card in ("party", "contact"):
            desk.database.ask(f"INSERT INTO team_writing_choices (team_id, record_kind, may_write, chosen_by, chosen_at) VALUES (1, '{card}', 1, 1, 0)")
        desk.start()
        yield desk, tokens


class Told:
    """The document, asked what an address answers."""

    def __init__(self, desk):
        self.document = json.loads(desk.ask("/openapi.json")[1])
        self.paths = self.document["paths"]

    def operations(self):
        for path, methods in self.paths.items():
            for method, operation in methods.items():
                yield method, path, operation

    def operation_at(self, method, address):
        """Words as they stand come before what stands for any word."""
        path = address.partition("?")[0]
        fits = [each for each in self.paths if method in self.paths[each] and re.fullmatch(re.sub(r"\{\w+\}", "[^/]+", each), path)]
        best = min(fits, key=lambda each: each.count("{"))
        return self.paths[best][method]

    def content_of(self, operation, status):
        """By media type; nothing where the status is not described."""
        answer = operation["responses"].get(str(status)) or (operation["responses"]["default"] if status >= 429 else None)
        if answer and "$ref" in answer:
            answer = self.document["components"]["responses"][answer["$ref"].rpartition("/")[2]]
        return None if answer is None else answer.get("content", {})

    def wrong_in(self, operation, status, media_type, body):
        """What the answer has that the document does not tell, as sentences."""
        content = self.content_of(operation, status)
        if content is None:
            return [f"{status} is not described: {body[:200]}"]
        if not body and media_type not in content:
            return []
        if media_type not in content and "*/*" not in content:
            return [f"{status} comes as {media_type}, which is not described"]
        if media_type != "application/json" or media_type not in content:
            return []
        return self.misfits(content[media_type].get("schema", {}), json.loads(body))

    def misfits(self, schema, content):
        whole = {**schema, "components": self.document["components"]}
        validator = Draft202012Validator(whole, format_checker=FORMATS)
        return [f"{'.'.join(map(str, error.path))}: {error.message[:300]}" for error in validator.iter_errors(content)]


def ask(desk, token, method, address, fields=None):
    """Status, media type and bytes, as a program gets them: it follows no redirection."""
    headers = {"Authorization": f"Bearer {token}", "Accept": "application/json", "Content-Type": "application/json"}
    data = None if fields is None else json.dumps(fields).encode()
    asked = urllib.request.Request(f"http://127.0.0.1:{desk.port}{address}", data=data, headers=headers, method=method.upper())
    try:
        with OPENER.open(asked, timeout=60) as answer:
            return answer.status, answer.headers.get_content_type(), answer.read()
    except urllib.error.HTTPError as refusal:
        with refusal:
            return refusal.code, refusal.headers.get_content_type(), refusal.read()
    except OSError as trouble:
        raise RuntimeError(f"{method} {address}: {trouble}\n{desk.log_text()[-2000:]}") from trouble


class StaysHere(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_):
        return None


OPENER = urllib.request.build_opener(StaysHere)
