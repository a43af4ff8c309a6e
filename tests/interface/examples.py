"""The examples of docs/interface.md work as they stand there: each block is said to a shell, one after the other, and prints what the
lines that begin with #> show of it."""

import os
import re
import subprocess
import sys

from told import ROOT, Desk

PAGE = ROOT / "docs/interface.md"
SHOWN = "#> "


def blocks():
    """Each with the line where it begins."""
    text = PAGE.read_text()
    for found in re.finditer(r"^```sh\n(.*?)^```$", text, re.MULTILINE | re.DOTALL):
        yield text[: found.start()].count("\n") + 1, found[1]


def parts_of(block):
    """Commands, and what is shown after them."""
    commands, shown = [], []
    for line in block.splitlines():
        if line.startswith(SHOWN):
            shown.append(line.removeprefix(SHOWN))
            continue
        if shown:
            yield commands, shown
            commands, shown = [], []
        commands.append(line)
    yield commands, shown


class Shell:
    """One that stays open, so that a later block knows what an earlier one has found."""

    END = "--- that was it"

    def __init__(self, folder, env):
        self.process = subprocess.Popen(["bash"], cwd=folder, env=env, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)

    def say(self, commands):
        print("\n".join([*commands, f"printf '\\n%s %s\\n' '{self.END}' $?"]), file=self.process.stdin, flush=True)
        printed = ""
        for line in self.process.stdout:
            if line.startswith(self.END):
                return printed, int(line.removeprefix(self.END))
            printed += line
        return printed, -1

    def end(self):
        self.process.stdin.close()
        self.process.wait(timeout=30)


def main():
    wrong = shown_lines = 0
    with Desk() as desk:
        desk.start()
        folder = desk.folder / "examples"
        folder.mkdir()
        shell = Shell(folder, {**os.environ, "DESK": f"http://127.0.0.1:{desk.port}", "TOKEN": desk.token})
        for line, block in blocks():
            for commands, shown in parts_of(block):
                printed, status = shell.say(commands)
                missing = [each for each in shown if each not in printed]
                shown_lines += len(shown)
                if missing or status != 0:
                    wrong += 1
                    print(f"docs/interface.md:{line}: {commands[-1]}\n  ended with {status}, does not print {missing}, but\n{printed[-2000:]}")
        shell.end()
        if desk.process.poll() is not None:
            print(desk.log_text()[-3000:])
    print(f"{shown_lines} shown lines, {wrong} wrong")
    return wrong > 0 or shown_lines == 0


if __name__ == "__main__":
    sys.exit(main())
