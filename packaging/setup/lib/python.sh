# The Python environment in .venv: found, made, filled from the lock file. Sourced.
# shellcheck shell=bash

readonly MINIMUM_PYTHON="3.11"

python_is_new_enough() {
    "$1" -c 'import sys; sys.exit(sys.version_info < tuple(map(int, sys.argv[1].split("."))))' \
        "$MINIMUM_PYTHON" 2>/dev/null
}

python_makes_environments() {
    "$1" -c 'import ensurepip, venv' 2>/dev/null
}

# find_python: the first suitable interpreter's command, or nothing.
find_python() {
    local candidate
    for candidate in python3 python3.13 python3.12 python3.11 python3.14; do
        command -v "$candidate" >/dev/null || continue
        if python_is_new_enough "$candidate" && python_makes_environments "$candidate"; then
            printf '%s\n' "$candidate"
            return
        fi
    done
}

# make_environment DIR: a virtual environment that belongs to this checkout and runs.
make_environment() {
    local python
    if [[ -x $1/bin/python ]] && "$1/bin/python" -m pip --version >/dev/null 2>&1; then
        return
    fi
    python=$(find_python)
    [[ -n $python ]] || fail "no Python $MINIMUM_PYTHON or newer (with venv) was found." \
        "Install it by your system's package manager, then run this command again."
    say "Making the Python environment in $1 with $("$python" --version)."
    "$python" -m venv --clear "$1" || fail "python could not make the environment in $1." \
        "Is there room on the disk, and may you write here?"
}

pip_in() {
    local environment=$1
    shift
    "$environment/bin/python" -m pip --disable-pip-version-check --no-input "$@" </dev/null
}

# pip_progress: at a terminal pip shows what it fetches; a log needs only warnings.
pip_progress() { [[ -t 1 ]] || printf '%s\n' --quiet; }

# install_locked DIR LOCK: exactly the packages of the lock file, each checked by its hash.
install_locked() {
    local progress
    mapfile -t progress < <(pip_progress)
    say "Installing the Python packages of $2 (the first time it fetches about 250 MB)."
    pip_in "$1" install "${progress[@]}" --require-hashes -r "$2" || fail \
        "pip could not install the Python packages (its messages are above)." \
        "Is the network up? Then run this command again: what is already there is kept." \
        "Ready-made packages exist for Linux on x86-64 with Python 3.11 to 3.14."
}

# install_project DIR: the command "vankien", running the sources of this checkout.
install_project() {
    local log="$1/install-project.log"
    pip_in "$1" install --no-deps --no-build-isolation --no-index -e . >"$log" 2>&1 && return
    cat -- "$log" >&2
    fail "pip could not install the project itself (its messages are above)."
}
