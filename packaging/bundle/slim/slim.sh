#!/usr/bin/env bash
# Makes the frozen program small: what it never loads goes, what is far too big for its use is made
# smaller. Called by bundle.sh.
#
# Usage: packaging/bundle/slim/slim.sh FOLDER WORK PYTHON
#   FOLDER is the frozen program's _internal; in WORK what is built stays; PYTHON is what froze it.
# Needs binutils, icu-devtools, and for OpenCV g++, cmake and ninja.
set -euo pipefail

cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../../.."

readonly FROM=packaging/bundle/slim TOP=$1 WORK=$2 PYTHON=$3
# Of ICU's data the window uses the order of letters, and no more than two languages.
readonly ICU_KEPT='^((coll|curr|lang|region|unit|zone)/)?(root|vi|vi_VN|en|en_US|en_001|pool|res_index|ucadata|tzdbNames|supplementalData|likelySubtags|keyTypeData|numberingSystems|timezoneTypes|metaZones|zoneinfo64|windowsZones|currencyNumericCodes|plurals|pluralRanges|dayPeriods|icuver|icustd|genderList|metadata)\.(res|icu)$|\.nrm$|^(cnvalias|ulayout)\.icu$'

library() { # library SOURCE SONAME OPTIONS...: one library of the bundle made anew
    gcc -shared -fPIC -O2 -s -nostdlib -Wl,-soname,"$2" -Wl,--build-id=none -o "$TOP/$2" "${@:3}" "$1"
}

# Tesseract's two doors to elsewhere bring ICU, Kerberos, LDAP and GnuTLS along.
close_doors() {
    local versions
    library "$FROM/no_archive.c" libarchive.so.13
    versions=$(mktemp)
    echo 'CURL_OPENSSL_4 { curl_*; };' >"$versions"
    library "$FROM/no_curl.c" libcurl.so.4 -Wl,--version-script="$versions"
    rm -- "$versions"
}

# shrink_icu LIBRARY: the same table of data with few of its entries.
shrink_icu() {
    local number=${1##*.} work
    work=$(mktemp -d)
    mkdir "$work/small" # entries are named after the file that holds them
    objcopy -O binary -j .rodata "$1" "$work/icudt${number}l.dat"
    icupkg -l "$work/icudt${number}l.dat" >"$work/all"
    grep -vE "$ICU_KEPT" "$work/all" >"$work/unused.txt"
    icupkg --ignore-deps -r "$work/unused.txt" "$work/icudt${number}l.dat" "$work/small/icudt${number}l.dat"
    gcc -shared -nostdlib -s -Wl,-soname,"${1##*/}" -Wl,--build-id=none -Wl,-z,noexecstack \
        -DTABLE="icudt${number}_dat" -DFILE="\"$work/small/icudt${number}l.dat\"" -o "$1" "$FROM/icu_data.S"
    rm -r -- "$work"
}

# Symbols for debuggers. NumPy's and the other wheels' own libraries stay as they are: their builders
# have moved tables in them that strip does not understand.
strip_symbols() {
    strip --strip-unneeded "$TOP"/libpython3* "$TOP"/pysqlite3/*.so "$TOP"/python3*/lib-dynload/*.so \
        "$TOP"/pymupdf/*.so* "$TOP"/sqlalchemy/*/*.so
}

close_doors
for data in "$TOP"/PySide6/Qt/lib/libicudata.so.*; do shrink_icu "$data"; done
packaging/bundle/slim/opencv.sh "$WORK/opencv" "$PYTHON" "$TOP/cv2/cv2.abi3.so"
# Names of types, for checkers only; its own list has those of networks, which are not built.
printf '%s\n' 'from typing import Any' '' 'def __getattr__(name):' '    return Any' \
    >"$TOP/cv2/typing/__init__.py"
strip_symbols
python3 "$FROM/needed.py" "$TOP"
find "$TOP" -type d -empty -delete
