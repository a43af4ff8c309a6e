"""The statements of a template as C++: one function at a time."""

import dataclasses

from jinja2 import nodes
from markupsafe import escape

from cpp_literals import quoted
from expressions import VIEW, YES_OR_NO, Expressions, is_path
from lines import Lines
from markup import Markup
from scope import Caller, LoopVariable, Module, Scope, Variable
from syntax import USES_MARK, VIEW_MARK, declaration

WRITER = "::relais::HtmlWriter& "


def says(node, name):
    """Whether a name is said anywhere within."""
    return any(each.name == name for each in node.find_all(nodes.Name))


def stripped(body):
    """Without the white space at both ends: a macro is a word or a block, as its caller lays it out."""
    return _stripped_end(_stripped_end(body, 0, str.lstrip), -1, str.rstrip)


def _stripped_end(body, end, strip):
    if not body or not isinstance(body[end], nodes.Output) or not isinstance(body[end].nodes[end], nodes.TemplateData):
        return body
    parts = list(body[end].nodes)
    parts[end] = nodes.TemplateData(strip(parts[end].data), lineno=parts[end].lineno)
    body = list(body)
    body[end] = nodes.Output(parts, lineno=body[end].lineno)
    return body


class Statements(Lines):
    def __init__(self, unit):
        super().__init__(Markup(after_space=True))
        self.unit = unit
        self.scope = Scope()
        self.expressions = Expressions(unit, self.scope, self.captured)

    def path(self):
        return self.unit.path

    def branch(self, node, body, before):
        """One branch, from the state before; gives the state behind it."""
        self.markup = before
        self.scope.enter()
        self.statements(body)
        self.flush()
        self.scope.leave()
        return self.markup

    def statements(self, body):
        for node in body:
            self.statement(node)

    def statement(self, node):
        write = getattr(self, "write_" + type(node).__name__.lower(), None)
        if write is None:
            self.expressions.refuse(node, f"A view has no {{% {type(node).__name__.lower()} %}}.")
        write(node)

    def write_output(self, node):
        for part in node.nodes:
            self.write_part(part)

    def write_part(self, node):
        if isinstance(node, nodes.TemplateData):
            self.literal(node, node.data)
        elif isinstance(node, nodes.Const) and isinstance(node.value, (str, int)) and not isinstance(node.value, bool):
            self.literal(node, str(escape(node.value)))
        elif isinstance(node, nodes.Concat):
            for part in node.nodes:
                self.write_part(part)
        elif isinstance(node, nodes.CondExpr):
            self.write_choice(node)
        elif isinstance(node, YES_OR_NO):
            self.expressions.refuse(node, "A yes or no cannot be printed: use {% if %}, or |default for a way out.")
        elif isinstance(node, nodes.Call) and self.block_called(node) is not None:
            self.write_caller(node)
        elif isinstance(node, nodes.Call) and self.expressions.macro_called(node) is not None:
            self.write_macro_call(node)
        else:
            self.write_value(node)

    def write_value(self, node):
        if self.markup.begins_an_address():
            value = f"{VIEW}safe_address({self.expressions.inner(node)})"
        else:
            value = self.expressions.value(node)
        self.printed(node)
        self.line(f"{self.writer}.put({value});", node)

    def write_choice(self, node):
        # The parts of a choice have no place of their own in Jinja's tree when they are literals.
        branches = [[nodes.Output([node.expr1], lineno=node.lineno)]]
        branches.append([nodes.Output([node.expr2], lineno=node.lineno)] if node.expr2 is not None else [])
        self.write_if(nodes.If(node.test, branches[0], [], branches[1], lineno=node.lineno))

    def block_called(self, node):
        meaning = self.scope.find(node.node.name) if isinstance(node.node, nodes.Name) else None
        return meaning if isinstance(meaning, Caller) else None

    def write_caller(self, node):
        if node.kwargs:
            self.expressions.refuse(node, "A block takes its arguments by position.")
        self.printed(node)
        arguments = [self.expressions.argument(argument) for argument in node.args]
        self.line(f"{self.block_called(node).cpp}({', '.join([self.writer, *arguments])});", node)

    def write_macro_call(self, node, block=None):
        macro = self.expressions.macro_called(node)
        if macro.takes_block and block is None:
            self.expressions.refuse(node, f"The macro '{macro.name}' needs a block: {{% call {macro.name}(…) %}}.")
        if block is not None and not macro.takes_block:
            self.expressions.refuse(node, f"The macro '{macro.name}' has no place for a block: it never says caller().")
        self.expressions.refuse_stars(node)
        self.printed(node)
        arguments = self.expressions.arguments(macro, node)
        self.line(f"{macro.cpp}({', '.join([self.writer, *arguments, *([block] if block else [])])});", node)

    def captured(self, node):
        """A call of a macro or of the block as a value."""
        lines, pending, markup, writer = self.lines, self.pending, self.markup, self.writer
        self.lines, self.pending, self.markup, self.writer = [], [], Markup(), self.scope.fresh("into")
        self.write_part(node)
        code = " ".join(line.strip() for line in self.lines if not line.startswith("#line"))
        name = self.writer
        self.lines, self.pending, self.markup, self.writer = lines, pending, markup, writer
        return f"{VIEW}html([&]({WRITER}{name}) {{ {code} }})"

    def write_if(self, node):
        before = self.markup
        self.open(f"if ({self.expressions.truth(node.test)}) {{", node)
        ends = [self.branch(node, node.body, before)]
        for other in node.elif_:
            self.close(f"#line {other.lineno} {quoted(self.unit.path)}")
            self.open(f"}} else if ({self.expressions.truth(other.test)}) {{")
            ends.append(self.branch(node, other.body, before))
        if node.else_:
            self.close("} else {")
            self.depth += 1
            ends.append(self.branch(node, node.else_, before))
        else:
            ends.append(before)
        self.close()
        self.markup = ends[0]
        for end in ends[1:]:
            self.meet(node, self.markup, end, "The branches of this 'if'")

    def write_for(self, node):
        if node.test is not None:
            self.expressions.refuse(node, "A view shows all of a list: choose what is in it before.")
        if node.recursive:
            self.expressions.refuse(node, "A list that contains itself is written by a macro that calls itself.")
        self.open("{", node)
        items = self.bound("items", node.iter, node)
        before = dataclasses.replace(self.markup, after_space=False)
        after = self.loop(node, items, before)
        self.meet(node, before, after, "The start and the end of this 'for'")
        if node.else_:
            self.open(f"if ({VIEW}is_empty({VIEW}get({items}))) {{", node)
            otherwise = self.branch(node, node.else_, before)
            self.close()
            self.meet(node, after, otherwise, "The two branches of this 'for'")
        self.close()

    def loop(self, node, items, before):
        self.scope.enter()
        loop = None
        if any(says(each, "loop") for each in node.body):
            loop = self.scope.declare("loop", LoopVariable(self.scope.fresh("loop")))
            self.line(f"{VIEW}Loop {loop.cpp}{{{VIEW}get({items})}};", node)
        self.open(f"for ([[maybe_unused]] const auto& {self.loop_target(node.target)} : {VIEW}get({items})) {{", node)
        after = self.branch(node, node.body, before)
        if loop is not None:
            self.line(f"{loop.cpp}.step();")
        self.close()
        self.scope.leave()
        return after

    def loop_target(self, target):
        if isinstance(target, nodes.Name):
            return self.declared(target.name)
        return "[" + ", ".join(self.declared(each.name) for each in target.items) + "]"

    def declared(self, name):
        cpp = self.scope.fresh(name)
        self.scope.declare(name, Variable(cpp))
        return cpp

    def bound(self, name, value, node):
        """A C++ variable for a value: a reference where it lives elsewhere, else a copy that outlives its parts."""
        code = self.expressions.value(value)
        cpp = self.scope.fresh(name)
        kept = f"const auto& {cpp} = {code};" if is_path(value) else f"const auto {cpp} = {VIEW}kept({code});"
        self.line("[[maybe_unused]] " + kept, node)
        return cpp

    def write_assign(self, node):
        self.refuse_change(node)
        cpp = self.bound(node.target.name, node.node, node)
        self.scope.declare(node.target.name, Variable(cpp))

    def refuse_change(self, node):
        if not isinstance(node.target, nodes.Name):
            self.expressions.refuse(node, "Set one name at a time.")
        if self.scope.is_declared_outside(node.target.name):
            self.expressions.refuse(
                node, f"'{node.target.name}' is set outside of this block, and stays as it is: choose with 'a if b else c'."
            )

    def write_assignblock(self, node):
        self.refuse_change(node)
        if node.filter is not None:
            self.expressions.refuse(node, "A block that is set takes no filter.")
        into = self.scope.fresh("into")
        cpp = self.scope.fresh(node.target.name)
        self.open(f"[[maybe_unused]] const auto {cpp} = {VIEW}html([&]({WRITER}{into}) {{", node)
        self.nested(node, stripped(node.body), into)
        self.close("});")
        self.scope.declare(node.target.name, Variable(cpp))

    def nested(self, node, body, writer):
        """A body that is HTML of its own, written into another writer."""
        markup, outer, self.writer = self.markup, self.writer, writer
        after = self.branch(node, body, Markup())
        self.meet(node, Markup(), after, "The start and the end of this block")
        self.markup, self.writer = markup, outer

    def write_callblock(self, node):
        if self.expressions.macro_called(node.call) is None:
            self.expressions.value(node.call)
            self.expressions.refuse(node, "{% call %} takes a macro.")
        into, block = self.scope.fresh("into"), self.scope.fresh("block")
        self.open("{", node)
        self.scope.enter()
        parameters = "".join(f", [[maybe_unused]] const auto& {self.declared(each.name)}" for each in node.args)
        self.open(f"const auto {block} = [&]([[maybe_unused]] {WRITER}{into}{parameters}) {{", node)
        self.nested(node, node.body, into)
        self.close("};")
        self.scope.leave()
        self.write_macro_call(node.call, block)
        self.close()

    def write_include(self, node):
        if not isinstance(node.template, nodes.Const):
            self.expressions.refuse(node, "An include names its file.")
        template = self.unit.template(node, node.template.value)
        if template.is_macro_file:
            self.expressions.refuse(node, f"{template.path} holds macros: import them by name.")
        if template.view is not None:
            self.write_view(node, template.view)
        else:
            with self.unit.within(node, template):
                self.scope.enter()
                self.statements(template.body)
                self.scope.leave()

    def write_view(self, node, view):
        if not isinstance(self.scope.find(view.name), Variable):
            self.expressions.refuse(node, f"That view shows a '{view.name}': none of that name is here.")
        self.unit.headers.add(view.header)
        self.printed(node)
        value = self.expressions.inner(nodes.Name(view.name, "load", lineno=node.lineno))
        self.line(f"::{view.namespace}::render({self.writer}, {value});", node)

    def write_fromimport(self, node):
        macros = self.unit.macros_of(node, node.template)
        for each in node.names:
            name, alias = each if isinstance(each, tuple) else (each, each)
            if name not in macros:
                self.expressions.refuse(node, f"There is no macro named '{name}' in {node.template.value}.")
            self.scope.declare(alias, macros[name])

    def write_import(self, node):
        self.scope.declare(node.target, Module(self.unit.macros_of(node, node.template)))

    def write_exprstmt(self, node):
        if declaration(node, VIEW_MARK):
            return
        if words := declaration(node, USES_MARK):
            self.unit.headers.add(words[0])
        else:
            self.expressions.refuse(node, "A view has no {% do %}.")

    def write_macro(self, node):
        """Written apart, before the function that stands around it."""
