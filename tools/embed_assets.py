#!/usr/bin/python3
"""Makes a folder of assets part of a program.

  embed_assets.py FOLDER --output BUILD/FOLDER [--depfile FILE]

writes assets.S, which takes the bytes in, and assets.cpp, the table of lib/html/embedded_assets.h. The hash of its content
is in the address of each asset, so what names other assets is hashed after them, with their addresses written into it."""

import argparse
import gzip
import hashlib
import pathlib
import posixpath
import re
import sys

from cpp_literals import string_view

TYPES = {
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".mjs": "text/javascript; charset=utf-8",
    ".map": "application/json",
    ".json": "application/json",
    ".webmanifest": "application/manifest+json",
    ".html": "text/html; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".gif": "image/gif",
    ".webp": "image/webp",
    ".avif": "image/avif",
    ".ico": "image/x-icon",
    ".woff2": "font/woff2",
    ".woff": "font/woff",
    ".ttf": "font/ttf",
    ".wasm": "application/wasm",
    ".mp3": "audio/mpeg",
}
COMPRESSED = {".css", ".js", ".mjs", ".map", ".json", ".webmanifest", ".html", ".txt", ".svg", ".ttf", ".ico", ".wasm"}
# Where one asset names another: url() and @import of CSS; strings of JavaScript that are a whole name; the source map.
NAMED_IN_CSS = re.compile(r"""(?P<before>url\(\s*["']?|@import\s+["'])(?P<name>[^"')\s?#]+)""")
NAMED_IN_JS = re.compile(r"""(?P<before>["'`]|//# sourceMappingURL=)(?P<name>(?:\./|/assets/)?[\w.@/-]+\.\w+)(?=["'`\s])""")
NAMED = {".css": NAMED_IN_CSS, ".js": NAMED_IN_JS, ".mjs": NAMED_IN_JS}
PREFIX = "/assets/"


class AssetError(Exception):
    pass


class Assets:
    def __init__(self, folder):
        if not folder.is_dir() or not any(folder.iterdir()):
            raise AssetError(f"there are no assets in {folder}.")
        self.folder = folder
        files = (path for path in sorted(folder.rglob("*")) if path.is_file())
        self.content = {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}
        self.addresses = {}
        self.being_written = []
        for name in self.content:
            self.address(name)

    def address(self, name):
        if name not in self.addresses:
            if name in self.being_written:
                raise AssetError(f"{self.folder / name} and {self.folder / self.being_written[-1]} name each other.")
            self.being_written.append(name)
            self.content[name] = self.with_addresses(name)
            self.being_written.pop()
            digest = hashlib.sha256(self.content[name]).hexdigest()[:12]
            stem, ending = posixpath.splitext(name)
            self.addresses[name] = f"{PREFIX}{stem}-{digest}{ending}"
        return self.addresses[name]

    def with_addresses(self, name):
        pattern = NAMED.get(posixpath.splitext(name)[1])
        if pattern is None:
            return self.content[name]

        def addressed(match):
            other = self.asset_named(match["name"], posixpath.dirname(name))
            if other is None or other == name:
                return match[0]
            return match["before"] + self.address(other)

        return pattern.sub(addressed, self.content[name].decode()).encode()

    def asset_named(self, written, folder):
        """The asset that a reference means: beside the file that says it, or from the root of the assets."""
        relative = written.removeprefix(PREFIX) if written.startswith(PREFIX) else posixpath.join(folder, written)
        name = posixpath.normpath(relative)
        return name if name in self.content else None


def type_of(name):
    ending = posixpath.splitext(name)[1].lower()
    if ending not in TYPES:
        raise AssetError(f"embed_assets.py knows no content type for {name}.")
    return TYPES[ending]


def gzipped(name, content):
    if posixpath.splitext(name)[1].lower() not in COMPRESSED:
        return b""
    smaller = gzip.compress(content, 9, mtime=0)
    return smaller if len(smaller) < len(content) * 9 // 10 else b""


def assembler_source(files):
    lines = ['  .section .note.GNU-stack,"",%progbits', "  .section .rodata"]
    for symbol, path in files:
        lines += ["  .balign 16", f"  .global {symbol}", f"{symbol}:", f'  .incbin "{path}"', "  .byte 0"]
    return "\n".join(lines) + "\n"


def table_source(rows):
    symbols = "\n".join(f"extern const char {symbol}[];" for _, _, _, *kept in rows for symbol, size in kept if size)
    entries = "\n".join(
        f"    {{{string_view(name)}, {string_view(address)}, {string_view(content_type)}, "
        f"{written_bytes(*content)}, {written_bytes(*small)}}},"
        for name, address, content_type, content, small in rows
    )
    return f"""#include <array>

#include "lib/html/embedded_assets.h"

extern "C" {{
{symbols}
}}

namespace relais {{
namespace {{

using namespace std::string_view_literals;

const std::array<Asset, {len(rows)}> assets{{{{
{entries}
}}}};

}}  // namespace

std::span<const Asset> embedded_assets() {{ return assets; }}

}}  // namespace relais
"""


def written_bytes(symbol, size):
    return f"{{{symbol}, {size}}}" if size else '""sv'


def write_if_changed(path, content):
    path.parent.mkdir(parents=True, exist_ok=True)
    if not path.exists() or path.read_bytes() != content:
        path.write_bytes(content)


def remove_others(output, kept):
    for kind in ("asset", "gzipped"):
        for path in (output / kind).rglob("*"):
            if path.is_file() and path not in kept:
                path.unlink()


def embed(folder, output):
    assets = Assets(folder)
    rows, files = [], []
    for name in sorted(assets.content, key=assets.addresses.get):
        address = assets.addresses[name]
        row = [name, address, type_of(name)]
        for kind, content in (("asset", assets.content[name]), ("gzipped", gzipped(name, assets.content[name]))):
            symbol = "relais_" + kind + "_" + re.sub(r"\W", "_", address.removeprefix(PREFIX))
            # The hash stands in the name of the file, so that a changed asset is a changed source of the assembler.
            path = output / kind / address.removeprefix(PREFIX)
            if content:
                write_if_changed(path, content)
                files.append((symbol, path))
            row.append((symbol, len(content)))
        rows.append(row)
    remove_others(output, {path for _, path in files})
    write_if_changed(output / "assets.S", assembler_source(files).encode())
    write_if_changed(output / "assets.cpp", table_source(rows).encode())
    return [folder / name for name in assets.content]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--output", type=pathlib.Path, required=True)
    parser.add_argument("--depfile", type=pathlib.Path)
    arguments = parser.parse_args()
    try:
        read = embed(arguments.folder.resolve(), arguments.output.resolve())
    except AssetError as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    if arguments.depfile:
        inputs = " ".join(str(path).replace(" ", "\\ ") for path in read)
        arguments.depfile.write_text(f"{arguments.output.resolve() / 'assets.cpp'}: {inputs}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
