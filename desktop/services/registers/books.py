"""The tables themselves: their headings, and rows from documents."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from db.records import DocumentRow
from desktop.services.messages import Messages
from desktop.services.registers.asking import Entered, RegisterAsked
from desktop.services.registers.columns import CONTENTS, INCOMING, LEFT, LISTED, OUTGOING, Layout
from desktop.services.registers.copy_log import LeftEntry
from desktop.services.registers.sheet import Cell, Column, Sheet

Entry = Entered[DocumentRow]


def day_text(iso: str | None) -> str:
    """An ISO day as dd/MM/yyyy; what is none stays as it is."""
    return f"{iso[8:10]}/{iso[5:7]}/{iso[:4]}" if iso and len(iso) >= 10 else iso or ""


def moment_text(iso: str) -> str:
    """An ISO time as day and minute of the local clock."""
    return f"{datetime.fromisoformat(iso).astimezone():%d/%m/%Y %H:%M}"


class Books:
    """Makes tables in one language. Any thread."""

    def __init__(self, messages: Messages) -> None:
        self._messages = messages

    def register(self, asked: RegisterAsked, found: Sequence[Entry], undated: int = 0) -> Sheet:
        """The register of incoming or outgoing documents, in the order given.

        `undated` documents of the book were left out: it says so.
        """
        incoming = asked.book == "incoming"
        layout, row = (INCOMING, _incoming) if incoming else (OUTGOING, _outgoing)
        title = self._say(f"register.{asked.book}{'_secret' if asked.secret else ''}")
        notes = self._head(asked, found)
        if undated:
            notes += (self._messages.text("register.undated", count=undated),)
        return self._sheet(title, notes, layout, [row(one) for one in found])

    def contents(self, found: Sequence[Entry], of: str) -> Sheet:
        """The table of contents of a dossier or a selection called `of`, pages counted through."""
        rows: list[tuple[Cell, ...]] = []
        page = 1
        for at, one in enumerate(found, 1):
            last = page + one.row.page_count - 1
            rows.append((at, *_cited(one), one.row.issuer or "", _span(page, last), ""))
            page = last + 1
        notes = (of,) if of else ()
        return self._sheet(self._say("register.contents"), notes, CONTENTS, rows)

    def listed(self, found: Sequence[Entry]) -> Sheet:
        """A list of documents as the window shows it."""
        rows = [(at, *self._listed(one)) for at, one in enumerate(found, 1)]
        notes = (self._messages.text("register.count", count=len(rows)),)
        return self._sheet(self._say("register.list"), notes, LISTED, rows)

    def left(self, entries: Sequence[LeftEntry], first: str, last: str) -> Sheet:
        """The register of copies from one ISO day to another."""
        notes = (self._messages.text("register.days", first=day_text(first), last=day_text(last)),)
        rows = [(at, *self._left(one)) for at, one in enumerate(entries, 1)]
        return self._sheet(self._say("register.copies"), notes, LEFT, rows)

    def action(self, action: str) -> str:
        """How something left, in words."""
        return self._say(f"left.{action}")

    def _sheet(
        self, title: str, notes: tuple[str, ...], layout: Layout, rows: Sequence[tuple[Cell, ...]]
    ) -> Sheet:
        columns = (
            Column(self._say(f"column.{name}"), share, align) for name, share, align in layout
        )
        return Sheet(title, notes, tuple(columns), tuple(rows))

    def _head(self, asked: RegisterAsked, found: Sequence[Entry]) -> tuple[str, ...]:
        days = sorted(filter(None, (_entered_on(one, asked) for one in found)))
        parts = [self._messages.text("register.year", year=asked.year)]
        if days:
            first, last = day_text(days[0]), day_text(days[-1])
            parts.append(self._messages.text("register.days", first=first, last=last))
        if asked.first is not None or asked.last is not None:
            parts.append(self._numbers(asked))
        if asked.volume:
            parts.append(self._messages.text("register.volume", volume=asked.volume))
        return (*((asked.office,) if asked.office else ()), " · ".join(parts))

    def _numbers(self, asked: RegisterAsked) -> str:
        first = "" if asked.first is None else str(asked.first)
        last = "" if asked.last is None else str(asked.last)
        return self._messages.text("register.numbers", first=first or "1", last=last or "…")

    def _listed(self, one: Entry) -> tuple[Cell, ...]:
        row = one.row
        return (
            row.number or "",
            day_text(row.issued_on),
            row.kind or "",
            row.title,
            row.issuer or "",
            ", ".join(tag.name for tag in row.tags),
            self._say(f"state.{row.state}"),
            row.page_count,
            moment_text(row.imported_at)[:10],
            row.original_name,
        )

    def _left(self, one: LeftEntry) -> tuple[Cell, ...]:
        return (
            moment_text(one.at),
            one.actor,
            self.action(one.action),
            one.number,
            one.title,
            one.left.pages,
            one.left.copies,
            one.left.to,
        )

    def _say(self, key: str) -> str:
        return self._messages.text(key)


def _entered_on(one: Entry, asked: RegisterAsked) -> str:
    return one.day if asked.book == "incoming" else one.row.issued_on or ""


def _subject(one: Entry) -> str:
    return ": ".join(filter(None, (one.row.kind, one.row.title)))


def _cited(one: Entry) -> tuple[str, str, str]:
    return one.row.number or "", day_text(one.row.issued_on), _subject(one)


def _incoming(one: Entry) -> tuple[Cell, ...]:
    arrived = day_text(one.text("received_on"))
    number, day, subject = _cited(one)
    author = one.row.issuer or ""
    blank = ("", "", "", "")  # to be filled in by hand
    return arrived, one.text("arrival_number"), author, number, day, subject, *blank


def _outgoing(one: Entry) -> tuple[Cell, ...]:
    lines = one.text("recipients").splitlines()
    filed = [line for line in lines if line.lstrip("- ").casefold().startswith("lưu")]
    others = "\n".join(line for line in lines if line not in filed)
    blank = ("", "", "", "")
    return *_cited(one), one.text("signer"), others, "\n".join(filed), *blank


def _span(first: int, last: int) -> str:
    return str(first) if first == last else f"{first}-{last}"
