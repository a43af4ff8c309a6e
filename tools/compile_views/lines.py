"""The lines of a C++ function while it is written, and where in the HTML its writer stands."""

import contextlib

from cpp_literals import quoted, string_view
from markup import MarkupError, Reader
from view_error import ViewError


class Lines:
    def __init__(self, markup):
        self.markup = markup
        self.lines = []
        self.pending = []  # literal HTML that is not written yet
        self.writer = "out"
        self.depth = 1

    def path(self):
        """Of the template that is read at the moment."""
        raise NotImplementedError

    def line(self, code, node=None):
        self.flush()
        if node is not None:
            self.lines.append(f"#line {node.lineno} {quoted(self.path())}")
        self.lines.append("  " * self.depth + code)

    def flush(self):
        text = "".join(self.pending)
        self.pending = []
        if text:
            self.lines.append("  " * self.depth + f"{self.writer}.raw({string_view(text)});")

    def close(self, code="}"):
        self.flush()
        self.depth -= 1
        self.line(code)

    def open(self, code, node=None):
        self.line(code, node)
        self.depth += 1

    @contextlib.contextmanager
    def at(self, node):
        try:
            yield
        except MarkupError as error:
            raise ViewError(self.path(), node.lineno + error.offset, error.sentence) from None

    def literal(self, node, text):
        with self.at(node):
            reader = Reader(self.markup, text)
            self.pending.append(reader.read())
            self.markup = reader.state

    def printed(self, node):
        with self.at(node):
            self.markup = self.markup.after_output()

    def meet(self, node, one, other, what):
        with self.at(node):
            together = one.joined_with(other)
        if together is None:
            places = f"{one.place.value} and {other.place.value}"
            if one.place is other.place:
                places = "in different tags or attributes"
            raise ViewError(self.path(), node.lineno, f"{what} end in different places of the HTML: {places}.")
        self.markup = together
