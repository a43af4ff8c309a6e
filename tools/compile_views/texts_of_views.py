"""The texts that a template says by t() and tn(), for the catalogues."""

import pathlib
import sys

from jinja2 import TemplateSyntaxError, nodes

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))

from syntax import ENVIRONMENT  # noqa: E402


def is_text(node):
    return isinstance(node, nodes.Const) and isinstance(node.value, str)


def texts_of_view(source):
    """(line, english, plural or None); nothing of a template that cannot be read, which its compiler will say."""
    try:
        tree = ENVIRONMENT.parse(source)
    except TemplateSyntaxError:
        return
    for call in tree.find_all(nodes.Call):
        name = call.node.name if isinstance(call.node, nodes.Name) else ""
        wanted = {"t": 1, "tn": 2}.get(name, 0)
        texts = [argument.value for argument in call.args[:wanted] if is_text(argument)]
        if wanted and len(texts) == wanted:
            yield call.lineno, texts[0], texts[1] if wanted == 2 else None
