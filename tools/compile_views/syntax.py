"""Reads a file in Jinja syntax: what it declares, and its tree."""

import dataclasses
import re

from jinja2 import Environment, TemplateSyntaxError, nodes
from jinja2.ext import Extension

from view_error import ViewError

VIEW_MARK = "view declaration"
USES_MARK = "uses declaration"


class ViewTags(Extension):
    """{% view "header.h" name::Space::Type name %} and {% uses "header.h" %}."""

    tags = {"view", "uses"}

    def parse(self, parser):
        tag = next(parser.stream)
        header = parser.stream.expect("string").value
        parts = [header]
        if tag.value == "view":
            parts += [self.qualified_name(parser), parser.stream.expect("name").value]
        mark = nodes.Name(VIEW_MARK if tag.value == "view" else USES_MARK, "load")
        call = nodes.Call(mark, [nodes.Const(part) for part in parts], [], None, None)
        return nodes.ExprStmt(call, lineno=tag.lineno)

    def qualified_name(self, parser):
        parts = [parser.stream.expect("name").value]
        while parser.stream.skip_if("colon"):
            parser.stream.expect("colon")
            parts.append(parser.stream.expect("name").value)
        return "::".join(parts)


ENVIRONMENT = Environment(trim_blocks=True, lstrip_blocks=True, extensions=[ViewTags])


@dataclasses.dataclass
class View:
    header: str
    type: str
    name: str

    @property
    def namespace(self):
        """The lower-case parts: those of the type's own namespace."""
        spaces = [part for part in self.type.split("::")[:-1] if part[0].islower()]
        return "::".join(["relais", *spaces])

    @property
    def type_in_namespace(self):
        return "::".join(part for part in self.type.split("::") if not part[0].islower())


@dataclasses.dataclass
class Template:
    path: str  # as people know it, from the root of the project
    name: str  # as other templates know it, from the root of the views
    body: list
    view: View | None
    macros: dict

    @property
    def is_macro_file(self):
        return self.view is None and bool(self.macros)


def declaration(node, mark):
    """The words of a view or uses line, or nothing for any other node."""
    if isinstance(node, nodes.ExprStmt) and isinstance(node.node, nodes.Call) and node.node.node.name == mark:
        return [argument.value for argument in node.node.args]
    return None


def is_blank(node):
    return isinstance(node, nodes.Output) and all(
        isinstance(part, nodes.TemplateData) and not part.data.strip() for part in node.nodes
    )


def view_of(tree, path):
    lines = [(node, words) for node in tree.find_all(nodes.ExprStmt) if (words := declaration(node, VIEW_MARK))]
    if not lines:
        return None
    node, words = lines[0]
    first = next((each for each in tree.body if not is_blank(each)), None)
    if node is not first:
        raise ViewError(path, node.lineno, "The view line is the first of its file.")
    if len(lines) > 1:
        raise ViewError(path, lines[1][0].lineno, "A file is one view: it has one view line.")
    return View(*words)


def macros_of(tree, path):
    macros = {}
    for macro in tree.find_all(nodes.Macro):
        if macro not in tree.body:
            raise ViewError(path, macro.lineno, f"The macro '{macro.name}' stands inside something: move it to the top.")
        if macro.name in macros:
            raise ViewError(path, macro.lineno, f"There are two macros named '{macro.name}'.")
        macros[macro.name] = macro
    return macros


def sentence_of(error):
    message = re.sub(r"\bunknown tag\b", "there is no tag", error.message or "This is not Jinja")
    return message[0].upper() + message[1:].rstrip(".") + "."


def read_template(source, path, name):
    try:
        tree = ENVIRONMENT.parse(source)
    except TemplateSyntaxError as error:
        raise ViewError(path, error.lineno, sentence_of(error)) from None
    return Template(path, name, tree.body, view_of(tree, path), macros_of(tree, path))
