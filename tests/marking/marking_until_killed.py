"""Makes marks and tells each once it is stored, until it is killed: folders, document id."""

import sys
from pathlib import Path

from db.records import Box
from desktop.services.paths import AppPaths
from desktop.services.settings import Settings
from desktop.services.workspace import Workspace


def main(home: str, document_id: str) -> None:
    workspace = Workspace.open(AppPaths.under(Path(home)), Settings(author="Lê Văn Thư"))
    for number in range(10_000):
        place = Box(10, 10, 20 + number % 500, 40)
        change = workspace.annotating.new_mark(int(document_id), 0, "rect", [place])
        workspace.editing.apply(change)
        sys.stdout.write(f"{change.after.uuid}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(*sys.argv[1:])
