#!/usr/bin/python3
"""Writes the samples winmail-*.eml beside this file: mails of Outlook whose parts are hidden in a winmail.dat (MS-OXTNEF)."""

import base64
import pathlib
import struct
import zlib

MESSAGE, ATTACHMENT = 1, 2
BODY, TITLE, DATA = 0x0002800C, 0x00018010, 0x0006800F
RENDERING, CODE_PAGE, VERSION = 0x00069002, 0x00069007, 0x00089006
MESSAGE_PROPERTIES, ATTACHMENT_PROPERTIES = 0x00069003, 0x00069005
INTEGER, TEXT, BYTES, OBJECT = 0x0003, 0x001F, 0x0102, 0x000D
IID_MESSAGE = bytes.fromhex("0703020000000000c000000000000046")
DICTIONARY = (
    rb"{\rtf1\ansi\mac\deff0\deftab720{\fonttbl;}{\f0\fnil \froman \fswiss \fmodern \fscript \fdecor MS Sans SerifSymbolArial"
    rb"Times New RomanCourier{\colortbl\red0\green0\blue0" + b"\r\n" + rb"\par \pard\plain\f0\fs20\b\i\u\tab\tx"
)


def padded(data):
    return data + bytes(-len(data) % 4)


def attribute(level, name, data):
    return struct.pack("<BII", level, name, len(data)) + data + struct.pack("<H", sum(data) & 0xFFFF)


def property_(kind, name, value):
    head = struct.pack("<HH", kind, name)
    if kind == INTEGER:
        return head + struct.pack("<I", value)
    data = (value + "\0").encode("utf-16-le") if kind == TEXT else IID_MESSAGE + value if kind == OBJECT else value
    return head + struct.pack("<II", 1, len(data)) + padded(data)


def named_property(name, value):
    """One that programs number themselves, which every reader has to step over."""
    label = (name + "\0").encode("utf-16-le")
    head = struct.pack("<HH", TEXT, 0x8001) + bytes(16) + struct.pack("<II", 1, len(label)) + padded(label)
    data = (value + "\0").encode("utf-16-le")
    return head + struct.pack("<II", 1, len(data)) + padded(data)


def properties(*values):
    return struct.pack("<I", len(values)) + b"".join(values)


def attachment(title, content, *values):
    return (
        attribute(ATTACHMENT, RENDERING, bytes(14))
        + attribute(ATTACHMENT, TITLE, title + b"\0")
        + (attribute(ATTACHMENT, DATA, content) if content is not None else b"")
        + (attribute(ATTACHMENT, ATTACHMENT_PROPERTIES, properties(*values)) if values else b"")
    )


def tnef(*parts):
    head = struct.pack("<IH", 0x223E9F78, 1) + attribute(MESSAGE, VERSION, struct.pack("<I", 0x00010000))
    return head + attribute(MESSAGE, CODE_PAGE, struct.pack("<II", 1252, 0)) + b"".join(parts)


def compressed(rtf):
    """As Outlook does it: runs that were there before become two bytes."""
    window = bytearray(DICTIONARY)
    tokens = []
    at = 0
    while at < len(rtf):
        length = next((n for n in range(min(17, len(rtf) - at), 1, -1) if rtf[at : at + n] in window), 0)
        if length:
            place = bytes(window).find(rtf[at : at + length])
            tokens.append((1, struct.pack(">H", place << 4 | length - 2)))
        else:
            length = 1
            tokens.append((0, rtf[at : at + 1]))
        window += rtf[at : at + length]
        at += length
    tokens.append((1, struct.pack(">H", (len(window) % 4096) << 4)))
    out = b""
    for first in range(0, len(tokens), 8):
        run = tokens[first : first + 8]
        out += bytes([sum(flag << bit for bit, (flag, _) in enumerate(run))]) + b"".join(data for _, data in run)
    # The usual sum, begun at 0 and not turned round at the end.
    checksum = zlib.crc32(out, 0xFFFFFFFF) ^ 0xFFFFFFFF
    return struct.pack("<III", len(out) + 12, len(rtf), 0x75465A4C) + struct.pack("<I", checksum) + out


