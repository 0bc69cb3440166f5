#!/usr/bin/env bash
# Builds the program's packages for Windows 10 and 11 (x86-64) on Debian or Ubuntu, into dist/:
#   vankien-VERSION-windows-x64-setup.exe   for one user, without an administrator; /S asks nothing
#   vankien-VERSION-windows-x64.zip         unpack anywhere; portable.txt keeps all beside it
# Nothing is compiled and nothing frozen: Python's own signed python.exe, the wheels that the lock
# file names (each checked by its hash), and our modules, in one folder.
#
# Usage: packaging/windows/build.sh      (called by "make package-windows", which sets up .venv)
# COMPRESSOR=zlib packs the installer in a tenth of the time, and half as big again.
set -euo pipefail

cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../.."
source packaging/setup/lib/say.sh

readonly FROM=packaging/windows WORK=build/windows DIST=dist PYTHON=.venv/bin/python
readonly FOLDER="$WORK/vankien" SITE="$WORK/vankien/program/Lib/site-packages"
SOURCE_DATE_EPOCH=$(git log -1 --format=%ct 2>/dev/null || echo 1735689600)
export SOURCE_DATE_EPOCH

need() {
    local missing=()
    for program in "$@"; do command -v "$program" >/dev/null || missing+=("$program"); done
    ((${#missing[@]} == 0)) || fail "these programs are missing: ${missing[*]}." \
        "Install the packages nsis, osslsigncode and tesseract-ocr-vie."
}

pip() { "$PYTHON" -m pip --disable-pip-version-check --no-input "$@" </dev/null; }

version() { sed -n 's/^version = "\(.*\)"/\1/p' pyproject.toml; }

add_python() {
    say "Fetching Python for Windows, and checking its signatures."
    "$PYTHON" "$FROM/fetch_python.py" "$WORK/fetched" "$FOLDER/program"
    "$FROM/signatures.sh" "$FOLDER/program"
    printf '%s\n' python311.zip . Lib/site-packages >"$FOLDER/program/python311._pth"
}

add_packages() {
    say "Fetching the packages for Windows (the first time about 190 MB)."
    "$PYTHON" "$FROM/lock_for_windows.py" packaging/requirements.lock >"$WORK/windows.lock"
    pip install --quiet --no-deps --require-hashes --only-binary=:all: --platform win_amd64 \
        --implementation cp --python-version 3.11 --no-compile --target "$SITE" -r "$WORK/windows.lock"
    # Not every Windows has Microsoft's C++ run-time; Qt brings it, and MuPDF needs it as well.
    cp "$SITE"/PySide6/msvcp140*.dll "$FOLDER/program/"
    "$PYTHON" "$FROM/slim.py" "$SITE"
}

# From a copy, so that no trace of an earlier build gets in.
add_program() {
    rm -rf -- "$WORK/source"
    mkdir -p "$WORK/source"
    cp -r desktop db ocr resources pyproject.toml README.md LICENSE "$WORK/source/"
    pip install --quiet --no-deps --no-build-isolation --no-index --no-compile \
        --target "$SITE" "$WORK/source"
    rm -rf -- "${SITE:?}/bin"
    cp "$FROM/start.py" "$FOLDER/program/"
    cp "$FROM/vankien-cli.cmd" LICENSE CHANGELOG.md docs/third-party-licences.md "$FOLDER/"
}

add_models() {
    local model
    mkdir -p "$FOLDER/program/tessdata"
    for model in vie osd; do
        cp "$(dpkg -L "tesseract-ocr-$model" | grep "/$model\.traineddata\$")" \
            "$FOLDER/program/tessdata/"
    done
}

# The machine that runs it need not compile, nor write into the program's folder.
compile() {
    "$PYTHON" -c 'import sys; sys.exit(sys.version_info[:2] != (3, 11))' || return 0
    "$PYTHON" -m compileall -qq -j 2 --invalidation-mode unchecked-hash -s "$FOLDER/program" \
        "$FOLDER/program" || fail "a module does not compile (see above)."
}

add_launcher() {
    "$PYTHON" "$FROM/icon.py" "$WORK/vankien.ico"
    make_with_nsis launcher "$FOLDER/VanKien.exe"
}

# make_with_nsis SCRIPT TARGET
make_with_nsis() {
    makensis -V2 -INPUTCHARSET UTF8 -DCOMPRESSOR="${COMPRESSOR:-lzma}" -DVERSION="$(version)" -DFOLDER="$PWD/$FOLDER" \
        -DICON="$PWD/$WORK/vankien.ico" -DTARGET="$PWD/$2" "$FROM/$1.nsi"
}

main() {
    local name
    name="vankien-$(version)-windows-x64"
    need makensis osslsigncode dpkg
    rm -rf -- "$FOLDER"
    mkdir -p "$SITE" "$WORK/fetched" "$DIST"
    add_python
    add_packages
    add_program
    add_models
    compile
    add_launcher
    "$PYTHON" "$FROM/dlls.py" "$FOLDER/program"
    find "$FOLDER" -exec touch --no-dereference --date="@$SOURCE_DATE_EPOCH" {} +
    say "Packing the portable folder and the installer."
    "$PYTHON" "$FROM/pack.py" "$FOLDER" "$DIST/$name.zip"
    make_with_nsis installer "$DIST/$name-setup.exe"
    packaging/checksums.sh "$DIST"
    say "Made: $(cd "$DIST" && echo "$name"*)"
}

main "$@"
