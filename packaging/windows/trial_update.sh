# A newer installer over an older one's program and archive, and the way back. Sourced by trial.sh.
# shellcheck shell=bash

readonly OLD_ARCHIVE='C:\Kho cũ'

revision() { # of the archive's schema; asked of a copy, with what is not written back yet
    local copy
    copy=$(mktemp -d)
    cp -- "$1"* "$copy/"
    .venv/bin/python -c 'import sys, pysqlite3.dbapi2 as d
print(d.connect(sys.argv[1]).execute("pragma user_version").fetchone()[0])' "$copy/${1##*/}"
    rm -r -- "$copy"
}

kept() { grep -q -- "$1" build/trial/after || fail "lost by the update: $1"; }

live_with_older() {
    say "== an older version: ${1##*/}"
    setup "$1"
    program "$PLACE" --archive "$OLD_ARCHIVE" import 'C:\Bản quét'
    program "$PLACE" --archive "$OLD_ARCHIVE" tag 3 +lưu-trữ
    program "$PLACE" --archive "$OLD_ARCHIVE" annotate 3 --page 1 --words "Ban Thường vụ" --note "Xem lại"
    old_revision=$(revision "$DRIVE/Kho cũ/archive.sqlite")
}

newer_over_it() {
    say "== the newer one over it"
    setup
    program "$PLACE" --archive "$OLD_ARCHIVE" tag 3 +sau-nâng-cấp
    program "$PLACE" --archive "$OLD_ARCHIVE" list | tee build/trial/after
    program "$PLACE" --archive "$OLD_ARCHIVE" annotations 3 | tee --append build/trial/after
    new_revision=$(revision "$DRIVE/Kho cũ/archive.sqlite")
    say "The archive's schema: $old_revision before, $new_revision after."
    ((new_revision > old_revision)) || fail "nothing was migrated."
    kept "112-TB/TU"
    kept "lưu-trữ"
    kept "Xem lại"
    program "$PLACE" --archive "$OLD_ARCHIVE" verify --heal
    find "$DRIVE/Kho cũ" -name "before-revision-$new_revision.sqlite" | grep . ||
        fail "no backup was made before the migration."
}

older_refuses() {
    local before
    say "== the older program on the newer archive"
    setup "$1"
    before=$(sha256sum "$DRIVE/Kho cũ/archive.sqlite")
    program "$PLACE" --archive "$OLD_ARCHIVE" list | tee build/trial/told || true
    grep -qi "mới hơn" build/trial/told || fail "the older program did not refuse."
    [[ $(sha256sum "$DRIVE/Kho cũ/archive.sqlite") == "$before" ]] || fail "it changed the archive."
    inside wine "$PLACE\\uninstall.exe" /S "_?=$PLACE"
}

updated() {
    local older
    older=$(find "${OLDER:-build/older/dist}" -name 'vankien-*-windows-x64-setup.exe' 2>/dev/null | head -1)
    if [[ -z $older ]]; then
        say "No older installer (packaging/older.sh COMMIT VERSION windows): updates are not tried."
        return
    fi
    live_with_older "$older"
    newer_over_it
    older_refuses "$older"
}
