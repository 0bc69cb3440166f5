"""One open archive with everything that works on it, put together in one place."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from db.archive import Archive
from db.records import ChangeSet
from desktop.services.annotating import Annotating
from desktop.services.backups import Backups
from desktop.services.box_reading import BoxReading
from desktop.services.checking import Checking
from desktop.services.dues import Dues
from desktop.services.editing import Editing
from desktop.services.exporting import Exporting
from desktop.services.exports.cautions import Cautions
from desktop.services.exports.dragged import Dragged
from desktop.services.exports.exports import Exports
from desktop.services.filing import Filing
from desktop.services.following import Following
from desktop.services.in_memory import memory_folder
from desktop.services.index_care import IndexCare
from desktop.services.intake import Intake
from desktop.services.keeping import Keeper
from desktop.services.library import Library
from desktop.services.marks.exchange import MarkExchange
from desktop.services.marks.taking import ForeignMarks
from desktop.services.messages import Messages
from desktop.services.notify import Notifier
from desktop.services.paths import AppPaths
from desktop.services.pool import Pool, WorkerPool
from desktop.services.private import PrivateFolder
from desktop.services.reading import Reading
from desktop.services.registers.copy_log import CopyLog
from desktop.services.registers.registers import Registers
from desktop.services.removing import Removing
from desktop.services.rendering import Renderer
from desktop.services.searching import Searching
from desktop.services.settings import Settings
from desktop.services.tagging import Tagging
from desktop.services.teaching.ruling import Ruling
from desktop.services.teaching.words import OwnWords
from desktop.services.unlocking import Unlocking


@dataclass(frozen=True, slots=True)
class Workspace:
    """An open archive and its services, handed to the window and to the command line.

    Close it at the end; nothing else of it needs care.
    """

    archive: Archive
    settings: Settings
    messages: Messages
    changed: Notifier[ChangeSet]
    library: Library
    searching: Searching
    intake: Intake
    unlocking: Unlocking
    reading: Reading
    editing: Editing
    tagging: Tagging
    filing: Filing
    annotating: Annotating
    foreign_marks: ForeignMarks
    mark_exchange: MarkExchange
    exporting: Exporting
    exports: Exports
    cautions: Cautions
    dragged: Dragged
    registers: Registers
    box_reading: BoxReading
    dues: Dues
    own_words: OwnWords
    ruling: Ruling
    following: Following
    renderer: Renderer
    keeper: Keeper
    backups: Backups
    removing: Removing
    checking: Checking
    index_care: IndexCare
    errands: Pool
    private: PrivateFolder
    unlocked: PrivateFolder

    @classmethod
    def open(
        cls,
        paths: AppPaths,
        settings: Settings,
        folder: Path | None = None,
        *,
        read_only: bool = False,
    ) -> Workspace:
        """Open an archive: `folder`, else the one of the settings, else the default.

        A missing archive is made unless `read_only`. Raises db.errors.ArchiveProblem.
        """
        archive = Archive.open(
            chosen_folder(paths, settings, folder), owner=settings.signature, read_only=read_only
        )
        base = paths.cache / "run"
        workspace = _assemble(archive, settings, PrivateFolder(base), memory_folder(base))
        if settings.backup_place and not read_only:
            workspace.backups.place_below(
                Path(settings.backup_place), always="backup_place" in settings.locked
            )
        workspace.keeper.start()
        workspace.index_care.start()
        return workspace

    def close(self) -> None:
        """Stop reading and rendering, kill the workers, close the archive."""
        self.reading.close()
        self.index_care.stop()
        self.keeper.close()
        self.errands.close()
        self.renderer.close()
        self.archive.close()
        self.private.close()
        self.unlocked.close()


def chosen_folder(paths: AppPaths, settings: Settings, folder: Path | None) -> Path:
    """The archive's folder by order of precedence: given, remembered, default."""
    if folder is not None:
        return folder
    return Path(settings.archive) if settings.archive else paths.default_archive


def _assemble(
    archive: Archive, settings: Settings, private: PrivateFolder, unlocked: PrivateFolder
) -> Workspace:
    changed: Notifier[ChangeSet] = Notifier()
    messages = Messages(settings.language)
    errands = WorkerPool(1, private.path / "errands")
    library = Library(archive)
    actor = settings.signature
    foreign_marks = ForeignMarks(archive, errands, changed, actor)
    copy_log = CopyLog(archive, actor)
    copies = private.path / "copies"
    cautions = Cautions(archive, messages, refusing=settings.secrecy == "refuse")
    exporting = Exporting(archive, library, errands, messages, copy_log, copies)
    intake = Intake(archive, errands, changed, actor, foreign_marks)
    return Workspace(
        archive=archive,
        settings=settings,
        messages=messages,
        changed=changed,
        library=library,
        searching=Searching(archive),
        intake=intake,
        unlocking=Unlocking(
            archive, errands, changed, foreign_marks, actor, (unlocked.path, private.path)
        ),
        reading=Reading(
            archive,
            WorkerPool(settings.workers, private.path / "reading"),
            changed,
            mending=settings.mending,
        ),
        editing=Editing(archive, changed, actor),
        tagging=Tagging(archive),
        filing=Filing(archive),
        annotating=Annotating(archive, actor),
        foreign_marks=foreign_marks,
        mark_exchange=MarkExchange(archive, errands, actor),
        exporting=exporting,
        exports=Exports(exporting, library, errands, messages, copy_log),
        cautions=cautions,
        dragged=Dragged(exporting, library, cautions, copy_log, private.path / "drag"),
        registers=Registers(archive, errands, messages, copy_log, copies),
        box_reading=BoxReading(archive, errands),
        dues=Dues(archive, messages),
        own_words=OwnWords(archive, changed),
        ruling=Ruling(archive),
        following=Following(archive),
        renderer=Renderer(),
        keeper=Keeper(archive, changed),
        backups=Backups(archive),
        removing=Removing(archive, changed, actor),
        checking=Checking(archive, intake, changed),
        index_care=IndexCare(archive, changed),
        errands=errands,
        private=private,
        unlocked=unlocked,
    )
