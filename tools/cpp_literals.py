"""Text as C++ literals."""

NAMED = {"\n": "\\n", "\t": "\\t", "\r": "\\r", '"': '\\"', "\\": "\\\\"}


def quoted(text):
    out = []
    for character in text:
        if character in NAMED:
            out.append(NAMED[character])
        elif ord(character) < 0x20 or ord(character) == 0x7F:
            # Octal stops after three digits, so that what follows is never read as part of it.
            out.append(f"\\{ord(character):03o}")
        else:
            out.append(character)
    return '"' + "".join(out) + '"'


def string_view(text):
    return quoted(text) + "sv"
