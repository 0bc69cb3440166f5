"""Gives Wine's C run-time the functions for complex numbers that it lacks: complete_wine.py DLL...

NumPy calls crealf and its like while it loads. Windows 10 has them; in Wine 10 they only abort.
For trials: nothing of this gets into a package.
"""

import struct
import sys
from pathlib import Path

STUB = bytes.fromhex("4883ec28488d0d")  # how each function begins that Wine has by name only
# A complex float comes in RCX itself, a complex double by its address; the answer goes to XMM0.
BODIES = {
    "crealf": "660f6ec1c3",
    "cimagf": "48c1e920660f6ec1c3",
    "creal": "f20f1001c3",
    "creall": "f20f1001c3",
    "cimag": "f20f104108c3",
    "cimagl": "f20f104108c3",
}


def complete(library: Path) -> list[str]:
    """Fill in what is a stub; returns the names."""
    data = bytearray(library.read_bytes())
    (head,) = struct.unpack_from("<I", data, 0x3C)
    count, optional = struct.unpack_from("<H12xH", data, head + 6)
    rows = [
        struct.unpack_from("<IIII", data, head + 24 + optional + 40 * index + 8)
        for index in range(count)
    ]

    def place(address: int) -> int:
        return next(raw + address - at for _, at, size, raw in rows if at <= address < at + size)

    table = place(struct.unpack_from("<I", data, head + 24 + 112)[0])
    functions, names, ordinals = struct.unpack_from("<III", data, table + 28)
    filled = []
    for index in range(struct.unpack_from("<I", data, table + 24)[0]):
        begin = place(struct.unpack_from("<I", data, place(names) + 4 * index)[0])
        name = data[begin : data.index(b"\0", begin)].decode("ascii")
        (ordinal,) = struct.unpack_from("<H", data, place(ordinals) + 2 * index)
        code = place(struct.unpack_from("<I", data, place(functions) + 4 * ordinal)[0])
        if name in BODIES and data[code : code + len(STUB)] == STUB:
            body = bytes.fromhex(BODIES[name])
            data[code : code + len(body)] = body
            filled.append(name)
    library.write_bytes(data)
    return filled


if __name__ == "__main__":
    for argument in sys.argv[1:]:
        print(argument, *complete(Path(argument)))
