"""Replaces a library by one of names alone: hollow.py BINARY LIBRARY.

The loader wants every library that BINARY was linked with, and every name it takes from them,
though nothing of them is ever called: OpenCV's films, say. A call would end the process (UD2).
"""

import subprocess
import sys
import tempfile
from collections import defaultdict
from pathlib import Path


def names(*options: str | Path) -> set[str]:
    """Names with their versions, as nm tells them."""
    told = subprocess.run(["nm", "-D", *options], capture_output=True, text=True, check=True)
    return {line.split()[-1].replace("@@", "@") for line in told.stdout.splitlines()}


def source(taken: set[str]) -> str:
    """Each name as a function, and all of them do the same."""
    functions = sorted(name.partition("@")[0] for name in taken)
    heads = "".join(f".globl {name}\n.type {name}, @function\n{name}:\n" for name in functions)
    return f'.text\n{heads}ud2\n.section .note.GNU-stack, "", @progbits\n'


def versions(taken: set[str]) -> str:
    """A linker's script that gives each name its version."""
    of_version = defaultdict(list)
    for name in taken:
        function, _, version = name.partition("@")
        of_version[version].append(function)
    parts = sorted(
        f"{version} {{ {' '.join(f'{name};' for name in sorted(of_version[version]))} }};"
        for version in of_version
    )
    return "\n".join(parts)


def hollow(binary: Path, library: Path) -> None:
    """Write the empty library in the place of the full one."""
    given = names("--defined-only", "--with-symbol-versions", library)
    wanted = names("--undefined-only", "--with-symbol-versions", binary)
    bare = {name.partition("@")[0] for name in given}
    taken = {name for name in wanted if name in given or ("@" not in name and name in bare)}
    with tempfile.TemporaryDirectory() as folder:
        code, script = Path(folder, "names.S"), Path(folder, "versions")
        code.write_text(source(taken))
        script.write_text(versions(taken))
        linking = f"-Wl,-soname,{library.name},--build-id=none,--version-script={script}"
        subprocess.run(
            ["gcc", "-shared", "-nostdlib", "-s", linking, "-o", library, code], check=True
        )


if __name__ == "__main__":
    hollow(Path(sys.argv[1]), Path(sys.argv[2]))
