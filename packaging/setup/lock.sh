#!/usr/bin/env bash
# Remakes the lock files from pyproject.toml: exact versions for every system and Python, with hashes.
#
# Usage: packaging/setup/lock.sh [--upgrade]
# Needs uv ("pip install uv"). Without --upgrade, versions stay unless pyproject.toml asks otherwise.
set -euo pipefail

cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../.."

# compile OUTPUT OPTIONS...: the index is named so that nobody's local settings leak into the file.
compile() {
    local output=$1
    shift
    uv pip compile --no-config --default-index https://pypi.org/simple --no-emit-index-url \
        --universal --python-version 3.11 --generate-hashes --no-annotate --quiet \
        --custom-compile-command "make lock" --constraint packaging/setup/constraints.in \
        --output-file "$output" "$@" pyproject.toml packaging/setup/build.in
}

compile packaging/requirements.lock "$@"
compile packaging/requirements-dev.lock --extra dev --constraint packaging/requirements.lock "$@"
compile packaging/requirements-package.lock --extra package --constraint packaging/requirements.lock "$@"
