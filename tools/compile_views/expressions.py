"""Expressions of Jinja as expressions of C++."""

import re

from jinja2 import nodes

from cpp_literals import quoted, string_view
from scope import Caller, LoopVariable, Macro, Module, Variable
from view_error import ViewError

VIEW = "::relais::view::"
LOOP_QUESTIONS = {
    "first": "is_first()",
    "last": "is_last()",
    "index": "index()",
    "index0": "index0()",
    "length": "length()",
}
# All four by one question, "is less": whether to turn the answer round, and the two sides.
ORDER = {"lt": ("", 0, 1), "gt": ("", 1, 0), "lteq": ("!", 1, 0), "gteq": ("!", 0, 1)}
ARITHMETIC = {nodes.Add: "+", nodes.Sub: "-", nodes.Mul: "*", nodes.FloorDiv: "/", nodes.Mod: "%"}
YES_OR_NO = (nodes.And, nodes.Or, nodes.Not, nodes.Compare)
OWN_FILTERS = {"length": 0, "count": 0, "lower": 0, "upper": 0, "default": 1, "join": 1}
FUNCTIONS = ("t", "tn", "asset", "range")
PLACEHOLDER = re.compile(r"\{([a-z_]+)\}")


def is_text(node):
    return isinstance(node, nodes.Const) and isinstance(node.value, str)


def is_path(node):
    """A name and members: refers to something that outlives the expression."""
    while isinstance(node, nodes.Getattr):
        node = node.node
    return isinstance(node, nodes.Name)


