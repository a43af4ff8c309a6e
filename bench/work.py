"""What the desk of a benchmark has on its requests besides the mails: logs, pieces, links, held mails, and the mails that nobody has
sorted yet.
"""

MAIL = (
    "From: Paul Dubois <inconnu' || n || '@elsewhere.example>\r\nTo: demandes@desk.example\r\nSubject: Offre ' || n || ' pour vos imprimantes\r\nMessage-ID: <offer' || n || '@elsewhere.example>\r\n"
    "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=\"b\"\r\n\r\n--b\r\nContent-Type: multipart/alternative; boundary=\"a\"\r\n\r\n"
    "--a\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nBonjour,\r\n\r\nNous vous proposons un contrat d''entretien de vos imprimantes, valable jusqu''au trente.\r\n\r\n"
    "--a\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>Bonjour,</p><p>Nous vous proposons <b>un contrat</b> d''entretien de vos imprimantes.</p>\r\n--a--\r\n"
    "--b\r\nContent-Type: text/plain; name=\"offre.txt\"\r\nContent-Disposition: attachment; filename=\"offre.txt\"\r\n\r\n120 euros par mois\r\n--b--\r\n"
)
STEPS = '[{"question":"Is it a mail of our own?","answer":"no","decided":false},{"question":"Does it answer a request?","answer":"no","decided":true}]'
REASONS = ["spam", "between_colleagues", "no_sender", "turned_away", "other"]


def mails_to_sort(rows):
    """Of the last 200 most wait still, the others were set aside."""
    return max(150, rows // 100)


def of_types(numbers):
    yield f"INSERT INTO request_type_stages (type_id, state, name, position) SELECT 1 + (n - 1) / 3, CASE (n - 1) % 3 WHEN 0 THEN 'qualified' WHEN 1 THEN 'in_progress' ELSE 'waiting' END, 'Étape ' || n, n FROM {numbers(60)}"
    yield f"INSERT INTO request_type_fields (type_id, field, state) SELECT 1 + (n - 1) / 2, CASE n % 2 WHEN 0 THEN 'requester' ELSE 'location' END, 'qualified' FROM {numbers(20)}"
    yield f"INSERT INTO request_type_people (type_id, person_id) SELECT DISTINCT 1 + n % 20, 2 + n * 7 % 50 FROM {numbers(60)}"
    yield f"INSERT INTO request_type_resources (type_id, label, address, position) SELECT 1 + (n - 1) / 2, 'Procédure ' || n, 'https://desk.example/' || n, n FROM {numbers(40)}"


def of_answers(numbers):
    yield f"INSERT INTO answer_templates (name, type_id, language, body) SELECT 'Réponse ' || n, CASE WHEN n % 2 = 0 THEN 1 + n % 20 END, 'fr', 'Bonjour {{{{requester.name}}}}, votre demande {{{{number}}}} avance.' FROM {numbers(60)}"


def of_webhooks(numbers):
    """One that is switched off, with what it was told before."""
    yield "INSERT INTO webhooks (name, address, topics, secret, kept_by, created_at) VALUES ('Comptabilité', 'https://hooks.example/relais', 'request.created', CAST('secret' AS BYTES), 2, 0)"
    yield "INSERT INTO webhook_pauses (webhook_id, why, paused_at) VALUES (1, 'asked', 0)"
    yield f"INSERT INTO webhook_deliveries (webhook_id, topic, identity, state, failures, asked_at, due_at) SELECT 1, 'webhook.test', 'msg_' || n, 'delivered', 0, n, n FROM {numbers(200)}"
    yield f"INSERT INTO webhook_attempts (delivery_id, begun_at, ended_at, status, answer, trouble) SELECT n, n, n + 1000, 204, '', '' FROM {numbers(200)}"


def of_requests(rows, at, chance, numbers, each):
    """Every fifth has a log, every tenth waits for a piece, some have to do with another; and so has the last."""
    some = f"{chance('n + 15', 5)} = 0 OR n = {rows}"
    yield f"INSERT INTO follow_ups (request_id, log, said_at, words, written_by, written_at) SELECT n, 'request', {at}, 'Le plombier passe demain matin.', 2, {at} FROM {numbers(rows)} WHERE {some}"
    yield f"INSERT INTO expected_pieces (request_id, name, expected_by, expected_at) SELECT n, 'Bon de commande', 2, {at} FROM {numbers(rows)} WHERE {chance('n + 16', 10)} = 0 OR n = {rows}"
    yield f"INSERT INTO request_links (request_id, other_id, kind, linked_at) SELECT n, n - 1, 'related', {at} FROM {numbers(rows)} WHERE n > 1 AND ({chance('n + 17', 50)} = 0 OR n = {rows})"
    yield f"INSERT INTO message_holds (message_id, why, held_at) SELECT {each} * n, 'has no part in the request', {at} FROM {numbers(rows)} WHERE n > {rows * 97 // 100} AND (n + {each - 1}) % 2 = 1 AND {chance('n + 18', 50)} = 0"
    yield f"INSERT INTO mail_sortings (raw_mail_id, action, request_id, sorted_by, sorted_at) SELECT n, 'opened', n, 2, {at} FROM {numbers(rows)} WHERE {chance('n + 19', 200)} = 0"
    yield "INSERT INTO participants (record_kind, record_id, email_key, since) SELECT DISTINCT 'request', record_id, from_key, 0 FROM messages WHERE kind = 'mail_in'"


def to_sort(rows, at, numbers):
    mails = numbers(mails_to_sort(rows))
    reason = f"CASE n % {len(REASONS)} " + " ".join(f"WHEN {i} THEN '{reason}'" for i, reason in enumerate(REASONS)) + " END"
    yield (
        "INSERT INTO raw_mails (identity, mailbox_id, recipient, return_path, size, bytes, received_at) "
        f"SELECT 'to sort ' || n, 1, 'demandes@desk.example', 'inconnu@elsewhere.example', 900, CAST('{MAIL}' AS BYTES), {at} FROM {mails}"
    )
    yield f"INSERT INTO mail_arrivals (raw_mail_id, mailbox_id, arrived_at) SELECT {rows} + n, 1, {at} FROM {mails}"
    yield (
        "INSERT INTO mail_outcomes (raw_mail_id, outcome, reason, why, steps, handled_at) "
        f"SELECT {rows} + n, CASE WHEN n % 3 = 0 OR n <= {mails_to_sort(rows)} - 200 THEN 'ignored' ELSE 'to_sort' END, {reason}, 'no rule places it', '{STEPS}', {at} FROM {mails}"
    )


def statements(rows, first_at, apart, chance, numbers, each):
    at = f"{first_at} + n * {apart}"
    yield from of_answers(numbers)
    yield from of_webhooks(numbers)
    yield from of_requests(rows, at, chance, numbers, each)
    yield from to_sort(rows, at, numbers)
