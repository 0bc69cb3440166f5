#!/usr/bin/env bash
# Makes the frozen program small: what it never loads goes, what is far too big for its use is made
# smaller. Called by bundle.sh.
#
# Usage: packaging/bundle/slim/slim.sh FOLDER      (the frozen program's _internal)
# Needs gcc, binutils, and icu-devtools.
set -euo pipefail

cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../../.."

readonly FROM=packaging/bundle/slim TOP=$1
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

# OpenCV's wheel is linked with what plays films, reads AVIF and solves equations: none of it is
# called for scanned pages, and a quarter of the bundle hung on it.
hollow_opencv() {
    local part
    for part in libavcodec libavformat libavutil libswscale libavif libopenblasp; do
        python3 "$FROM/hollow.py" "$TOP/cv2/cv2.abi3.so" "$TOP"/opencv_python_headless.libs/"$part"-*
    done
}

# Symbols for debuggers. NumPy's and the other wheels' own libraries stay as they are: their builders
# have moved tables in them that strip does not understand.
strip_symbols() {
    strip --strip-unneeded "$TOP"/libpython3* "$TOP"/pysqlite3/*.so "$TOP"/python3*/lib-dynload/*.so \
        "$TOP"/pymupdf/*.so* "$TOP"/sqlalchemy/*/*.so
}

close_doors
for data in "$TOP"/PySide6/Qt/lib/libicudata.so.*; do shrink_icu "$data"; done
hollow_opencv
strip_symbols
python3 "$FROM/needed.py" "$TOP"
