"""Follows where in the HTML a template stands, refuses what the content security policy would refuse, and drops the white
space that no browser shows."""

import dataclasses
import enum
import re


class Place(enum.Enum):
    TEXT = "in text"
    TAG_NAME = "in the name of a tag"
    TAG = "inside a tag"
    ATTRIBUTE = "in the name of an attribute"
    AFTER_ATTRIBUTE = "after the name of an attribute"
    BEFORE_VALUE = "before the value of an attribute"
    QUOTED = "in the value of an attribute"
    UNQUOTED = "in a value without quotes"
    COMMENT = "in an HTML comment"
    DECLARATION = "in a <! declaration"
    SCRIPT = "in a script"


# What a browser follows or loads: an address in it is looked at before it is written.
ADDRESSES = {"href", "src", "action", "formaction", "xlink:href", "poster", "data", "ping"}
PRESERVING = {"pre", "textarea"}
WHITE = " \t\n\r\f"


WITHIN_ATTRIBUTE = {Place.ATTRIBUTE, Place.AFTER_ATTRIBUTE, Place.BEFORE_VALUE, Place.QUOTED, Place.UNQUOTED}
MAY_END = {Place.TAG_NAME, Place.ATTRIBUTE, Place.AFTER_ATTRIBUTE, Place.UNQUOTED}


class MarkupError(Exception):
    def __init__(self, sentence):
        super().__init__(sentence)
        self.sentence = sentence
        self.offset = 0  # in lines, from the start of the text that was read


def check_tag(tag):
    if tag == "style":
        raise MarkupError("No <style> in a view: the styles are in assets/.")


def check_attribute(name):
    if name == "style":
        raise MarkupError("No style= in a view: the content security policy refuses it; make it a class.")
    if re.match(r"on[a-z]", name):
        raise MarkupError(f"No {name}= in a view: the content security policy refuses it; use a Stimulus controller.")
    if name == "srcdoc":
        raise MarkupError("No srcdoc= in a view: give the frame an address.")


@dataclasses.dataclass(frozen=True)
class Markup:
    place: Place = Place.TEXT
    quote: str = ""
    tag: str = ""
    attribute: str = ""
    value: str = ""  # what stands in the value so far; "…" where something was printed into it
    preserving: str = ""  # "pre" or "textarea" while inside one
    after_space: bool = False

    def lexical(self):
        attribute = self.attribute if self.place in WITHIN_ATTRIBUTE else ""
        return (self.place, self.quote, self.tag, attribute, self.preserving)

    def settled(self):
        """As if a space followed: a name or a bare value that may end here has ended."""
        if self.place not in MAY_END:
            return self
        check_tag(self.tag)
        check_attribute(self.attribute if self.place in WITHIN_ATTRIBUTE else "")
        return dataclasses.replace(self, place=Place.TAG, attribute="", value="", after_space=False)

    def begins_an_address(self):
        return self.place is Place.QUOTED and self.attribute in ADDRESSES and self.value == ""

    def after_output(self):
        """The state behind a {{ }}, refused where its value could become more than text."""
        if self.place in (Place.BEFORE_VALUE, Place.UNQUOTED):
            raise MarkupError(f'Put quotes around it: {self.attribute}="{{{{ … }}}}".')
        if self.place in (Place.COMMENT, Place.SCRIPT, Place.DECLARATION):
            raise MarkupError(f"Nothing can be printed {self.place.value}.")
        if self.place not in (Place.TEXT, Place.QUOTED):
            raise MarkupError(f"Only words written in the view can be printed {self.place.value}, outside of quotes.")
        if self.place is Place.QUOTED:
            return dataclasses.replace(self, value=self.value + "…", after_space=False)
        return dataclasses.replace(self, after_space=False)

    def joined_with(self, other):
        """Where two branches meet again."""
        if self.lexical() != other.lexical():
            self, other = self.settled(), other.settled()
        if self.lexical() != other.lexical():
            return None
        value = self.value if self.value == other.value else "…"
        return dataclasses.replace(self, value=value, after_space=self.after_space and other.after_space)


