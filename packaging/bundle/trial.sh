#!/usr/bin/env bash
# Tries the packages of dist/ as an office would: in a fresh Debian that has neither Python nor
# Tesseract, as an ordinary user, without a network interface but an idle loopback.
#
# Usage: sudo packaging/bundle/trial.sh [SUITE]       SUITE: bookworm (default), trixie
# Needs debootstrap, Xvfb and xdotool here. The fresh system is kept in build/trial for the next try.
set -euo pipefail

cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../.."
source packaging/setup/lib/say.sh

readonly SUITE=${1:-bookworm}
readonly CLEAN="build/trial/$SUITE-clean" ROOT="build/trial/$SUITE" SCREEN=:77
readonly CLERK=clerk HOME_DIR=/home/clerk

# A copy of a clean system for each try: what an earlier one installed must not help.
fresh_system() {
    if [[ ! -e $CLEAN/etc/debian_version ]]; then
        say "Making a fresh $SUITE (once)."
        debootstrap --variant=minbase "$SUITE" "$CLEAN" >/dev/null
    fi
    rm -rf -- "$ROOT"
    cp -a "$CLEAN" "$ROOT"
    mount --bind /proc "$ROOT/proc"
    mount --rbind --make-rslave /dev "$ROOT/dev"
    mkdir -p "$ROOT/tmp/.X11-unix"
    mount --bind /tmp/.X11-unix "$ROOT/tmp/.X11-unix"
    trap finish EXIT
}

finish() {
    [[ -z ${screen:-} ]] || kill "$screen" 2>/dev/null || true
    umount -l "$ROOT/proc" "$ROOT/dev" "$ROOT/tmp/.X11-unix" || true
}

inside() { chroot "$ROOT" /usr/bin/env -i PATH=/usr/bin:/bin:/usr/sbin:/sbin LANG=C.UTF-8 "$@"; }

# As the clerk, with no network: only a loopback that is down.
as_clerk() {
    unshare --net chroot --userspec="$CLERK" "$ROOT" /usr/bin/env -i PATH=/usr/bin:/bin \
        LANG=C.UTF-8 HOME="$HOME_DIR" DISPLAY="$SCREEN" "$@"
}

add_clerk() { inside useradd --create-home "$CLERK"; }

install_deb() {
    cp dist/vankien_*_amd64.deb "$ROOT/tmp/"
    inside apt-get update -qq
    inside DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
        "/tmp/$(basename dist/vankien_*_amd64.deb)" >/dev/null
    ! inside sh -c 'command -v python3 || command -v tesseract'
}

unpack_portable() {
    tar -xzf dist/vankien-*-linux-x86_64.tar.gz -C "$ROOT$HOME_DIR"
    mv "$ROOT$HOME_DIR"/vankien-*-linux-x86_64 "$ROOT$HOME_DIR/vankien"
    touch "$ROOT$HOME_DIR/vankien/portable.txt"
    chown -R --reference="$ROOT$HOME_DIR" "$ROOT$HOME_DIR/vankien"
}

# main_job COMMAND FOLDER: from import to the annotated copy, by the command line.
main_job() {
    as_clerk "$1" doctor
    as_clerk "$1" --archive "$2" tour --to "$HOME_DIR/copy-$(basename "$2").pdf"
    as_clerk "$1" --archive "$2" search "tinh uy"
    as_clerk "$1" --archive "$2" verify
    test -s "$ROOT$HOME_DIR/copy-$(basename "$2").pdf"
}

wait_for_window() {
    local tries
    for ((tries = 0; tries < 300; tries++)); do
        DISPLAY=$SCREEN xdotool search --onlyvisible --name 'Văn Kiện' 2>/dev/null | head -1 | grep . && return
        sleep 0.1
    done
    fail "no window came up."
}

# window COMMAND FOLDER: the real window comes up, is asked for words, and closes by its own key.
window() {
    local begun window shot
    begun=$(date +%s%N)
    as_clerk "$1" --archive "$2" &
    window=$(wait_for_window)
    say "The window stood after $((($(date +%s%N) - begun) / 1000000)) ms."
    DISPLAY=$SCREEN xdotool windowfocus --sync "$window" key ctrl+f type --delay 40 'tinh uy'
    sleep 3
    shot="build/trial/$SUITE-$(basename "$2").png"
    command -v import >/dev/null && DISPLAY=$SCREEN import -window root "$shot" && say "Seen: $shot"
    DISPLAY=$SCREEN xdotool windowfocus --sync "$window" key Escape key ctrl+q
    wait $!
}

main() {
    ls dist/vankien_*_amd64.deb dist/vankien-*-linux-x86_64.tar.gz >/dev/null
    fresh_system
    add_clerk
    Xvfb "$SCREEN" -screen 0 1366x768x24 -ac >/dev/null 2>&1 &
    screen=$!
    say "== the .deb"
    install_deb
    main_job vankien "$HOME_DIR/archive"
    window vankien "$HOME_DIR/archive"
    window vankien "$HOME_DIR/archive"
    say "== the portable folder"
    unpack_portable
    main_job "$HOME_DIR/vankien/vankien" "$HOME_DIR/vankien/vankien-data/archive"
    window "$HOME_DIR/vankien/vankien" "$HOME_DIR/vankien/vankien-data/archive"
    test -d "$ROOT$HOME_DIR/vankien/vankien-data/config"
    say "== removal leaves the archive"
    inside DEBIAN_FRONTEND=noninteractive apt-get remove -y -qq vankien >/dev/null
    test -s "$ROOT$HOME_DIR/archive/archive.sqlite"
    say "All well on $SUITE."
}

main "$@"
