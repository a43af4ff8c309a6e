"""All templates of a folder, and the C++ files made of them."""

import contextlib
import pathlib
import re

from jinja2 import nodes

from cpp_literals import string_view
from expressions import is_text
from scope import Caller, Macro, Parameter, Variable
from statements import WRITER, Statements, says, stripped
from syntax import read_template
from view_error import ViewError

RUNTIME = "lib/html/view.h"


def identifier(name):
    return re.sub(r"\W", "_", re.sub(r"\.html$", "", name))


class Project:
    """`root` holds the templates, `top` is the folder from which people name files, `prefix` that of generated headers."""

    def __init__(self, root, top, prefix):
        self.root = root
        self.top = top
        self.prefix = prefix
        self.templates = {}
        self.read_files = set()

    def template(self, name):
        if name not in self.templates:
            path = self.root / name
            self.read_files.add(path)
            shown = str(path.relative_to(self.top)) if path.is_relative_to(self.top) else str(path)
            self.templates[name] = read_template(path.read_text(encoding="utf-8"), shown, name)
        return self.templates[name]

    def macro_header(self, name):
        return f"{self.prefix}/{re.sub(r'[.]html$', '.h', name)}"

    def macros_of(self, template, namespace):
        """What each macro of a file is called and takes; fragments that it includes may say caller() too."""
        return {
            name: Macro(
                name,
                f"::{namespace}::{name}_",
                self.parameters_of(template, macro),
                any(says(each, "caller") for each in macro.body),
            )
            for name, macro in template.macros.items()
        }

    def parameters_of(self, template, macro):
        defaults = [None] * (len(macro.args) - len(macro.defaults)) + macro.defaults
        for default in macro.defaults:
            if not is_default(default):
                sentence = f"A default of the macro '{macro.name}' is a text, a number, true, false or t()."
                raise ViewError(template.path, macro.lineno, sentence)
        return [Parameter(argument.name, default) for argument, default in zip(macro.args, defaults)]

    def macro_namespace(self, template):
        return "relais::views::" + identifier(template.name)

    def outputs(self, name):
        """The generated files of a template by their names. Each has a .cpp and a .h, so that a build knows them by their names alone."""
        template = self.template(name)
        unit = Unit(self, template)
        source, header = re.sub(r"\.html$", ".cpp", name), re.sub(r"\.html$", ".h", name)
        if template.view is not None:
            return {source: unit.view_source(), header: f"// {template.path} has no macros for others.\n"}
        if template.is_macro_file:
            return {header: unit.macro_source(), source: f'#include "{self.prefix}/{header}"\n'}
        elsewhere = f"// {template.path} is written where it is included.\n"
        return {source: elsewhere, header: elsewhere}


def is_default(node):
    is_t = isinstance(node, nodes.Call) and isinstance(node.node, nodes.Name) and node.node.name == "t"
    is_negative = isinstance(node, nodes.Neg) and isinstance(node.node, nodes.Const)
    return is_text(node) or is_negative or is_t or (isinstance(node, nodes.Const) and isinstance(node.value, (bool, int)))