class Expressions:
    """Writes expressions for one function. `unit` keeps the texts and headers of the file it is in."""

    def __init__(self, unit, scope, capture):
        self.unit = unit
        self.scope = scope
        self.capture = capture  # writes a call of a macro as a value: a lambda that fills an Html

    def refuse(self, node, sentence):
        raise ViewError(self.unit.path, node.lineno, sentence)

    def truth(self, node):
        if isinstance(node, nodes.And):
            return f"({self.truth(node.left)} && {self.truth(node.right)})"
        if isinstance(node, nodes.Or):
            return f"({self.truth(node.left)} || {self.truth(node.right)})"
        if isinstance(node, nodes.Not):
            return f"!{self.truth(node.node)}"
        if isinstance(node, nodes.Compare):
            return self.comparison(node)
        if isinstance(node, nodes.Const) and isinstance(node.value, bool):
            return "true" if node.value else "false"
        return f"{VIEW}truth({self.value(node)})"

    def value(self, node):
        if isinstance(node, YES_OR_NO):
            return self.truth(node)
        if type(node) in ARITHMETIC:
            return f"({self.inner(node.left)} {ARITHMETIC[type(node)]} {self.inner(node.right)})"
        write = getattr(self, "value_of_" + type(node).__name__.lower(), None)
        if write is None:
            self.refuse(node, f"'{type(node).__name__}' is not something that a view can say.")
        return write(node)

    def inner(self, node):
        """The value itself, out of the optional or pointer that may hold it."""
        if isinstance(node, nodes.Name):
            meaning = self.scope.find(node.name)
            if isinstance(meaning, Variable) and meaning.is_struct:
                return meaning.cpp
        if isinstance(node, nodes.Const):
            return self.value(node)
        return f"{VIEW}get({self.value(node)})"

    def value_of_const(self, node):
        if isinstance(node.value, bool):
            return "true" if node.value else "false"
        if isinstance(node.value, str):
            return string_view(node.value)
        if isinstance(node.value, int):
            return str(node.value)
        self.refuse(node, f"'{str(node.value).lower()}' is not something that a view can say.")

    def value_of_name(self, node):
        meaning = self.scope.find(node.name)
        if isinstance(meaning, Variable):
            return meaning.cpp
        if isinstance(meaning, Caller):
            self.refuse(node, "The block is written by {{ caller() }}.")
        if isinstance(meaning, LoopVariable):
            self.refuse(node, "Of the loop one reads " + ", ".join(f"loop.{each}" for each in LOOP_QUESTIONS) + ".")
        if isinstance(meaning, (Macro, Module)):
            self.refuse(node, f"'{node.name}' is a macro: call it.")
        known = ", ".join(self.scope.names()) or "none"
        self.refuse(node, f"The name '{node.name}' is not known here; those known are: {known}.")

    def value_of_getattr(self, node):
        if isinstance(node.node, nodes.Name) and isinstance(loop := self.scope.find(node.node.name), LoopVariable):
            if node.attr not in LOOP_QUESTIONS:
                self.value_of_name(node.node)
            return f"{loop.cpp}.{LOOP_QUESTIONS[node.attr]}"
        return f"{self.inner(node.node)}.{node.attr}"

    def value_of_getitem(self, node):
        return f"{self.inner(node.node)}.at({self.value(node.arg)})"

    def value_of_list(self, node):
        if not node.items:
            self.refuse(node, "An empty list has no type.")
        return f"{VIEW}list({', '.join(self.argument(item) for item in node.items)})"

    def value_of_neg(self, node):
        return f"(-{self.inner(node.node)})"

    def value_of_concat(self, node):
        return f"{VIEW}joined({', '.join(self.inner(part) for part in node.nodes)})"

    def value_of_condexpr(self, node):
        otherwise = self.alternative(node.expr2) if node.expr2 is not None else '""sv'
        return f"({self.truth(node.test)} ? {self.alternative(node.expr1)} : {otherwise})"

    def alternative(self, node):
        return self.value(node) if isinstance(node, nodes.Const) else f"{VIEW}alternative({self.inner(node)})"

    def value_of_test(self, node):
        self.refuse(node, f"There is no test 'is {node.name}': ask with {{% if x %}}, ==, <, or a bool of the page.")

    def value_of_filter(self, node):
        if node.node is None:
            self.refuse(node, "A filter needs something before it.")
        self.refuse_stars(node)
        if node.kwargs:
            self.refuse(node, f"The filter '{node.name}' takes its arguments by position.")
        if node.name in OWN_FILTERS:
            return self.own_filter(node)
        *spaces, name = node.name.split(".")
        arguments = ", ".join(self.inner(each) for each in [node.node, *node.args])
        return f"{'::'.join([*spaces, 'filter_' + name])}({arguments})"

    def own_filter(self, node):
        wanted = OWN_FILTERS[node.name]
        if len(node.args) != wanted:
            self.refuse(node, f"The filter '{node.name}' takes {'one argument' if wanted else 'no argument'}.")
        if node.name == "default":
            return f"{VIEW}or_else({self.value(node.node)}, {self.argument(node.args[0])})"
        name = {"count": "length", "lower": "lower", "upper": "upper"}.get(node.name, node.name)
        return f"{VIEW}{name}({', '.join(self.inner(each) for each in [node.node, *node.args])})"

    def comparison(self, node):
        if len(node.ops) != 1:
            self.refuse(node, "Compare two things at a time.")
        operand = node.ops[0]
        if operand.op in ("in", "notin"):
            found = self.is_among(node.expr, operand.expr)
            return found if operand.op == "in" else f"!{found}"
        if operand.op in ("eq", "ne"):
            equal = self.equality(node.expr, operand.expr)
            return equal if operand.op == "eq" else f"!{equal}"
        sides = (self.inner(node.expr), self.inner(operand.expr))
        turned, left, right = ORDER[operand.op]
        return f"{turned}{VIEW}less({sides[left]}, {sides[right]})"

    def equality(self, left, right):
        if is_text(left):
            left, right = right, left
        if is_text(right):
            return f"{VIEW}is_word({self.value(left)}, {quoted(right.value)})"
        return f"{VIEW}equals({self.value(left)}, {self.value(right)})"

    def is_among(self, wanted, several):
        if isinstance(several, (nodes.List, nodes.Tuple)):
            return "(" + " || ".join(self.equality(wanted, each) for each in several.items) + ")"
        return f"{VIEW}contains({self.inner(several)}, {self.inner(wanted)})"

    def value_of_call(self, node):
        self.refuse_stars(node)
        if isinstance(node.node, nodes.Getattr):
            return self.call_of_member(node)
        if not isinstance(node.node, nodes.Name):
            self.refuse(node, "Only a macro, a member or a function of the views can be called.")
        if isinstance(self.scope.find(node.node.name), (Macro, Caller)):
            return self.capture(node)
        if node.node.name in FUNCTIONS:
            return getattr(self, "call_of_" + node.node.name)(node)
        self.refuse(node, f"There is no macro named '{node.node.name}' here: import it, or write a filter.")

    def call_of_member(self, node):
        if self.macro_called(node) is not None:
            return self.capture(node)
        if node.kwargs:
            self.refuse(node, "A member takes its arguments by position.")
        return f"{self.value(node.node)}({', '.join(self.inner(argument) for argument in node.args)})"

    def macro_called(self, node):
        """The macro that a call names, or nothing."""
        callee = node.node
        if isinstance(callee, nodes.Name):
            meaning = self.scope.find(callee.name)
            return meaning if isinstance(meaning, Macro) else None
        if isinstance(callee, nodes.Getattr) and isinstance(callee.node, nodes.Name):
            module = self.scope.find(callee.node.name)
            if isinstance(module, Module):
                if callee.attr not in module.macros:
                    self.refuse(node, f"There is no macro named '{callee.attr}' in '{callee.node.name}'.")
                return module.macros[callee.attr]
        return None

    def refuse_stars(self, node):
        if node.dyn_args is not None or node.dyn_kwargs is not None:
            self.refuse(node, "Arguments are written one by one: there is no * in a view.")

    def literal(self, node, function, index):
        if index >= len(node.args) or not is_text(node.args[index]):
            self.refuse(node, f"{function}() takes its English as a literal, so that the build can collect it.")
        return node.args[index].value

    def fillings(self, node, function, patterns):
        named = {name for pattern in patterns for name in PLACEHOLDER.findall(pattern)} - {"count"}
        if function == "t" and any("{count}" in pattern for pattern in patterns):
            named.add("count")
        given = {keyword.key for keyword in node.kwargs}
        if named != given:
            name = sorted(named ^ given)[0]
            problem = "is not filled in" if name in named else "is not in the text"
            self.refuse(node, f"{{{name}}} {problem}.")
        return [f"{VIEW}filling({string_view(each.key)}, {self.inner(each.value)})" for each in node.kwargs]

    def call_of_t(self, node):
        english = self.literal(node, "t", 0)
        if len(node.args) != 1:
            self.refuse(node, "t() takes one text, then what fills its {names} by name.")
        text = self.unit.text(english)
        fillings = self.fillings(node, "t", [english])
        if not fillings:
            return f"::relais::t({text})"
        return f"{VIEW}translated({text}, {', '.join(fillings)})"

    def call_of_tn(self, node):
        one, several = self.literal(node, "tn", 0), self.literal(node, "tn", 1)
        if len(node.args) != 3:
            self.refuse(node, "tn() takes the text for one, the text for several, and the number.")
        fillings = self.fillings(node, "tn", [one, several])
        count = f"{VIEW}as_count({self.inner(node.args[2])})"
        return f"{VIEW}translated({', '.join([self.unit.plural_text(one, several), count, *fillings])})"

    def call_of_asset(self, node):
        if len(node.args) != 1 or node.kwargs:
            self.refuse(node, 'asset() takes the name of a file: asset("app.css").')
        return f"::relais::asset_path({self.inner(node.args[0])})"

    def call_of_range(self, node):
        if len(node.args) not in (1, 2) or node.kwargs:
            self.refuse(node, "range() takes an end, or a start and an end.")
        return f"{VIEW}range({', '.join(self.inner(each) for each in node.args)})"

    def argument(self, node):
        """As a macro takes it: any kind of text as a std::string_view, so that it is compiled once."""
        if isinstance(node, (nodes.Const, *YES_OR_NO)):
            return self.value(node)
        return f"{VIEW}argument({self.value(node)})"

    def arguments(self, macro, node):
        """In the order of the macro's parameters, what is left out from its defaults."""
        if len(node.args) > len(macro.parameters):
            self.refuse(node, f"The macro '{macro.name}' takes {len(macro.parameters)} arguments, not {len(node.args)}.")
        given = {parameter.name: argument for parameter, argument in zip(macro.parameters, node.args)}
        for keyword in node.kwargs:
            if keyword.key not in {parameter.name for parameter in macro.parameters}:
                self.refuse(node, f"The macro '{macro.name}' has no parameter '{keyword.key}'.")
            if keyword.key in given:
                self.refuse(node, f"'{keyword.key}' is given twice to the macro '{macro.name}'.")
            given[keyword.key] = keyword.value
        for parameter in macro.parameters:
            if parameter.name not in given and parameter.default is None:
                self.refuse(node, f"The macro '{macro.name}' needs '{parameter.name}'.")
        return [self.argument(given.get(each.name, each.default)) for each in macro.parameters]
