# A newer package over an older one, as from a USB stick, and the older one over the newer. Sourced.
# shellcheck shell=bash

OLDER=$(ls "${OLDER:-build/older/dist}"/vankien_*_amd64.deb)
readonly OLDER ARCHIVE="/home/clerk/.local/share/vankien/archive"
readonly CHOICES='{"author": "Lê Văn Thư", "theme": "dark", "language": "vi"}'

program() { as_clerk vankien "$@"; }

# asked FILE QUESTION: of a copy, with what is not written back yet; the clerk's own stays untouched.
asked() {
    local copy
    copy=$(mktemp -d)
    cp -- "$1"* "$copy/"
    .venv/bin/python -c 'import sys, pysqlite3.dbapi2 as d
print(d.connect(sys.argv[1]).execute(sys.argv[2]).fetchone()[0])' "$copy/${1##*/}" "$2"
    rm -r -- "$copy"
}

revision() { asked "$ROOT$1/archive.sqlite" "pragma user_version"; }

# What a clerk has after some weeks: documents that are read, tags, marks, choices of his own.
live_with_older() {
    say "== the older program: $(program --version 2>/dev/null || basename "$OLDER")"
    mkdir -p "$ROOT$HOME_DIR/.config/vankien" "$ROOT$HOME_DIR/scan"
    printf '%s\n' "$CHOICES" >"$ROOT$HOME_DIR/.config/vankien/settings.json"
    cp resources/samples/112-TB-TU_so-hoa-tai-lieu.pdf resources/samples/61-BC-SNV.tif "$ROOT$HOME_DIR/scan/"
    inside chown -R "$CLERK:$CLERK" "$HOME_DIR"
    program import "$HOME_DIR/scan"
    program tag 1 +lưu-trữ
    program annotate 2 --page 1 --words "Ban Thường vụ" --note "Xem lại trước ngày 30/6" ||
        program annotate 1 --page 1 --words "Ban Thường vụ" --note "Xem lại trước ngày 30/6"
    old_revision=$(revision "$ARCHIVE")
}

# What must be the same before and after: originals, words, tags, notes.
holdings() {
    (cd "$ROOT$ARCHIVE" && find . -path './originals*' -type f -exec sha256sum {} + | sort)
    program search "tinh uy" | sed 's/  |.*//' | sort
    program list | sort
    program annotations 1 && program annotations 2
}

kept() { # kept WHAT: words that a clerk put in must be found in what the program shows
    grep -q "$1" "$RUN/after" || fail "lost by the update: $1"
}

update() {
    say "== the newer one over it: ${DEB##*/}"
    holdings >"$RUN/before"
    install_deb "$DEB"
    say "Reading leaves the archive as it is:" && program list
    [[ $(revision "$ARCHIVE") == "$old_revision" ]]
    say "The window brings it to the new schema:"
    start_window vankien
    picture updated
    close_window
    new_revision=$(revision "$ARCHIVE")
    say "The archive's schema: $old_revision before, $new_revision after."
    ((new_revision > old_revision)) || fail "nothing was migrated."
    holdings >"$RUN/after"
    diff <(grep -E '^[0-9a-f]{64} ' "$RUN/before") <(grep -E '^[0-9a-f]{64} ' "$RUN/after")
    kept "112-TB/TU"
    kept "lưu-trữ"
    kept "Xem lại trước ngày 30/6"
    grep -q '"theme": "dark"' "$ROOT$HOME_DIR/.config/vankien/settings.json"
    whole
}

# What lists show is derived; where a newer program derives it otherwise, that is done by now or by this.
whole() { program verify || fail "the archive is not whole after the update."; }

# The state before the steps lies there, whole, with the older number.
backup_is_there() {
    local copy
    copy=$(find "$ROOT$ARCHIVE" -name "before-revision-$new_revision.sqlite")
    [[ -s $copy ]] || fail "no backup was made before the migration."
    [[ $(asked "$copy" "pragma user_version") == "$old_revision" ]]
    [[ $(asked "$copy" "pragma integrity_check") == ok ]]
    say "Before the migration the archive was copied, whole: ${copy##*/}"
}

untouched() { # untouched BEFORE
    [[ $(sha256sum "$ROOT$ARCHIVE/archive.sqlite") == "$1" ]] || fail "the older program changed the archive."
}

# The older program must neither open nor change what it does not know.
older_refuses() {
    local before code=0
    say "== the older program on the newer archive"
    before=$(sha256sum "$ROOT$ARCHIVE/archive.sqlite")
    install_deb "$OLDER" --allow-downgrades
    program list >"$RUN/told" 2>&1 || code=$?
    say "It says (exit code $code): $(<"$RUN/told")"
    ((code == 3)) || fail "the older program did not refuse."
    untouched "$before"
    start_window vankien
    picture older-refuses
    # shellcheck disable=SC2154 # start_window gave it
    kill "$running"
    wait "$running" || true
    untouched "$before"
    install_deb "$DEB"
    program verify
}

trial() {
    become clerk 4711
    install_deb "$OLDER"
    live_with_older
    update
    backup_is_there
    older_refuses
}
