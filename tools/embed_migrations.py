#!/usr/bin/python3
"""Writes the files of db/migrations as a C++ source, so that the program carries its schema."""

import argparse
import hashlib
import pathlib
import re
import sys

NAME = re.compile(r"(?P<number>\d{4})_[a-z0-9_]+(?:\.(?P<dialect>sqlite|postgres))?\.sql")
DIALECTS = ("sqlite", "postgres")

HEAD = """#include <array>

#include "lib/database/migrations.h"

namespace relais {
namespace {

"""

TAIL = """}  // namespace

std::span<const Migration> migrations_for(Dialect dialect) {
  if (dialect == Dialect::sqlite) return sqlite_migrations;
  return postgres_migrations;
}

}  // namespace relais
"""


def numbered(files, dialect):
    """The files of one database in their order; a number that is missing or there twice ends the build."""
    found = {}
    for file in files:
        name = NAME.fullmatch(file.name)
        if not name:
            sys.exit(f"{file}: should be named 0001_what_it_does.sql, or .sqlite.sql and .postgres.sql")
        if name["dialect"] not in (None, dialect):
            continue
        number = int(name["number"])
        if number in found:
            sys.exit(f"{file}: {found[number].name} has this number too")
        found[number] = file
    return found


def literal(text):
    return f'R"migration({text})migration"'


def array(dialect, found):
    lines = [f"constexpr std::array<Migration, {len(found)}> {dialect}_migrations{{{{"]
    for number, file in sorted(found.items()):
        content = file.read_bytes()
        hash_ = hashlib.sha256(content).hexdigest()
        lines.append(f'    {{{number}, "{file.name}", {literal(content.decode())}, "{hash_}"}},')
    return "\n".join([*lines, "}};", "", ""])


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--output", type=pathlib.Path, required=True)
    parser.add_argument("files", type=pathlib.Path, nargs="*")
    arguments = parser.parse_args()

    found = {dialect: numbered(arguments.files, dialect) for dialect in DIALECTS}
    if alone := found["sqlite"].keys() ^ found["postgres"].keys():
        sys.exit(f"migrations for one database only: {sorted(alone)}")
    arguments.output.parent.mkdir(parents=True, exist_ok=True)
    arguments.output.write_text(HEAD + "".join(array(dialect, found[dialect]) for dialect in DIALECTS) + TAIL)


if __name__ == "__main__":
    main()
