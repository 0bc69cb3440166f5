# Messages of the set-up. Sourced.
# shellcheck shell=bash

say() { printf '[set-up] %s\n' "$*"; }

warn() { printf '[set-up] warning: %s\n' "$*" >&2; }

# fail MESSAGE [ADVICE...]: stop the set-up with a reason and what to do about it.
fail() {
    printf '\n[set-up] FAILED: %s\n' "$1" >&2
    shift
    local advice
    for advice in "$@"; do printf '         %s\n' "$advice" >&2; done
    exit 1
}