class Unit:
    """One generated file: its functions, and the texts and headers that they turned out to need."""

    def __init__(self, project, template):
        self.project = project
        self.own = template
        self.path = template.path
        self.headers = {RUNTIME}
        self.texts = {}
        self.including = [template.name]

    # What the statements ask.

    def template(self, node, name):
        try:
            return self.project.template(name)
        except (FileNotFoundError, IsADirectoryError):
            raise ViewError(self.path, node.lineno, f"There is no file '{name}'.") from None

    @contextlib.contextmanager
    def within(self, node, template):
        if template.name in self.including:
            raise ViewError(self.path, node.lineno, f"{template.path} includes itself.")
        before, self.path = self.path, template.path
        self.including.append(template.name)
        yield
        self.including.pop()
        self.path = before

    def macros_of(self, node, name):
        if not is_text(name):
            raise ViewError(self.path, node.lineno, "An import names its file.")
        template = self.template(node, name.value)
        if not template.is_macro_file:
            raise ViewError(self.path, node.lineno, f"{template.path} is no file of macros.")
        self.headers.add(self.project.macro_header(template.name))
        return self.project.macros_of(template, self.project.macro_namespace(template))

    def text(self, english):
        return self.kept_text("Text", english)

    def plural_text(self, one, several):
        return self.kept_text("PluralText", one, several)

    def kept_text(self, kind, *words):
        return self.texts.setdefault((kind, *words), f"interface_text_{len(self.texts) + 1}")

    # The files.

    def view_source(self):
        view = self.own.view
        self.headers.add(view.header)
        macros = self.project.macros_of(self.own, view.namespace)
        functions = self.macro_functions(macros)
        parameter = f"[[maybe_unused]] const {view.type_in_namespace}& "
        render = self.function(f"void render([[maybe_unused]] {WRITER}out, {parameter}", macros)
        apart = ["namespace {", "", *self.text_lines(""), *functions, "}  // namespace", ""]
        return self.source(view.namespace, [*(apart if self.texts or functions else []), *render])

    def function(self, head, macros):
        statements = Statements(self)
        view = self.own.view
        for macro in macros.values():
            statements.scope.declare(macro.name, macro)
        cpp = statements.scope.fresh(view.name)
        statements.scope.declare(view.name, Variable(cpp, is_struct=True))
        statements.statements(self.own.body)
        statements.flush()
        self.refuse_open_end(statements, self.own.body)
        return [f"{head}{cpp}) {{", *statements.lines, "}", ""]

    def refuse_open_end(self, statements, body):
        if statements.markup.place.name != "TEXT":
            line = body[-1].lineno if body else 1
            raise ViewError(self.own.path, line, f"It ends {statements.markup.place.value}.")

    def macro_source(self):
        macros = self.project.macros_of(self.own, self.project.macro_namespace(self.own))
        self.refuse_words_around_macros()
        functions = self.macro_functions(macros)
        body = self.text_lines("inline ") + functions
        return self.source(self.project.macro_namespace(self.own), body, "#pragma once\n\n")

    def refuse_words_around_macros(self):
        for node in self.own.body:
            if isinstance(node, nodes.Output) and not all(
                isinstance(part, nodes.TemplateData) and not part.data.strip() for part in node.nodes
            ):
                raise ViewError(self.path, node.lineno, "A file of macros says nothing outside of them.")

    def macro_functions(self, macros):
        heads, bodies = [], []
        for name, macro in macros.items():
            head, lines = self.macro_function(macro, self.own.macros[name], macros)
            heads.append(head + ";")
            bodies += [head + " {", *lines, "}", ""]
        return [*heads, "", *bodies] if heads else []

    def macro_function(self, macro, node, macros):
        statements = Statements(self)
        for each in self.own.body:
            if isinstance(each, (nodes.FromImport, nodes.Import, nodes.ExprStmt)):
                statements.statement(each)
        for each in macros.values():
            statements.scope.declare(each.name, each)
        parameters = [f"[[maybe_unused]] {WRITER}out"]
        statements.scope.enter()
        for parameter in macro.parameters:
            cpp = statements.declared(parameter.name)
            parameters.append(f"[[maybe_unused]] const auto& {cpp}")
        if macro.takes_block:
            statements.scope.declare("caller", Caller(statements.scope.fresh("caller")))
            parameters.append("const auto& caller")
        statements.statements(stripped(node.body))
        statements.flush()
        self.refuse_open_end(statements, node.body)
        return f"inline void {macro.name}_({', '.join(parameters)})", statements.lines

    def text_lines(self, storage):
        return [
            f"{storage}const ::relais::{kind} {name}{{{', '.join(string_view(word) for word in words)}}};"
            for (kind, *words), name in self.texts.items()
        ] + [""]

    def source(self, namespace, body, start=""):
        includes = "".join(f'#include "{header}"\n' for header in sorted(self.headers))
        lines = "\n".join(body)
        return (
            f"// Written by tools/compile_views from {self.own.path}.\n{start}{includes}\n"
            f"namespace {namespace} {{\n\nusing namespace std::string_view_literals;\n\n{lines}\n}}  // namespace {namespace}\n"
        )
