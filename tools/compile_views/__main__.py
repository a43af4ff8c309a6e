"""Compiles views: see docs/views.md.

  compile_views --root app --output build/generated/views NAME...

writes a .cpp and a .h for each, where its content changed, and says what is wrong with all of
them at once."""

import argparse
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))

from project import Project  # noqa: E402
from view_error import ViewError  # noqa: E402


def write_if_changed(path, content):
    if not path.exists() or path.read_text(encoding="utf-8") != content:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--root", type=pathlib.Path, required=True, help="the folder from which templates are named")
    parser.add_argument("--top", type=pathlib.Path, default=pathlib.Path.cwd(), help="from which files are named in errors")
    parser.add_argument("--output", type=pathlib.Path, required=True)
    parser.add_argument("--prefix", default="views", help="how generated headers are included")
    parser.add_argument("names", nargs="*")
    arguments = parser.parse_args()

    project = Project(arguments.root.resolve(), arguments.top.resolve(), arguments.prefix)
    errors = {}
    for name in arguments.names:
        try:
            written = project.outputs(name)
        except ViewError as error:
            errors[str(error)] = error
            continue
        for file, content in written.items():
            write_if_changed(arguments.output / file, content)
    for error in errors.values():
        print(f"{error.path}:{error.line}: error: {error.sentence}", file=sys.stderr)
    return 1 if errors else 0


if __name__ == "__main__":
    sys.exit(main())
