"""The texts that the sources say by t(), tn() and their kin."""

import pathlib
import re
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent / "compile_views"))

from texts_of_views import texts_of_view  # noqa: E402

TOKEN = re.compile(
    r"""(?P<comment>//[^\n]*|/\*.*?\*/)
      | (?P<raw>R"(?P<fence>[^(\s]*)\(.*?\)(?P=fence)")
      | "(?P<string>(?:[^"\\\n]|\\.)*)"
      | (?P<character>'(?:[^'\\\n]|\\.)+')
      | (?P<word>[A-Za-z_]\w*)
      | (?P<mark>[^\s\w])""",
    re.VERBOSE | re.DOTALL,
)
# How many of the first arguments are texts.
CALLS = {"t": 1, "tn": 2, "translatable": 1, "Text": 1, "PluralText": 2}
ESCAPES = {"n": "\n", "t": "\t", '"': '"', "\\": "\\", "'": "'", "?": "?"}


def unescaped(literal):
    def character(match):
        if match[1][0] in "uU":
            return chr(int(match[1][1:], 16))
        return ESCAPES[match[1]]

    return re.sub(r"\\(u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|.)", character, literal)


def arguments_after(tokens, start, wanted):
    """The literals of the first `wanted` arguments; several in one argument where a condition chooses among them."""
    arguments = [[]]
    depth = 0
    behind_string = False
    for token in tokens[start:]:
        if token.lastgroup == "comment":
            continue
        mark = token["mark"]
        if token["string"] is not None and depth == 1:
            text = unescaped(token["string"])
            # Literals side by side are one.
            before = arguments[-1].pop() if behind_string else ""
            arguments[-1].append(before + text)
        behind_string = token["string"] is not None
        if mark and mark in "([{":
            depth += 1
        elif mark and mark in ")]}":
            depth -= 1
            if depth == 0:
                break
        elif mark == "," and depth == 1:
            arguments.append([])
    return arguments[:wanted]


def texts_of_cpp(source):
    """(line, english, plural or None) for each call of t, tn and their kin with a literal."""
    tokens = list(TOKEN.finditer(source))
    for i, token in enumerate(tokens):
        wanted = CALLS.get(token["word"])
        # `const Text name{"…"}` declares as `Text{"…"}` makes.
        if wanted and token["word"].endswith("Text") and i + 1 < len(tokens) and tokens[i + 1]["word"]:
            i += 1
        if wanted is None or i + 1 >= len(tokens) or tokens[i + 1]["mark"] not in ("(", "{"):
            continue
        line = source.count("\n", 0, token.start()) + 1
        arguments = arguments_after(tokens, i + 1, wanted)
        if wanted == 2 and len(arguments) == 2 and arguments[0] and arguments[1]:
            yield line, arguments[0][0], arguments[1][0]
        elif wanted == 1:
            for text in arguments[0]:
                yield line, text, None


def source_files(root):
    for folder in ("app", "lib"):
        for path in sorted((root / folder).rglob("*")):
            in_test = path.name.endswith("_test.cpp") or "testdata" in path.parts
            if path.suffix in (".cpp", ".h", ".html") and not in_test:
                yield path


def texts_of_sources(root):
    """english -> (plural or None, "file:line" of its first use), and the mistakes found on the way."""
    texts, mistakes = {}, []
    for path in source_files(root):
        source = path.read_text(encoding="utf-8")
        found = texts_of_view(source) if path.suffix == ".html" else texts_of_cpp(source)
        for line, english, plural in found:
            place = f"{path.relative_to(root)}:{line}"
            known, first = texts.setdefault(english, (plural, place))
            if known != plural:
                mistakes.append(f'{place}: "{english}" has another plural here than in {first}.')
    return texts, mistakes