def mail(subject, winmail, text=None):
    words = ""
    if text is not None:
        words = f'--b\nContent-Type: text/plain; charset="utf-8"\nContent-Transfer-Encoding: 8bit\n\n{text}\n'
    encoded = base64.encodebytes(winmail).decode()
    return (
        "From: Secretariat <secretariat@mairie.example>\nTo: demandes@desk.example\n"
        f"Subject: {subject}\nDate: Tue, 3 Feb 2026 09:00:00 +0100\nMIME-Version: 1.0\n"
        f'Content-Type: multipart/mixed; boundary="b"\n\n{words}--b\n'
        'Content-Type: application/ms-tnef; name="winmail.dat"\nContent-Transfer-Encoding: base64\n'
        f'Content-Disposition: attachment; filename="winmail.dat"\n\n{encoded}--b--\n'
    )


HTML_IN_RTF = rb"""{\rtf1\ansi\ansicpg1252\fromhtml1 \deff0{\fonttbl{\f0\fswiss Arial;}}{\colortbl\red0\green0\blue0;}
{\*\generator Microsoft Exchange Server;}
{\*\htmltag64 <p>}\htmlrtf {\htmlrtf0 Le planning de f\'e9vrier, \u8364?120 \htmlrtf\par\htmlrtf0
{\*\htmltag84 &lt;}\htmlrtf <\htmlrtf0 100 m{\*\htmltag84 &gt;}\htmlrtf >\htmlrtf0
{\*\htmltag72 </p>}\htmlrtf \par}\htmlrtf0
{\*\htmltag64 <p>}\htmlrtf {\htmlrtf0 Deuxi\'e8me alin\'e9a.{\*\htmltag72 </p>}\htmlrtf \par}\htmlrtf0}"""
PLAIN_RTF = rb"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Arial;}}\pard\f0 Le toit {\b fuit}\par Deux \{seaux\}\line \u-10179?\u-8704? merci\par}"


def samples():
    pdf = b"%PDF-1.4\n" + b"planning " * 20
    picture = b"\x89PNG\r\n\x1a\n" + bytes(range(40))
    yield "attachments", mail(
        "Planning",
        tnef(
            attribute(MESSAGE, MESSAGE_PROPERTIES, properties(named_property("Keywords", "toit"), property_(INTEGER, 0x3FDE, 1252))),
            attachment(b"PLANNI~1.PDF", pdf, property_(TEXT, 0x3707, "Planning d'été.pdf"), property_(TEXT, 0x370E, "application/pdf")),
            attachment(b"toit.png", picture),
        ),
        "Veuillez trouver le planning.",
    )
    yield "body", mail("Corps", tnef(attribute(MESSAGE, BODY, "Le toit de l'école fuit, 120 €.\r\n\0".encode("cp1252"))))
    yield "html-in-rtf", mail("RTF", tnef(attribute(MESSAGE, MESSAGE_PROPERTIES, properties(property_(BYTES, 0x1009, compressed(HTML_IN_RTF))))))
    yield "plain-rtf", mail("RTF", tnef(attribute(MESSAGE, MESSAGE_PROPERTIES, properties(property_(BYTES, 0x1009, compressed(PLAIN_RTF))))))
    html = '<html><body><p>Bonjour à tous</p><img src="cid:plan@desk"></body></html>'.encode()
    yield "html", mail(
        "HTML",
        tnef(
            attribute(MESSAGE, MESSAGE_PROPERTIES, properties(property_(INTEGER, 0x3FDE, 65001), property_(BYTES, 0x1013, html))),
            attachment(b"plan.png", picture, property_(TEXT, 0x370E, "image/png"), property_(TEXT, 0x3712, "plan@desk")),
        ),
    )
    inner = tnef(attribute(MESSAGE, BODY, b"Message d'origine\0"), attachment(b"photo.png", picture))
    yield "message-inside", mail(
        "Message",
        tnef(attachment(b"Fuite chez Dupont", None, property_(INTEGER, 0x3705, 5), property_(OBJECT, 0x3701, inner))),
        "Voir le message joint.",
    )
    said = f'image/x-dwg; {"x" * 71}="{"é" * 60}"'
    yield "kind-with-a-long-parameter", mail(
        "Plan", tnef(attachment(b"plan.dwg", b"AC1027", property_(TEXT, 0x370E, said))), "Voir le plan."
    )
    whole = tnef(attachment(b"devis.pdf", pdf), attachment(b"plan.pdf", pdf))
    yield "cut-on-the-way", mail("Coupure", whole[:-40], "Voir le devis.")


def main():
    folder = pathlib.Path(__file__).parent
    for name, text in samples():
        (folder / f"winmail-{name}.eml").write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
