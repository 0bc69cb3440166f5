# The packages in a fresh system: the main job by commands and in the real window. Sourced.
# shellcheck shell=bash

readonly SAMPLES=resources/samples

# main_job COMMAND ARCHIVE: from import to the annotated copy, by the command line.
main_job() {
    local copy
    copy="$HOME_DIR/copy-$(basename "$1").pdf"
    as_clerk "$1" doctor
    as_clerk "$1" --archive "$2" tour --to "$copy"
    as_clerk "$1" --archive "$2" search "tinh uy"
    as_clerk "$1" --archive "$2" verify
    test -s "$ROOT$copy"
    rm -r -- "${ROOT:?}$2"
}

# window_job NAME COMMAND...: the same in the window, with mouse and keys, from its first start on.
window_job() {
    local name=$1 folder="$HOME_DIR/xuất"
    shift
    inside rm -rf "$folder"
    inside mkdir -p "$folder" "$HOME_DIR/Bản quét"
    cp "$SAMPLES/112-TB-TU_so-hoa-tai-lieu.pdf" "$SAMPLES/61-BC-SNV.tif" "$ROOT$HOME_DIR/Bản quét/"
    inside chown -R "$CLERK:$CLERK" "$folder" "$HOME_DIR/Bản quét"
    start_window "$@"
    reader packaging/bundle/clerk.py "$PWD/.venv/bin/python" "$folder" \
        "$HOME_DIR/Bản quét/112-TB-TU_so-hoa-tai-lieu.pdf" "$HOME_DIR/Bản quét/61-BC-SNV.tif"
    picture "$name"
    close_window
    cp "$ROOT$folder"/*.pdf "build/trial/$SUITE-$name.pdf"
    [[ $(highlights "build/trial/$SUITE-$name.pdf") == 1 ]] || fail "the copy does not show the mark."
}

highlights() {
    .venv/bin/python -c 'import pymupdf, sys
print(sum(mark.type[1] == "Highlight" for page in pymupdf.open(sys.argv[1]) for mark in page.annots()))' "$1"
}

# With the archive that is there now: three times, as a program is started each morning.
warm_starts() {
    local round
    for round in 1 2 3; do
        say "Start $round of what was started before:"
        start_window "$@"
        sleep 2
        close_window
    done
}

no_python() { ! inside sh -c 'command -v python3 || command -v tesseract'; }

try_deb() {
    say "== the .deb"
    install_deb "$DEB"
    no_python
    main_job vankien "$HOME_DIR/archive"
    window_job deb vankien
    warm_starts vankien
    as_clerk vankien verify
}

try_portable() {
    local place="$HOME_DIR/vankien"
    say "== the portable folder"
    tar -xzf "$PORTABLE" -C "$ROOT$HOME_DIR"
    mv "$ROOT$HOME_DIR"/vankien-*-linux-x86_64 "$ROOT$place"
    touch "$ROOT$place/portable.txt"
    inside chown -R "$CLERK:$CLERK" "$place"
    main_job "$place/vankien" "$place/vankien-data/archive"
    window_job portable "$place/vankien"
    as_clerk "$place/vankien" verify
    test -d "$ROOT$place/vankien-data/config"
}

try_removal() {
    say "== removal leaves the archive"
    inside DEBIAN_FRONTEND=noninteractive apt-get remove -y -qq vankien >/dev/null
    test ! -e "$ROOT/usr/lib/vankien"
    test -s "$ROOT$HOME_DIR/.local/share/vankien/archive/archive.sqlite"
}

trial() {
    become clerk 4711
    try_deb
    try_removal
    become secretary 4712
    try_portable
}
