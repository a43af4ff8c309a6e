"""Cards of people and companies for the organisation of a benchmark, and the words by which the program finds them: a given name
is borne by one in twenty, a family name of three syllables by one in 27,000.
"""

# Without accents, so that lower() of a database folds them as the program does.
GIVEN = "Marie Karim Louise Nora Lucas Emma Jules Lea Hugo Chloe Louis Alice Adam Ines Noah Sarah Paul Zoe Simon Julie".split()
FIRST = "Bar Del Fon Mar Rou San Val Per Cor Bin Let Duv Gui Her Jac Lan Mon Nau Pic Que Sol The Vau Wil Ber Col Dam Gos Hen Lam".split()
NEXT = [syllable.lower() for syllable in FIRST]
TRADES = "Garage Atelier Imprimerie Boulangerie Ecole Clinique Menuiserie Librairie".split()

TOWNS = "Mons Ath Tournai Soignies Binche Dour Chimay Namur Dinant Huy Verviers Eupen Arlon Virton Bastogne Wavre Nivelles Jodoigne".split()

# So many contacts for each company.
A_COMPANY = 6


def word(words, number):
    """The one that an expression of SQL counts to, from the first again after the last."""
    width = max(map(len, words))
    return f"trim(substr('{''.join(each.ljust(width) for each in words)}', CAST(1 + {width} * (({number}) % {len(words)}) AS INTEGER), {width}))"


def spread(number):
    """Without any order that an index would profit from."""
    return f"(({number}) * 2654435761 / 65536)"


def family(number):
    count = len(NEXT)
    return f"{word(FIRST, number)} || {word(NEXT, f'{number} / {count}')} || {word(NEXT, f'{number} / {count * count}')}"


def name_of(contact):
    """The given and the family name that a number has, as the statements make them."""
    number = contact * 2654435761 // 65536
    rest, count = number // len(GIVEN), len(NEXT)
    return GIVEN[number % len(GIVEN)], FIRST[rest % count] + NEXT[rest // count % count] + NEXT[rest // count // count % count]


def companies(contacts, numbers):
    made = f"SELECT n AS id, {word(TRADES, spread('n'))} AS trade, {family(spread('n') + f' / {len(TRADES)}')} AS family FROM {numbers(contacts // A_COMPANY)}"
    yield f"CREATE TEMPORARY TABLE companies AS {made}"
    town = word(TOWNS, spread("id"))
    yield (
        "INSERT INTO parties (kind, name, name_key, name_sort, town, town_sort, postcode, language, phone, account_manager_id, enterprise_number, created_at) "
        "SELECT 'organisation', trade || ' ' || family || ' SRL', "
        "CASE WHEN lower(trade) < lower(family) THEN lower(trade) || ' ' || lower(family) ELSE lower(family) || ' ' || lower(trade) END, "
        f"lower(trade || ' ' || family || ' SRL'), {town}, lower({town}), CAST(1000 + id % 9000 AS TEXT), CASE WHEN id % 500 = 0 THEN 'de' ELSE 'fr' END, "
        "'+3265' || (100000 + id), CASE WHEN id % 40 = 0 THEN 5 END, 'BE0' || (400000000 + id), 0 FROM companies ORDER BY id"
    )
    yield "INSERT INTO party_relations (party_id, relation) SELECT id, CASE WHEN id % 400 = 0 THEN 'authority' WHEN id % 7 = 0 THEN 'supplier' ELSE 'client' END FROM companies"
    yield "INSERT INTO party_archivals (party_id, reason, explanation, archived_by, archived_at) SELECT id, 'ceased', 'Fermé', 1, 0 FROM companies WHERE id % 20 = 3"
    yield "INSERT INTO sites (party_id, name, town, created_at) SELECT id, 'Dépôt', 'Mons', 0 FROM companies WHERE id % 3 = 0 ORDER BY id"
    for part in ("trade", "family"):
        yield f"INSERT INTO party_words (word, party_id) SELECT lower({part}), id FROM companies ORDER BY 1, 2 ON CONFLICT DO NOTHING"


def people(contacts, numbers):
    """Every second works for a company."""
    made = f"SELECT n AS id, {word(GIVEN, spread('n'))} AS given, {family(spread('n') + f' / {len(GIVEN)}')} AS family, n / 2 % {contacts // A_COMPANY} + 1 AS company FROM {numbers(contacts)}"
    yield f"CREATE TEMPORARY TABLE cards AS {made}"
    yield (
        "INSERT INTO contacts (name, email, email_key, phone, phone_e164, family_name, given_name, name_key, name_sort, language, quality, function, party_id, organisation, created_at) "
        "SELECT given || ' ' || family, 'client' || cards.id || '@client.example', 'client' || cards.id || '@client.example', '+3265' || (100000 + cards.id), "
        "'+3265' || (100000 + cards.id), family, given, CASE WHEN lower(given) < lower(family) THEN lower(given) || ' ' || lower(family) ELSE lower(family) || ' ' || lower(given) END, "
        "lower(family || ' ' || given), CASE WHEN cards.id % 1000 = 0 THEN 'de' ELSE 'fr' END, CASE WHEN cards.id % 300 = 0 THEN 'service' ELSE 'person' END, 'Comptable', "
        "CASE WHEN cards.id % 2 = 0 THEN company END, CASE WHEN cards.id % 2 = 0 THEN parties.name ELSE '' END, 0 "
        "FROM cards JOIN parties ON parties.id = company ORDER BY cards.id"
    )
    yield "INSERT INTO possible_duplicates (record_kind, one_id, other_id, explanation, reported_by, reported_at) SELECT 'contact', id, id + 1, 'Même voix', 1, 0 FROM cards WHERE id = 17"
    yield "INSERT INTO contact_archivals (contact_id, reason, explanation, archived_by, archived_at) SELECT id, 'left', 'Parti', 1, 0 FROM cards WHERE id % 20 = 3"
    words = [f"SELECT lower({part}) AS word, id FROM cards" for part in ("given", "family")]
    words += ["SELECT party_words.word, cards.id FROM cards JOIN party_words ON party_id = company WHERE cards.id % 2 = 0"]
    words += [f"SELECT {key}, id FROM contacts" for key in ("email_key", "phone_e164")]
    yield f"INSERT INTO contact_words (word, contact_id) SELECT word, id FROM ({' UNION '.join(words)}) AS all_words ORDER BY 1, 2"


def slips(numbers):
    """Each word of four letters and more, and each way of leaving one letter out of it."""
    known = "SELECT word FROM contact_words WHERE word LIKE '____%' AND word NOT LIKE '%@%' AND word NOT LIKE '+%' UNION SELECT word FROM party_words WHERE word LIKE '____%'"
    left_out = "CASE WHEN n = 1 THEN word ELSE substr(word, 1, CAST(n - 2 AS INTEGER)) || substr(word, CAST(n AS INTEGER)) END"
    yield f"INSERT INTO word_slips (slip, word) SELECT DISTINCT {left_out}, word FROM ({known}) AS known JOIN {numbers(16)} ON n <= length(word) + 1 ORDER BY 1, 2"
    yield f"INSERT INTO word_endings (ending, word) SELECT DISTINCT substr(word, CAST(n AS INTEGER)), word FROM ({known}) AS known JOIN {numbers(60)} ON n <= length(word) - 2 ORDER BY 1, 2"


def statements(contacts, numbers):
    yield from companies(contacts, numbers)
    yield from people(contacts, numbers)
    yield from slips(numbers)
