#!/usr/bin/python3
"""Writes the files of db/demo as a C++ source, so that the program carries its demonstrations.

  embed_demo.py --folder db/demo --output BUILD/demo_files.cpp FILE..."""

import argparse
import pathlib
import string

from cpp_literals import string_view

TEXTS = {".toml", ".story"}
PLAIN = set(string.ascii_letters + string.digits + " ")

HEAD = """#include "demo/demo_files.h"

namespace relais::demo {
namespace {

using namespace std::string_view_literals;

"""

TAIL = """
}  // namespace

std::span<const DemoFile> demo_files() { return all_files; }

}  // namespace relais::demo
"""


def literal(path):
    if path.suffix in TEXTS:
        return string_view(path.read_text(encoding="utf-8"))
    # Octal stops after three digits, so that what follows is never read as part of it.
    return '"' + "".join(chr(byte) if chr(byte) in PLAIN else f"\\{byte:03o}" for byte in path.read_bytes()) + '"sv'


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folder", type=pathlib.Path, required=True)
    parser.add_argument("--output", type=pathlib.Path, required=True)
    parser.add_argument("files", type=pathlib.Path, nargs="*")
    arguments = parser.parse_args()

    rows = [f"    {{{string_view(file.relative_to(arguments.folder).as_posix())}, {literal(file)}}}," for file in sorted(arguments.files)]
    arguments.output.parent.mkdir(parents=True, exist_ok=True)
    table = "\n".join([f"constexpr DemoFile all_files[] = {{", *rows, "};"])
    arguments.output.write_text(HEAD + table + "\n" + TAIL, encoding="utf-8")


if __name__ == "__main__":
    main()
