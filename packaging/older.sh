#!/usr/bin/env bash
# Builds packages of an older state of the program, for trials of updates: older.sh COMMIT VERSION [windows]
#
# The sources are those of COMMIT, named VERSION; how they are packed is as today. The packages come
# to build/older/dist. "windows" builds those for Windows instead. Windows of commits before db24e58 do
# not start so (they ask for all fonts of QtAwesome): for them only commands can be tried.
set -euo pipefail

cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.."
source packaging/setup/lib/say.sh

readonly TOP=$PWD PLACE=build/older
(($# >= 2)) || fail "usage: packaging/older.sh COMMIT VERSION [windows]"

# What is not there yet at COMMIT, packing needs all the same: licences, set-up's parts.
lay_out() {
    mkdir -p "$PLACE"
    find "$PLACE" -mindepth 1 -maxdepth 1 ! -name build ! -name dist -exec rm -rf {} +
    git archive "$1" | tar -x -C "$PLACE"
    rm -rf -- "$PLACE/packaging"
    cp -r packaging "$PLACE/packaging"
    cp docs/third-party-licences.md "$PLACE/docs/"
    sed -i "s/^version = .*/version = \"$2\"/" "$PLACE/pyproject.toml"
    ln -sfn "$TOP/.venv" "$PLACE/.venv"
    .venv/bin/pyside6-lrelease -silent "$PLACE"/resources/translations/*.ts
}

lay_out "$1" "$2"
if [[ ${3:-} == windows ]]; then "$PLACE/packaging/windows/build.sh"; else "$PLACE/packaging/bundle/bundle.sh"; fi
