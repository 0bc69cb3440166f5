#!/usr/bin/env bash
# Writes SHA256SUMS beside the packages of a folder, and SHA256SUMS.sig when there is a key; or checks both.
#
# Usage: packaging/checksums.sh [FOLDER]           FOLDER: dist by default
#        packaging/checksums.sh --check SIGNERS [FOLDER]
# VANKIEN_SIGNING_KEY names a private key of ssh-keygen's (or the public one, if an agent holds it);
# without it nothing is signed. SIGNERS is a file with the line "vankien ssh-ed25519 AAAA…".
set -euo pipefail

cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.."
source packaging/setup/lib/say.sh
readonly WHO=vankien WHAT=vankien-packages

write() {
    local key=${VANKIEN_SIGNING_KEY:+$(realpath -- "$VANKIEN_SIGNING_KEY")}
    cd -- "$1"
    rm -f -- SHA256SUMS SHA256SUMS.sig
    sha256sum vankien[-_]* >SHA256SUMS
    if [[ -z $key ]]; then
        say "VANKIEN_SIGNING_KEY names no key: SHA256SUMS is not signed."
        return
    fi
    ssh-keygen -q -Y sign -f "$key" -n "$WHAT" SHA256SUMS 2>/dev/null ||
        fail "the checksums could not be signed with $key."
    say "Signed: SHA256SUMS.sig"
}

check() {
    local signers
    signers=$(realpath -- "$1")
    cd -- "$2"
    ssh-keygen -Y verify -f "$signers" -I "$WHO" -n "$WHAT" -s SHA256SUMS.sig <SHA256SUMS ||
        fail "SHA256SUMS is not what the signer of $1 signed."
    sha256sum --check SHA256SUMS || fail "a package differs from the one that was signed."
}

case ${1:-} in
--check) check "$2" "${3:-dist}" ;;
*) write "${1:-dist}" ;;
esac