class Reader:
    """Reads one stretch of literal HTML from a state: `read()` gives what to write, and `state` is where it ends."""

    def __init__(self, state, text):
        self.state = state
        self.text = text
        self.at = 0
        self.out = []

    def read(self):
        try:
            while self.at < len(self.text):
                getattr(self, "read_" + self.state.place.name.lower())()
        except MarkupError as error:
            error.offset = self.text.count("\n", 0, self.at)
            raise
        return "".join(self.out)

    def change(self, **fields):
        self.state = dataclasses.replace(self.state, **fields)

    def refuse(self, sentence):
        raise MarkupError(sentence)

    def take(self, pattern):
        match = re.compile(pattern, re.DOTALL).match(self.text, self.at)
        self.at = match.end()
        return match[0]

    def write(self, text):
        self.out.append(text)

    def read_text(self):
        if self.text[self.at] in WHITE:
            self.read_white()
        elif self.text[self.at] == "<":
            self.read_less_than()
        else:
            self.write(self.take(rf"[^<{WHITE}]+"))
            self.change(after_space=False)

    def read_white(self):
        white = self.take(rf"[{WHITE}]+")
        if self.state.preserving:
            self.write(white)
        elif not self.state.after_space:
            self.write("\n" if "\n" in white else " ")
            self.change(after_space=True)

    def read_less_than(self):
        if self.at + 1 == len(self.text):
            self.refuse("A '<' needs its tag right behind it; the sign itself is &lt;.")
        if self.text.startswith("<!--", self.at):
            self.change(place=Place.COMMENT)
        elif self.text.startswith("<!", self.at):
            self.write(self.take("<!"))
            self.change(place=Place.DECLARATION)
        elif re.match(r"</?[A-Za-z]", self.text[self.at :]):
            self.write(self.take("</?"))
            is_closing = self.text[self.at - 1] == "/"
            self.change(place=Place.TAG_NAME, tag="/" if is_closing else "", after_space=False)
        else:
            self.refuse("A '<' that begins no tag is written &lt;.")

    def read_comment(self):
        end = self.text.find("-->", self.at)
        if end < 0:
            self.at = len(self.text)
        else:
            self.at = end + 3
            self.change(place=Place.TEXT)

    def read_declaration(self):
        self.write(self.take("[^>]*>?"))
        if self.text[self.at - 1] == ">":
            self.change(place=Place.TEXT)

    def read_tag_name(self):
        name = self.take(rf"[^{WHITE}/>]*")
        self.write(name)
        self.change(tag=self.state.tag + name.lower())
        if self.at == len(self.text):
            return
        check_tag(self.state.tag)
        self.change(place=Place.TAG)

    def read_tag(self):
        character = self.text[self.at]
        if character in WHITE:
            self.read_white_in_tag()
        elif character == ">":
            self.close_tag()
        elif character == "/":
            self.write(self.take("/"))
        elif character in "=\"'<":
            self.refuse(f"A {character} that belongs to no attribute.")
        else:
            self.change(place=Place.ATTRIBUTE, attribute="", value="", after_space=False)

    def read_white_in_tag(self):
        self.take(rf"[{WHITE}]+")
        if not self.state.after_space and not re.match(r"/?>", self.text[self.at :]):
            self.write(" ")
            self.change(after_space=True)

    def close_tag(self):
        self.write(self.take(">"))
        tag = self.state.tag
        self.change(place=Place.TEXT, tag="", attribute="", value="", after_space=False)
        if tag == "script":
            self.change(place=Place.SCRIPT)
        elif tag in PRESERVING and not self.state.preserving:
            # Browsers drop a first line break inside these: this one, so that none of the text's own is lost.
            self.write("" if self.text.startswith("\n", self.at) else "\n")
            self.change(preserving=tag)
        elif tag == "/" + self.state.preserving:
            self.change(preserving="")

    def read_attribute(self):
        name = self.take(rf"[^{WHITE}=/>]*")
        self.write(name)
        self.change(attribute=self.state.attribute + name.lower())
        if self.at == len(self.text):
            return
        check_attribute(self.state.attribute)
        self.change(place=Place.AFTER_ATTRIBUTE)

    def read_after_attribute(self):
        white = self.take(rf"[{WHITE}]*")
        if self.text.startswith("=", self.at):
            self.write(self.take("="))
            self.change(place=Place.BEFORE_VALUE)
        else:
            self.at -= len(white)
            self.change(place=Place.TAG)

    def read_before_value(self):
        character = self.text[self.at]
        if character in "\"'":
            self.write(self.take("[\"']"))
            self.change(place=Place.QUOTED, quote=character, value="")
        elif character in WHITE:
            self.take(rf"[{WHITE}]+")
        else:
            self.change(place=Place.UNQUOTED)

    def read_quoted(self):
        value = self.take(rf"[^{self.state.quote}]*")
        self.write(value)
        self.change(value=self.state.value + value)
        self.check_address()
        if self.at < len(self.text):
            self.write(self.take("[\"']"))
            self.change(place=Place.TAG, quote="", value="", attribute="")

    def check_address(self):
        bare = re.sub(r"[\x00-\x20]", "", self.state.value).lower()
        if self.state.attribute in ADDRESSES and bare.startswith(("javascript:", "vbscript:")):
            self.refuse("No javascript: address in a view: the content security policy refuses it.")

    def read_unquoted(self):
        value = self.take(rf"[^{WHITE}>]*")
        self.write(value)
        self.change(value=self.state.value + value)
        self.check_address()
        if self.at < len(self.text):
            self.change(place=Place.TAG, value="", attribute="")

    def read_script(self):
        self.take(rf"[{WHITE}]*")
        if self.at == len(self.text):
            return
        if not re.match(r"</script", self.text[self.at :], re.IGNORECASE):
            self.refuse("No code in a <script> of a view: the content security policy refuses it; use a Stimulus controller.")
        self.change(place=Place.TEXT)
