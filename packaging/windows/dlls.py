"""Checks that every library asked for is there or is Windows 10's own: dlls.py FOLDER.

Wine has run-time libraries of Microsoft's that a fresh Windows has not: a try there cannot tell.
"""

import struct
import sys
from collections.abc import Iterator
from pathlib import Path

# Part of each Windows 10; what stands in no list must lie in the folder.
OF_WINDOWS = """
    advapi32 authz avicap32 avifil32 bcrypt bcryptprimitives comctl32 comdlg32 crypt32 d2d1
    d3d11 d3d12 d3d9 dbghelp dcomp dnsapi dwmapi dwrite dxgi gdi32 imm32 iphlpapi kernel32 mf
    mfplat mfreadwrite mpr msvcrt msvfw32 netapi32 normaliz ntdll ole32 oleaut32 powrprof
    propsys psapi rpcrt4 secur32 setupapi shcore shell32 shlwapi ucrtbase uiautomationcore
    user32 userenv usp10 uxtheme version winmm winspool.drv wldap32 ws2_32 wsock32 wtsapi32
"""
# Looked for beside the library that asks, then beside python.exe; others find theirs by the
# folder their package names to Windows.
RUN_TIME = ("msvcp140.dll", "msvcp140_1.dll", "msvcp140_2.dll", "vcruntime140.dll")


def imports(library: Path) -> Iterator[str]:
    """Names of the libraries that one needs from its start, as its import table lists them."""
    data = library.read_bytes()
    (head,) = struct.unpack_from("<I", data, 0x3C)
    sections, optional = struct.unpack_from("<H12xH", data, head + 6)
    (table,) = struct.unpack_from("<I", data, head + 24 + 120)  # second directory of a PE32+
    rows = [
        struct.unpack_from("<IIII", data, head + 24 + optional + 40 * index + 8)
        for index in range(sections)
    ]

    def place(address: int) -> int:
        return next(
            address - start + raw for _, start, size, raw in rows if start <= address < start + size
        )

    while table and (name := struct.unpack_from("<I", data, place(table) + 12)[0]):
        begin = place(name)
        yield data[begin : data.index(b"\0", begin)].decode("ascii").lower()
        table += 20


def missing(folder: Path) -> Iterator[str]:
    """What some library asks for and nobody has."""
    libraries = [path for path in folder.rglob("*") if path.suffix in (".dll", ".pyd", ".exe")]
    here = {path.name.lower() for path in libraries}
    reachable = {path.name.lower() for path in folder.glob("*.dll")}
    for library in libraries:
        near = {path.name.lower() for path in library.parent.glob("*.dll")}
        for name in imports(library):
            own = name.removesuffix(".dll") in OF_WINDOWS.split() or name.startswith(
                ("api-ms-", "ext-ms-")
            )
            found = name in (near | reachable if name in RUN_TIME else here)
            if not own and not found:
                yield f"{library.relative_to(folder)} asks for {name}"


if __name__ == "__main__":
    lacking = sorted(missing(Path(sys.argv[1])))
    raise SystemExit("\n".join(lacking) or None)
