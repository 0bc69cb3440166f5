#!/usr/bin/env bash
# Builds what this machine can build of the program's packages, into dist/:
#   vankien_VERSION_amd64.deb            for Debian 12, Ubuntu 24.04 and newer
#   vankien-VERSION-linux-x86_64.tar.gz  unpack anywhere and start; portable.txt keeps all beside it
#   SHA256SUMS, SHA256SUMS.sig           of all; signed when VANKIEN_SIGNING_KEY names a key
# Each carries Python, Qt, MuPDF and Tesseract with its Vietnamese data: nothing else is fetched.
#
# Usage: packaging/bundle/bundle.sh          (called by "make package", which sets up .venv first)
# COMPRESSOR=gzip packs the .deb in a tenth of the time, and a third bigger.
set -euo pipefail

cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../.."
source packaging/setup/lib/say.sh
source packaging/setup/lib/python.sh

readonly WORK=build/package DIST=dist
readonly FREEZER="$WORK/venv"
# The same sources give the same times in the packages.
SOURCE_DATE_EPOCH=$(git log -1 --format=%ct 2>/dev/null || echo 1735689600)
export SOURCE_DATE_EPOCH
# The hash seed decides the order of names in the frozen code.
export PYTHONHASHSEED=0

version() { sed -n 's/^version = "\(.*\)"/\1/p' pyproject.toml; }

need() {
    local missing=()
    for program in "$@"; do command -v "$program" >/dev/null || missing+=("$program"); done
    ((${#missing[@]} == 0)) || fail "these programs are missing: ${missing[*]}." \
        "Install the packages g++, cmake, ninja-build, binutils, icu-devtools, patchelf, dpkg-dev," \
        "fakeroot, tesseract-ocr and tesseract-ocr-vie."
}

# The freezer has an environment of its own: what is only for tests must not get into the bundle.
make_freezer() {
    make_environment "$FREEZER"
    install_locked "$FREEZER" packaging/requirements-package.lock
    pip_in "$FREEZER" install --quiet --no-deps --no-build-isolation --no-index .
}

tessdata_folder() { dirname -- "$(dpkg -L tesseract-ocr-vie | grep '/vie\.traineddata$')"; }

freeze() {
    say "Freezing the program (about two minutes)."
    TESSDATA=$(tessdata_folder) "$FREEZER/bin/python" -m PyInstaller --noconfirm --log-level WARN \
        --distpath "$WORK/frozen" --workpath "$WORK/pyinstaller" packaging/bundle/vankien.spec
    packaging/bundle/slim/slim.sh "$WORK/frozen/vankien/_internal" "$WORK" "$FREEZER/bin/python"
    # Found from the program itself, for its own libraries' sake too: no variable has to say so.
    # shellcheck disable=SC2016 # the loader of programs fills in $ORIGIN
    patchelf --force-rpath --set-rpath '$ORIGIN/..' "$WORK/frozen/vankien/_internal/engine/tesseract"
}

fill_in() { # fill_in TEMPLATE TARGET
    sed -e "s/@VERSION@/$(version)/g" -e "s/@DATE@/$(date -u -d "@$SOURCE_DATE_EPOCH" +%F)/g" \
        -e "s/@LONG_DATE@/$(date -u -R -d "@$SOURCE_DATE_EPOCH")/g" \
        -e "s/@SIZE@/${size:-0}/g" -e "s/@GLIBC@/${glibc:-2.36}/g" "$1" >"$2"
}

make_deb() {
    local root="$WORK/deb" from=packaging/bundle/linux size glibc
    rm -rf -- "$root"
    mkdir -p "$root/DEBIAN" "$root/usr/lib" "$root/usr/bin" \
        "$root/usr/share/"{applications,metainfo,man/man1,doc/vankien,lintian/overrides,icons/hicolor}
    cp -r "$WORK/frozen/vankien" "$root/usr/lib/vankien"
    ln -s ../lib/vankien/vankien "$root/usr/bin/vankien"
    "$FREEZER/bin/python" packaging/bundle/icons.py "$root/usr/share/icons/hicolor"
    cp "$from/vankien.desktop" "$root/usr/share/applications/"
    fill_in "$from/vankien.metainfo.xml" "$root/usr/share/metainfo/io.github.vankien.metainfo.xml"
    fill_in "$from/vankien.1" "$root/usr/share/man/man1/vankien.1"
    gzip -9n "$root/usr/share/man/man1/vankien.1"
    cp "$from/copyright" "$root/usr/share/doc/vankien/"
    fill_in "$from/changelog" "$root/usr/share/doc/vankien/changelog"
    gzip -9n "$root/usr/share/doc/vankien/changelog"
    cp "$from/lintian-overrides" "$root/usr/share/lintian/overrides/vankien"
    find "$root/usr" -type d -exec chmod 755 {} + -o -type f -exec chmod go=u-w {} +
    find "$root/usr/lib/vankien" -type f -name '*.so*' -exec chmod 644 {} +
    size=$(du -sk --apparent-size "$root/usr" | cut -f1)
    glibc=$(ldd --version | sed -n '1s/.* //p')
    fill_in "$from/control" "$root/DEBIAN/control"
    (cd "$root" && find usr -type f -print0 | sort -z | xargs -0 md5sum >DEBIAN/md5sums)
    say "Packing the .deb."
    fakeroot dpkg-deb "-Z${COMPRESSOR:-xz}" -z4 --build "$root" "$DIST/vankien_$(version)_amd64.deb" >/dev/null
}

make_portable() {
    local name
    name="vankien-$(version)-linux-x86_64"
    say "Packing the portable folder."
    tar --create --sort=name --mtime="@$SOURCE_DATE_EPOCH" --owner=0 --group=0 --numeric-owner \
        --transform "flags=r;s,^vankien,$name," -C "$WORK/frozen" vankien | gzip -n >"$DIST/$name.tar.gz"
}

main() {
    need strip g++ cmake ninja icupkg patchelf fakeroot dpkg-deb tesseract tar ssh-keygen
    mkdir -p "$WORK" "$DIST"
    make_freezer
    freeze
    make_deb
    make_portable
    packaging/checksums.sh "$DIST"
    say "Made: $(cd "$DIST" && echo vankien*)"
}

main "$@"
