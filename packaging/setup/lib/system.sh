# System packages: which are missing, and installing them with apt. Sourced.
# shellcheck shell=bash

# wanted_rows NEED LIST: the rows "package<TAB>why" for NEED; tests need what the program needs, too.
wanted_rows() {
    awk -F'\t' -v need="$1" '!/^#/ && ($1 == "run" || $1 == need) { print $2 "\t" $3 }' "$2"
}

package_installed() {
    [[ $(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null) == installed ]]
}

any_installed() {
    local name
    for name in ${1//|/ }; do
        package_installed "$name" && return 0
    done
    return 1
}

# available_name NAMES: of "a|b" the first that apt can install here; the last when none is known.
available_name() {
    local name
    for name in ${1//|/ }; do
        apt-cache show --no-all-versions "$name" >/dev/null 2>&1 && break
    done
    printf '%s\n' "$name"
}

missing_rows() {
    local names why
    while IFS=$'\t' read -r names why; do
        any_installed "$names" || printf '%s\t%s\n' "$names" "$why"
    done < <(wanted_rows "$1" "$2")
}

announce_missing() {
    local names why
    say "These system packages are missing and will be installed with apt:"
    while IFS=$'\t' read -r names why; do
        printf '           %-22s %s\n' "${names%%|*}" "$why"
    done <<<"$1"
}

# as_root COMMAND...: run it as root, with sudo only when needed.
as_root() {
    if [[ $EUID -eq 0 ]]; then
        "$@"
    elif [[ -t 0 ]]; then
        sudo -- "$@"
    else
        sudo -n -- "$@"
    fi
}

require_root_way() {
    [[ $EUID -eq 0 ]] && return 0
    command -v sudo >/dev/null || fail "installing system packages needs root, and sudo is not here." \
        "As root, run:  apt-get install $*" "then run this command again."
    say "Installing them needs administrator rights: sudo may ask for your password."
}

apt_quiet() {
    as_root env DEBIAN_FRONTEND=noninteractive apt-get -y -q "$@" </dev/null
}

apt_install() {
    local names chosen=()
    apt_quiet update || warn "apt-get update failed; trying with the package lists that are here."
    for names in "$@"; do chosen+=("$(available_name "$names")"); done
    apt_quiet install --no-install-recommends "${chosen[@]}" || fail \
        "apt-get could not install the system packages (its messages are above)." \
        "Is the network up, and is another apt or dpkg running?" \
        "To see the reason alone:  sudo apt-get install ${chosen[*]}"
}

# Systems of other families: name what is needed; the reading checks below catch what is missing.
without_apt() {
    say "This system has no apt. Please see that these are installed (Debian's names):"
    wanted_rows "$1" "$2" | while IFS=$'\t' read -r names why; do
        printf '           %-22s %s\n' "${names%%|*}" "$why"
    done
}

with_apt() {
    local missing names
    missing=$(missing_rows "$1" "$2")
    [[ -z $missing ]] && return
    announce_missing "$missing"
    mapfile -t names < <(cut -f1 <<<"$missing")
    require_root_way "${names[@]%%|*}"
    apt_install "${names[@]}"
}

# The reading relies on Tesseract 5, which finds the ink on unevenly lit pages.
require_tesseract() {
    local version
    command -v tesseract >/dev/null || fail "tesseract is not installed." \
        "Install it with its Vietnamese data by your system's package manager, then run this again."
    version=$(tesseract --version 2>&1)
    [[ $version =~ ^tesseract\ v?([5-9]|[1-9][0-9]) ]] || fail \
        "Tesseract 5 is needed; here is ${version%%$'\n'*}." \
        "Debian 12, Ubuntu 24.04 and newer systems have it."
    [[ $'\n'$(tesseract --list-langs 2>&1)$'\n' == *$'\nvie\n'* ]] ||
        fail "Tesseract has no Vietnamese data (vie)."
}

# ensure_system NEED LIST: afterwards every package of the list is there.
ensure_system() {
    if command -v apt-get >/dev/null && command -v dpkg-query >/dev/null; then
        with_apt "$1" "$2"
    else
        without_apt "$1" "$2"
    fi
    require_tesseract
}
