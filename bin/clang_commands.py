"""Prints the compile commands of g++ in words that clang understands, for clang-tidy."""
import json
import re
import sys
from pathlib import Path

# What only g++ knows or only makes clang slower. The precompiled header is read as the plain header that it was made of.
dropped = re.compile(r" (-Werror|-fpch-preprocess|-Winvalid-pch|-fsanitize=\S+|-fno-sanitize-recover=\S+|-include \S+/cmake_pch\.hxx)")
# Asio 1.74 uses coroutines with clang only where it is told to.
added = f" -include {Path.cwd()}/lib/precompiled.h -DBOOST_ASIO_HAS_CO_AWAIT -DBOOST_ASIO_HAS_STD_COROUTINE "

commands = [entry for entry in json.load(open(sys.argv[1])) if entry["file"].endswith(".cpp")]
for entry in commands:
    compiler, arguments = dropped.sub("", entry["command"]).split(" ", 1)
    entry["command"] = compiler + added + arguments
json.dump(commands, sys.stdout, indent=1)
