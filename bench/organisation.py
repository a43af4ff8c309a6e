"""The organisation of a benchmark: requests of every state, a few messages each, a few teams, types that only one team may see, a
customer whose machine writes every hour, two conversations of 40 messages and one of 2,000. Both databases get the same rows, by the same statements.
"""

from dataclasses import dataclass

import cards
import sentences
import work
from filling import fill_with
from sentences import chance

# One request each half minute, the last of them today.
LAST_AT = 1_795_300_000_000_000
APART = 30_000_000
PEOPLE = 60
# Messages of one request, where nothing else is asked for: the mail, what acknowledges it, and one more.
EACH = 3
# So many colleagues more are a crowd.
CROWD = 2_000
# What makes 40 messages of the three of a request.
A_TALK = 37
# So many messages are one step of the filling.
SLICE = 1_000_000


def statements(rows, numbers, each=EACH):
    contacts = max(10, rows // 3)
    first_at = LAST_AT - rows * APART
    digits = "CASE WHEN n < 1000000 THEN substr(CAST(1000000 + n AS TEXT), 2) ELSE CAST(n AS TEXT) END"
    # The first contact is the machine.
    requester = f"CASE WHEN {chance('n', 20)} = 0 THEN 1 ELSE 1 + {chance('n + 3', contacts)} END"

    yield from sentences.table()
    yield f"INSERT INTO teams (name, created_at) SELECT 'Équipe ' || n, 0 FROM {numbers(8)}"
    yield f"INSERT INTO request_types (name, created_at) SELECT 'Type ' || n, 0 FROM {numbers(20)}"
    yield "INSERT INTO request_type_restrictions (type_id, team_id) VALUES (19, 8), (20, 8)"
    yield (
        "INSERT INTO people (name, email, email_key, created_at) "
        f"SELECT 'Agent Durand ' || n, 'agent' || n || '@desk.example', 'agent' || n || '@desk.example', 0 FROM {numbers(PEOPLE)}"
    )
    yield (
        "INSERT INTO person_roles (person_id, role, granted_at) "
        f"SELECT 1 + n, CASE WHEN n > 50 THEN 'worker' WHEN n > 45 THEN 'first_line' ELSE 'agent' END, 0 FROM {numbers(PEOPLE)}"
    )
    yield f"INSERT INTO team_members (team_id, person_id, joined_at) SELECT 1 + n % 8, 1 + n, 0 FROM {numbers(PEOPLE)}"
    # Whoever looks: in a team, and responsible as the others are.
    yield "INSERT INTO team_members (team_id, person_id, joined_at) VALUES (1, 1, 0)"
    yield from work.of_types(numbers)
    yield from cards.statements(contacts, numbers)
    yield (
        "INSERT INTO requests (number, title, description, state, channel, type_id, team_id, mailbox_id, requester_id, passed_on_by_id, responsible_id, "
        "urgency_level, urgency_by, urgency_why, priority, due_at, received_at, standing_since, waits_for, waits_until) "
        f"SELECT 'DEM-2026-' || {digits}, {sentences.title('n')}, 'Voir le mail.', "
        f"CASE WHEN n > {rows * 97 // 100} THEN CASE {chance('n + 1', 5)} WHEN 0 THEN CASE WHEN n % 10 = 0 THEN 'returned' ELSE 'received' END WHEN 1 THEN 'qualified' WHEN 2 THEN 'assigned' WHEN 3 THEN 'in_progress' ELSE 'waiting' END "
        f"WHEN {chance('n + 1', 100)} < 85 THEN 'closed' WHEN {chance('n + 1', 100)} < 93 THEN 'resolved' WHEN {chance('n + 1', 100)} < 97 THEN 'refused' ELSE 'cancelled' END, 'mail', "
        f"CASE WHEN {chance('n + 2', 100)} < 15 THEN NULL WHEN {chance('n + 2', 100)} < 20 THEN 19 + {chance('n + 2', 2)} ELSE 1 + {chance('n + 2', 18)} END, "
        f"1 + {chance('n + 4', 8)}, 1, CASE WHEN {chance('n + 5', 10)} = 0 THEN NULL ELSE {requester} END, CASE WHEN {chance('n + 5', 10)} = 0 THEN 2 END, "
        f"CASE WHEN {chance('n + 6', 4)} = 0 THEN NULL ELSE 1 + {chance('n + 6', PEOPLE)} END, "
        f"CASE WHEN {chance('n + 7', 10)} = 0 THEN 'urgent' END, CASE WHEN {chance('n + 7', 10)} = 0 THEN 'Agent Durand' END, CASE WHEN {chance('n + 7', 10)} = 0 THEN 'Glissant' END, "
        f"{chance('n + 8', 4)}, CASE WHEN {chance('n + 9', 3)} = 0 THEN {first_at} + n * {APART} + {chance('n + 10', 1209600)} * 1000000 END, {first_at} + n * {APART}, "
        f"{first_at} + n * {APART} + {chance('n + 11', 28800)} * 1000000, "
        f"CASE WHEN {chance('n + 1', 5)} = 4 THEN 'date' END, CASE WHEN {chance('n + 1', 5)} = 4 THEN {first_at} + n * {APART} + {chance('n + 12', 1209600)} * 1000000 END FROM {numbers(rows)}"
    )
    yield "INSERT INTO tags (name, name_key, created_at) VALUES ('rare', 'rare', 0), ('courant', 'courant', 0)"
    yield f"INSERT INTO taggings (record_kind, record_id, tag_id, tagged_at) SELECT 'request', n, 1, 0 FROM {numbers(rows)} WHERE {chance('n + 13', 5000)} = 0"
    yield f"INSERT INTO taggings (record_kind, record_id, tag_id, tagged_at) SELECT 'request', n, 2, 0 FROM {numbers(rows)} WHERE {chance('n + 14', 20)} = 0"
    yield f"INSERT INTO counters (series, value) VALUES ('request/2026', {rows})"
    yield (
        "INSERT INTO raw_mails (identity, mailbox_id, recipient, return_path, size, bytes, received_at) "
        f"SELECT CAST({chance('n', 1 << 31)} AS TEXT) || '-' || n, 1, 'demandes@desk.example', 'client@client.example', 40, CAST('From: client@client.example' AS BYTES), {first_at} + n * {APART} FROM {numbers(rows)}"
    )
    yield f"INSERT INTO mail_arrivals (raw_mail_id, mailbox_id, arrived_at) SELECT n, 1, {first_at} + n * {APART} FROM {numbers(rows)}"
    yield f"INSERT INTO mail_outcomes (raw_mail_id, outcome, request_id, why, handled_at) SELECT n, 'opened', n, 'it belongs to no request', {first_at} + n * {APART} FROM {numbers(rows)}"
    for first in range(1, rows * each + 1, SLICE):
        yield from said(first, min(first + SLICE - 1, rows * each), first_at, each, requester, numbers)
    yield from work.statements(rows, first_at, APART, chance, numbers, each)
    # Whoever looks works at both lines and in a team, and is told things as the others are.
    yield "INSERT INTO person_roles (person_id, role, granted_at) VALUES (1, 'first_line', 0), (1, 'second_line', 0)"
    yield (
        "INSERT INTO notices (person_id, kind, record_kind, record_id, place, words, told_by_name, told_at, read_at) "
        f"SELECT 1 + n % {PEOPLE + 1}, 'mail_came', 'request', {rows} - n, 'm' || n, 'L''eau coule de nouveau au plafond du couloir B depuis cette nuit.', 'Marie Lefèvre', "
        f"{LAST_AT} + n, CASE WHEN n % 20 <> 0 THEN {LAST_AT} + n END FROM {numbers(rows // 5)}"
    )
    yield from conversation(rows, "talk", each * rows, A_TALK, numbers)
    yield from conversation(rows - 1, "other", each * rows + A_TALK, A_TALK, numbers)
    yield from conversation(rows - 2, "longest", each * rows + 2 * A_TALK, 2000 - each, numbers)
    yield (
        "INSERT INTO jobs (kind, payload, enqueued_at, due_at, attempts, failed_at) "
        f"SELECT 'deliver', '0', 0, 4000000000000000 + n, 3, CASE WHEN n % 3 = 0 THEN {LAST_AT} + n END FROM {numbers(max(30, rows // 200))}"
    )


def said(first, last, first_at, each, requester, numbers):
    """The messages from one number to another: a mail, what acknowledges it, then answers and mails by turns, now and then a note."""
    contact_of = requester.replace("n ", "request ").replace("(n)", "(request)")
    address = f"'client' || {contact_of} || '@client.example'"
    request, part = f"1 + (n - 1) / {each}", f"(n - 1) % {each}"
    ours = f"{part} = 1 OR {part} >= 2 AND ({request} + {part}) % 2 = 0"
    of_message = (
        f"SELECT n, {request} AS request, {part} AS part, CASE WHEN {ours} THEN 1 ELSE 0 END AS ours, "
        f"CASE WHEN {part} % 4 = 0 AND {part} > 0 AND ({ours}) THEN 1 ELSE 0 END AS is_note, "
        f"{first_at} + ({request}) * {APART} AS at FROM {numbers(last, first)}"
    )
    yield (
        "INSERT INTO messages (record_kind, record_id, kind, automatic, author_id, from_name, from_email, from_key, subject, body, internet_message_id, raw_mail_id, said_at) "
        "SELECT 'request', request, CASE WHEN part = 1 THEN 'mail_out' WHEN is_note = 1 THEN 'work_note' WHEN ours = 1 THEN 'comment' ELSE 'mail_in' END, CASE WHEN part = 1 THEN 1 ELSE 0 END, "
        f"CASE WHEN part >= 2 AND ours = 1 THEN 2 + {chance('request', PEOPLE)} END, 'Marie Lefèvre', "
        f"CASE WHEN ours = 1 THEN 'demandes@desk.example' ELSE {address} END, CASE WHEN ours = 1 THEN 'demandes@desk.example' ELSE {address} END, "
        f"{sentences.title('request')}, {sentences.body('request', 'n')}, {chance('n', 1 << 31)} || '.' || n || '@client.example', CASE WHEN part = 0 THEN request END, at + part * 60000000 FROM ({of_message}) AS said"
    )
    yield (
        "INSERT INTO message_recipients (message_id, place, name, email, email_key, delivery, attempts, words, settled_at) "
        f"SELECT n, 'to', 'Marie Lefèvre', CASE WHEN ours = 1 THEN {address} ELSE 'demandes@desk.example' END, CASE WHEN ours = 1 THEN {address} ELSE 'demandes@desk.example' END, "
        f"CASE WHEN ours = 1 THEN 'sent' END, 1, '250 2.0.0 Ok: queued as 4F2D1', at FROM ({of_message}) AS said WHERE is_note = 0"
    )
    yield (
        "INSERT INTO events (record_kind, record_id, kind, by_person, at, changes) "
        "SELECT 'request', request, CASE WHEN part = 0 THEN 'opened' ELSE 'said' END, CASE WHEN part >= 2 AND ours = 1 THEN 2 END, at, "
        """CASE WHEN part = 0 THEN '[{"field":"state","from":"","to":"received"}]' ELSE '[{"field":"message","from":"","to":"' || n || '"}]' END """
        f"FROM ({of_message}) AS said"
    )


def conversation(request, name, first, count, numbers):
    """So many messages more on this request, turn by turn, each fifth with a file; `first` messages are there already."""
    last_at = f"{LAST_AT} + n * 60000000"
    yield (
        "INSERT INTO messages (record_kind, record_id, kind, automatic, author_id, from_name, from_email, from_key, subject, body, internet_message_id, said_at) "
        f"SELECT 'request', {request}, CASE WHEN n % 2 = 0 THEN 'comment' ELSE 'mail_in' END, 0, CASE WHEN n % 2 = 0 THEN 2 END, 'Marie Lefèvre', 'marie@client.example', 'marie@client.example', "
        f"'Fuite', {sentences.body(str(request), 'n')}, '{name}' || n || '@client.example', {last_at} FROM {numbers(count)}"
    )
    yield (
        "INSERT INTO message_recipients (message_id, place, name, email, email_key, delivery, attempts, words, settled_at) "
        f"SELECT {first} + n, 'to', 'Marie Lefèvre', 'marie@client.example', 'marie@client.example', CASE WHEN n % 2 = 0 THEN 'sent' END, 1, '250 2.0.0 Ok', {last_at} FROM {numbers(count)}"
    )
    yield (
        "INSERT INTO events (record_kind, record_id, kind, by_person, at, changes) "
        f"""SELECT 'request', {request}, 'said', CASE WHEN n % 2 = 0 THEN 2 END, {last_at}, '[{{"field":"message","from":"","to":"' || ({first} + n) || '"}},{{"field":"kind","from":"","to":"mail_in"}}]' FROM {numbers(count)}"""
    )
    yield (
        "INSERT INTO message_attachments (message_id, name, type, size, blob_hash) "
        f"SELECT {first} + n * 5, 'photo ' || n || '.jpg', 'image/jpeg', 240000, 'none' FROM {numbers(count // 5)}"
    )


def crowd(count, numbers):
    """So many colleagues more, each of whom a note may call."""
    yield (
        "INSERT INTO people (name, email, email_key, created_at) "
        f"SELECT 'Camille Lefort ' || n, 'foule' || n || '@desk.example', 'foule' || n || '@desk.example', 0 FROM {numbers(count)}"
    )
    yield "INSERT INTO person_roles (person_id, role, granted_at) SELECT id, 'agent', 0 FROM people WHERE email LIKE 'foule%'"


@dataclass
class World:
    """What the pages of a filled desk are asked by."""

    long: str
    longest: str
    numbers: dict[str, str]
    mailed: str
    mail: int
    to_sort: int
    search_before: int
    name: tuple[str, str]


def world_of(desk, rows, each=EACH):
    """The last of each state that everybody sees, but for the two long conversations."""
    newest = desk.database.ask(f"SELECT state, max(number) FROM requests WHERE type_id <= 18 AND id < {rows - 2} GROUP BY state")
    to_sort = desk.database.ask("SELECT max(raw_mail_id) FROM mail_outcomes WHERE outcome = 'to_sort'")[0][0]
    found_before = (LAST_AT // 1_000_000 - 3600) * 4096
    return World(
        f"DEM-2026-{rows:06d}", f"DEM-2026-{rows - 2:06d}", dict(newest), f"DEM-2026-{rows - 9:06d}", each * (rows - 10) + 1, int(to_sort), found_before, cards.name_of(42)
    )


def fill(desk, rows, each=EACH):
    fill_with(desk, rows, lambda rows, numbers: statements(rows, numbers, each))
    desk.command("index", "--again")
    return world_of(desk, rows, each)


# Each stands for one of the organisation, so that he has what the others have.
LOOKING = {"first_line": 48, "agent": 12, "worker": 55}


def tokens_of(desk, roles):
    """By role, of whoever asks."""
    tokens = {"desk": desk.token}
    for role in roles:
        person = ("--name", f"Test {role}", "--email", f"{role.replace('_', '-')}@desk.example", "--role", role)
        tokens[role] = desk.command("user", "add", *person, "--token").split()[-1]
        if role in LOOKING:
            desk.database.ask(f"UPDATE access_tokens SET person_id = {LOOKING[role]} WHERE person_id = (SELECT max(id) FROM people)")
    return tokens
