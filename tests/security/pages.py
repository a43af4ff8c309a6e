"""A page as a browser would understand it: what in it could run, load or lead somewhere."""

from html.parser import HTMLParser
from urllib.parse import urlsplit

ADDRESSES = {"href", "src", "action", "formaction", "data", "poster", "srcset", "xlink:href", "background", "cite"}
NEVER = {"iframe", "object", "embed", "base", "applet", "frame", "math", "style", "marquee", "bgsound"}


def is_sandboxed(tag, attributes):
    """The face of a mail: an address of ours in a frame where nothing runs and that is nobody's origin."""
    allowed = set((attributes.get("sandbox") or "scripts-unless-said").split())
    return tag == "iframe" and allowed <= {"allow-popups", "allow-popups-to-escape-sandbox"} and (attributes.get("src") or "").startswith("/requests/")


class Page(HTMLParser):
    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.dangers, self.words = [], []
        self.in_script = False
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attributes):
        names = dict(attributes)
        if tag in NEVER and not is_sandboxed(tag, names):
            self.dangers.append(f"<{tag}>")
        if tag == "script" and not (names.get("src") or "").startswith("/assets/"):
            self.dangers.append(f"<script {names}>")
        if tag == "meta" and "http-equiv" in names:
            self.dangers.append(f"<meta {names}>")
        for name, value in attributes:
            self.look_at(tag, name.lower(), value or "")
        self.in_script = tag in ("script", "style")

    def look_at(self, tag, name, value):
        if name.startswith("on") or name in ("style", "srcdoc"):
            self.dangers.append(f"<{tag} {name}={value[:60]!r}>")
        if name in ADDRESSES:
            address = "".join(c for c in value if c > " ").lower()
            scheme = urlsplit(address).scheme
            if scheme not in ("", "http", "https", "mailto", "tel") or (tag != "a" and (scheme or address.startswith("//"))):
                self.dangers.append(f"<{tag} {name}={value[:60]!r}>")

    def handle_endtag(self, tag):
        self.in_script = False

    def handle_data(self, data):
        if self.in_script and data.strip():
            self.dangers.append(f"inline script or style: {data[:60]!r}")
        self.words.append(data)

    @property
    def text(self):
        return "".join(self.words)


def harmless(answer, about=""):
    page = Page(answer.text)
    assert not page.dangers, f"{about}: {page.dangers[:5]}"
    return page


# Each would do something somewhere: in a page, in SQL, in a template, in a header, in a format, in a spreadsheet.
TRICKS = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)' x='",
    "</textarea></title></script><svg/onload=alert(1)>",
    "<iframe srcdoc='<script>alert(1)</script>'>",
    "javascript:alert(1)",
    "http://x.example/\"onmouseover=\"alert(1)",
    "http://javascript:alert(1)@x.example/'><b>",
    "mailto:x@y.example?bcc=z@evil.example\"><b>",
    "&lt;script&gt;alert(1)&lt;/script&gt;&amp;",
    "'; DROP TABLE requests; --",
    "x' OR '1'='1",
    "\" OR 1=1 --",
    "1); DELETE FROM people; --",
    "$1 $2 ? :name @p \\' \\\"",
    "%' ESCAPE '' --",
    "{{ 7*7 }}{% for x in y %}${7*7}#{7*7}<%= 7*7 %>",
    "{number} {link} {count} {} {0} {:>9999999999}",
    "%s%s%n%x %%",
    "=cmd|' /C calc'!A0",
    "../../../../etc/passwd",
    "\u202egnp.exe \u2028\u2029\u200b\ufeff",
    "😀 ʼ＇＜script＞",
    "a" * 190,
    "😀" * 190,
]
