# Stamps: what a step was last done with, so that a second run skips it. Sourced.
# shellcheck shell=bash

# digest WORDS-OR-FILES...: one hash over the words, and over the contents of those that are files.
digest() {
    local item
    for item in "$@"; do
        if [[ -f $item ]]; then sha256sum <"$item"; else printf '%s\n' "$item"; fi
    done | sha256sum | cut -d' ' -f1
}

stamp_holds() { [[ -f $1 && $(<"$1") == "$2" ]]; }

# write_stamp FILE DIGEST: whole or not at all, should the power fail.
write_stamp() {
    printf '%s\n' "$2" >"$1.new"
    mv -- "$1.new" "$1"
}
