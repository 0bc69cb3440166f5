"""A disk that forgets: what is left of a recorded run when the power goes in the midst of it.

Strace tells every call of a victim that writes. Replayed on a model of the disk, content of a file
is safe once the file was synced, a name once its folder was; all else may be gone, or be there in
part. The model can be stopped after any call and laid down as real files.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

CALLS = (
    *("openat", "close", "dup", "lseek", "write", "pwrite64", "writev", "sendfile", "ftruncate"),
    *("fsync", "fdatasync", "rename", "unlink", "unlinkat", "mkdir", "rmdir"),
)
TRACE = ("-y", "-xx", "-s", "100000000", "-e", f"trace={','.join(CALLS)}")
"""What strace is asked for, so that `calls` can read it."""

_TOKEN = re.compile(r'"((?:\\x..)*)"|(\d+|AT_FDCWD)<([^>]*)>|([^\s,\[\]{}"][^,\[\]{}"]*)')
_REMOVE_FOLDER = "AT_REMOVEDIR"


@dataclass(frozen=True)
class Call:
    """One system call that went well: its name, its arguments and its result."""

    name: str
    words: tuple[str, ...]
    data: tuple[bytes, ...]
    handles: tuple[tuple[str, str], ...]
    result: int
    process: str


def calls(log: Path) -> Iterator[Call]:
    """The calls of a recorded run in the order in which they ended."""
    begun: dict[str, str] = {}
    for line in log.read_text("ascii", "replace").splitlines():
        process, _, rest = line.partition(" ")
        rest = rest.strip()
        if rest.endswith("<unfinished ...>"):
            begun[process] = rest.removesuffix("<unfinished ...>").rstrip()
            continue
        if rest.startswith("<... ") and process in begun:
            rest = begun.pop(process) + rest.partition("resumed>")[2]
        call = _call(process, rest)
        if call is not None:
            yield call


def _call(process: str, text: str) -> Call | None:
    asked, equals, answer = text.rpartition(" = ")
    name, opened, inside = asked.partition("(")
    number = re.match(r"\d+", answer)
    if not (equals and opened and number):
        return None  # it failed, or is no call but a signal
    words, data, handles = [], [], []
    for text_, handle, place, word in _TOKEN.findall(inside.rstrip().removesuffix(")")):
        if handle:
            handles.append((handle, _plain(place).decode("utf-8", "surrogateescape")))
        elif word:
            words.append(word.strip())
        else:
            data.append(_plain(text_))
    return Call(name, tuple(words), tuple(data), tuple(handles), int(number[0]), process)


def _plain(escaped: str) -> bytes:
    return bytes.fromhex(escaped.replace("\\x", ""))


@dataclass(eq=False)
class File:
    """What a file holds, what of it is safe, and what was written since."""

    live: bytearray = field(default_factory=bytearray)
    safe: bytes = b""
    since: list[tuple[int, bytes | None]] = field(default_factory=list)

    def write(self, at: int, data: bytes) -> None:
        _write(self.live, at, data)
        self.since.append((at, data))

    def cut(self, size: int) -> None:
        _resize(self.live, size)
        self.since.append((size, None))

    def sync(self) -> None:
        self.safe = bytes(self.live)
        self.since.clear()

    def left(self, chance: Random | None) -> bytes:
        """What is on the disk: what is safe, with `chance` also a part of the rest."""
        content = bytearray(self.safe)
        for at, data in self.since:
            if chance is not None and chance.random() < 0.5:
                if data is None:
                    _resize(content, at)
                else:
                    _write(content, at, data)
        return bytes(content)


@dataclass(eq=False)
class Folder:
    """The names in a folder, and which of them are safe."""

    live: dict[str, File | Folder] = field(default_factory=dict)
    safe: dict[str, File | Folder] = field(default_factory=dict)

    def sync(self) -> None:
        self.safe = dict(self.live)

    def left(self, chance: Random | None) -> dict[str, File | Folder]:
        """What is on the disk, as for files."""
        found = {}
        for name in {**self.safe, **self.live}:
            lasting = chance is not None and chance.random() < 0.5
            node = (self.live if lasting else self.safe).get(name)
            if node is not None:
                found[name] = node
        return found


def _write(content: bytearray, at: int, data: bytes) -> None:
    if len(content) < at:
        _resize(content, at)
    content[at : at + len(data)] = data


def _resize(content: bytearray, size: int) -> None:
    del content[size:]
    content.extend(bytes(size - len(content)))


@dataclass
class _Handle:
    node: File | Folder
    at: int = 0
    append: bool = False


class Disk:
    """A folder as a disk of its own, on which recorded calls are done again."""

    def __init__(self, base: Path, names: Iterable[str] = ()) -> None:
        """Begin with what lies in `base` under `names`, all of it safe."""
        self._base = str(base)
        self._root = Folder()
        self._handles: dict[str, _Handle] = {}
        for name in names:
            if (base / name).exists():
                self._root.live[name] = _loaded(base / name)
        self._root.sync()

    def do(self, call: Call) -> None:
        """Do one call again, if it concerns this disk."""
        act = getattr(self, f"_{call.name}", None)
        if act is not None:
            act(call)

    def lay_down(self, chance: Random | None = None) -> None:
        """Make real files of what is left when the power goes now."""
        _lay_down(self._root.left(chance), Path(self._base), chance)

    def live(self, name: str) -> dict[str, bytes]:
        """All files below a name as the running system sees them, by their paths."""
        return dict(_files(self._root.live[name], name))

    def _find(self, path: str) -> tuple[Folder, str] | None:
        """The folder that holds a path's last name; None outside this disk."""
        inside = os.path.relpath(path, self._base)
        *above, name = inside.split("/")
        folder: File | Folder | None = self._root
        for step in above:
            folder = folder.live.get(step) if isinstance(folder, Folder) else None
        return (folder, name) if isinstance(folder, Folder) and name != ".." else None

    def _node(self, path: str) -> File | Folder | None:
        if path == self._base:
            return self._root
        found = self._find(path)
        return found[0].live.get(found[1]) if found else None

    def _openat(self, call: Call) -> None:
        path = _absolute(call)
        flags = next((word for word in call.words if word.startswith("O_")), "")
        node, found = self._node(path), self._find(path)
        if node is None and found is not None and "O_CREAT" in flags:
            node = found[0].live[found[1]] = File()
        self._handles.pop(str(call.result), None)
        if node is not None:
            if isinstance(node, File) and "O_TRUNC" in flags:
                node.cut(0)
            self._handles[str(call.result)] = _Handle(node, append="O_APPEND" in flags)

    def _close(self, call: Call) -> None:
        self._handles.pop(call.handles[0][0], None)

    def _dup(self, call: Call) -> None:
        handle = self._handles.get(call.handles[0][0])
        if handle is not None:
            self._handles[str(call.result)] = handle

    def _lseek(self, call: Call) -> None:
        if (handle := self._handles.get(call.handles[0][0])) is not None:
            handle.at = call.result

    def _write(self, call: Call) -> None:
        self._append(call, call.data[0][: call.result])

    def _writev(self, call: Call) -> None:
        self._append(call, b"".join(call.data)[: call.result])

    def _append(self, call: Call, data: bytes) -> None:
        handle = self._handles.get(call.handles[0][0])
        if handle is not None and isinstance(handle.node, File):
            at = len(handle.node.live) if handle.append else handle.at
            handle.node.write(at, data)
            handle.at = at + len(data)

    def _pwrite64(self, call: Call) -> None:
        handle = self._handles.get(call.handles[0][0])
        if handle is not None and isinstance(handle.node, File):
            handle.node.write(int(call.words[-1]), call.data[0][: call.result])

    def _sendfile(self, call: Call) -> None:
        source = self._handles.get(call.handles[1][0])
        offset = next((int(word) for word in call.words if word.isdigit()), 0)
        content = (
            bytes(source.node.live)
            if source is not None and isinstance(source.node, File)
            else Path(call.handles[1][1]).read_bytes()
        )
        self._append(call, content[offset : offset + call.result])

    def _ftruncate(self, call: Call) -> None:
        handle = self._handles.get(call.handles[0][0])
        if handle is not None and isinstance(handle.node, File):
            handle.node.cut(int(call.words[-1]))

    def _fsync(self, call: Call) -> None:
        if (handle := self._handles.get(call.handles[0][0])) is not None:
            handle.node.sync()

    _fdatasync = _fsync

    def _rename(self, call: Call) -> None:
        source, target = (self._find(os.fsdecode(path)) for path in call.data)
        node = source[0].live.pop(source[1], None) if source else None
        if node is not None and target is not None:
            target[0].live[target[1]] = node

    def _unlink(self, call: Call) -> None:
        found = self._find(_absolute(call))
        if found is not None:
            found[0].live.pop(found[1], None)

    _unlinkat = _unlink
    _rmdir = _unlink

    def _mkdir(self, call: Call) -> None:
        found = self._find(_absolute(call))
        if found is not None:
            found[0].live[found[1]] = Folder()


def _absolute(call: Call) -> str:
    base = call.handles[0][1] if call.handles else "/"
    return os.path.join(base, os.fsdecode(call.data[0]))  # noqa: PTH118 - calls may name any text


def _loaded(path: Path) -> File | Folder:
    if path.is_dir():
        folder = Folder({each.name: _loaded(each) for each in path.iterdir()})
        folder.sync()
        return folder
    file = File(bytearray(path.read_bytes()))
    file.sync()
    return file


def _lay_down(names: dict[str, File | Folder], folder: Path, chance: Random | None) -> None:
    for name, node in names.items():
        if isinstance(node, Folder):
            (folder / name).mkdir(mode=0o700)
            _lay_down(node.left(chance), folder / name, chance)
        else:
            (folder / name).touch(0o600)
            (folder / name).write_bytes(node.left(chance))


def _files(node: File | Folder, name: str) -> Iterator[tuple[str, bytes]]:
    if isinstance(node, File):
        yield name, bytes(node.live)
    else:
        for below, each in node.live.items():
            yield from _files(each, f"{name}/{below}")
