#!/usr/bin/python3
"""Writes lib/mail/public_providers.txt as a C++ source of sorted tables."""

import argparse
import pathlib
import re
import sys

from cpp_literals import string_view

LINE = re.compile(r"(?:[a-z0-9-]+\.)+(?:[a-z]{2,}|\*)")
TABLES = {"providers": "public_provider_domains", "names": "public_provider_names", "shared": "shared_domains"}

HEAD = """#include "lib/mail/public_providers_tables.h"

namespace relais::mail {
namespace {

using namespace std::string_view_literals;

"""


def entries(file):
    found = {name: set() for name in TABLES}
    section = None
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
        line = line.split("#")[0].strip()
        if not line:
            continue
        if line.startswith("["):
            section = line.strip("[]")
        elif not LINE.fullmatch(line) or section not in found:
            sys.exit(f"{file}:{number}: should be a domain in lower case, or a name and \".*\", under [providers] or [shared]")
        elif line.endswith(".*"):
            found["names"].add(line[:-2])
        else:
            found[section].add(line)
    return found


def source(found):
    arrays = "".join(
        f"constexpr std::array<std::string_view, {len(words)}> all_{TABLES[name]}{{\n"
        + "".join(f"    {string_view(word)},\n" for word in sorted(words))
        + "};\n\n"
        for name, words in found.items()
    )
    spans = "".join(f"const std::span<const std::string_view> {table}{{all_{table}}};\n" for table in TABLES.values())
    return f"{HEAD}{arrays}}}  // namespace\n\n{spans}\n}}  // namespace relais::mail\n"


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=pathlib.Path)
    parser.add_argument("--output", type=pathlib.Path, required=True)
    arguments = parser.parse_args()
    arguments.output.parent.mkdir(parents=True, exist_ok=True)
    arguments.output.write_text(source(entries(arguments.file)), encoding="utf-8")


if __name__ == "__main__":
    main()
