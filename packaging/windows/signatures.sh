#!/usr/bin/env bash
# Checks that each program and library in a folder is whole and signed by those who made Python.
#
# Usage: packaging/windows/signatures.sh FOLDER
# Lists of revoked certificates are not asked for: that takes a network at each build.
# Needs osslsigncode 2.9 (Debian 13, or bookworm-backports). Microsoft's root certificate is not among
# Debian's: of its two run-time libraries only digest and signer's name are checked here, and by
# fetch_python.py the hash of what they came in.
set -euo pipefail

cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../.."
source packaging/setup/lib/say.sh

check() { # check FILE
    local told
    told=$(osslsigncode verify -ignore-crl -in "$1" 2>&1 || true)
    case ${1##*/} in
    vcruntime140*.dll)
        grep -q 'O=Microsoft Corporation' <<<"$told" && digest_fits "$told"
        ;;
    *)
        grep -q 'Subject: /C=US/ST=Oregon/L=Beaverton/O=Python Software Foundation' <<<"$told" &&
            grep -q '^Signature verification: ok' <<<"$told" && digest_fits "$told"
        ;;
    esac
}

digest_fits() {
    local claimed found
    claimed=$(sed -n 's/^Current message digest *: //p' <<<"$1" | head -1)
    found=$(sed -n 's/^Calculated message digest *: //p' <<<"$1" | head -1)
    [[ -n $claimed && $claimed == "$found" ]]
}

main() {
    local file count=0
    for file in "$1"/*.exe "$1"/*.dll "$1"/*.pyd; do
        check "$file" || fail "the signature of ${file##*/} is not what it should be."
        count=$((count + 1))
    done
    say "$count signatures hold."
}

main "$@"
