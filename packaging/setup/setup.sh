#!/usr/bin/env bash
# Makes this checkout ready: system packages, .venv with the locked Python packages, translations.
#
# Usage: packaging/setup/setup.sh run|test
#   run   what the program needs
#   test  the same, and what the tests and checks need
# What is already done is skipped; a second run needs no network and takes about a second.
set -euo pipefail

cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../.."
for part in say system python stamp translations; do
    # shellcheck source=/dev/null
    source "packaging/setup/lib/$part.sh"
done

readonly ENVIRONMENT=".venv"
declare -Ar LOCKS=([run]=packaging/requirements.lock [test]=packaging/requirements-dev.lock)

# The environment holds absolute paths, so the place of the checkout belongs to the stamp.
packages_digest() { digest "$PWD" "${LOCKS[$1]}" pyproject.toml; }

packages_ready() {
    [[ -x $ENVIRONMENT/bin/vankien ]] || return 1
    stamp_holds "$ENVIRONMENT/.stamp-$1" "$(packages_digest "$1")"
}

# The lock for tests holds the whole of the lock for running.
all_packages_ready() {
    packages_ready "$1" || packages_ready test
}

# An environment made elsewhere and copied or moved here starts other files than it seems to.
drop_moved_environment() {
    local place="$ENVIRONMENT/.stamp-place"
    if [[ -f $place && $(<"$place") != "$PWD" ]]; then
        say "The environment was made for another folder; making it anew."
        rm -rf -- "$ENVIRONMENT"
    fi
}

ensure_packages() {
    drop_moved_environment
    all_packages_ready "$1" && return
    make_environment "$ENVIRONMENT"
    install_locked "$ENVIRONMENT" "${LOCKS[$1]}"
    install_project "$ENVIRONMENT"
    printf '%s\n' "$PWD" >"$ENVIRONMENT/.stamp-place"
    write_stamp "$ENVIRONMENT/.stamp-$1" "$(packages_digest "$1")"
}

main() {
    local need=${1:-}
    [[ -n $need && -n ${LOCKS[$need]:-} ]] || fail "usage: packaging/setup/setup.sh run|test"
    ensure_system "$need" packaging/setup/system-packages.tsv
    ensure_packages "$need"
    compile_translations "$ENVIRONMENT" resources/translations
}

main "$@"
