#!/usr/bin/env bash
# Tries the packages for Windows of dist/ under Wine 10, in a fresh Debian 13, without a network:
# silent installation, the main job by commands and in the window, newer over older, removal; then
# the portable folder. Wine is not Windows: printers, policies and virus scanners are not tried.
#
# Usage: sudo packaging/windows/trial.sh [installed] [updated] [portable]     (all, when none is named)
# OLDER names the folder of an older installer (packaging/older.sh COMMIT VERSION windows).
# Needs debootstrap, Xvfb, xdotool and (for pictures) imagemagick. build/trial/wine is kept.
set -euo pipefail

cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../.."
source packaging/setup/lib/say.sh
source packaging/windows/trial_update.sh

readonly FROM=packaging/windows ROOT=build/trial/wine SCREEN=:78 PREFIX=/root/prefix
readonly DRIVE="$ROOT$PREFIX/drive_c"
readonly LOCAL="$DRIVE/users/root/AppData/Local"
readonly PLACE='C:\users\root\AppData\Local\Programs\VanKien'
readonly ARCHIVE='C:\Kho Văn Kiện' PORTABLE='C:\Tháo-rời\vankien'

fresh_system() {
    if [[ ! -e $ROOT/ready ]]; then
        say "Making a fresh Debian 13 with Wine (once)."
        if grep -q "$PWD/$ROOT/" /proc/mounts; then fail "$ROOT is still mounted."; fi
        rm -rf -- "$ROOT"
        debootstrap --variant=minbase --include=wine64,wine trixie "$ROOT" >/dev/null
        python3 "$FROM/complete_wine.py" \
            "$ROOT/usr/lib/x86_64-linux-gnu/wine/x86_64-windows/ucrtbase.dll"
        touch "$ROOT/ready"
    fi
    rm -rf -- "${ROOT:?}$PREFIX"
    mkdir -p "$ROOT/tmp/.X11-unix"
    mount --bind /proc "$ROOT/proc"
    mount --rbind --make-rslave /sys "$ROOT/sys" # Wine counts processors there
    mount --rbind --make-rslave /dev "$ROOT/dev"
    mount --bind /tmp/.X11-unix "$ROOT/tmp/.X11-unix"
    trap finish EXIT
}

finish() {
    inside wineserver -k || true
    [[ -z ${screen:-} ]] || kill "$screen" 2>/dev/null || true
    umount -l "$ROOT/proc" "$ROOT/sys" "$ROOT/dev" "$ROOT/tmp/.X11-unix" || true
}

inside() {
    unshare --net chroot "$ROOT" /usr/bin/env -i PATH=/usr/bin:/bin LANG=C.UTF-8 HOME=/root \
        DISPLAY="$SCREEN" WINEPREFIX="$PREFIX" WINEDEBUG=-all "$@"
}

# program FOLDER COMMAND...: its command line, as a clerk types it.
program() {
    local folder=$1
    shift
    say "vankien-cli $*"
    inside wine cmd /c "$folder\\vankien-cli.cmd" "$@" 2>&1 | tail -n 12
}

setup() { # setup [FILE]
    cp "${1:-$(echo dist/vankien-*-windows-x64-setup.exe)}" "$DRIVE/setup.exe"
    inside wine 'C:\setup.exe' /S
}

main_job() { # main_job FOLDER ARCHIVE
    program "$1" --archive "$2" doctor
    program "$1" --archive "$2" import 'C:\Bản quét'
    program "$1" --archive "$2" search "tinh uy"
    program "$1" --archive "$2" annotate 3 --page 1 --words "Ban Thường vụ" --note "Xem lại"
    program "$1" --archive "$2" print 3 --to 'C:\in ra.pdf'
    program "$1" --archive "$2" verify
    program "$1" --archive "$2" backup 'C:\Bản sao'
    test -s "$DRIVE/in ra.pdf"
    mv "$DRIVE/in ra.pdf" "build/trial/windows-print.pdf"
    rm -rf -- "$DRIVE/Bản sao"
}

wait_for_window() {
    local tries
    for ((tries = 0; tries < 600; tries++)); do
        DISPLAY=$SCREEN xdotool search --onlyvisible --name 'Văn Kiện' 2>/dev/null | head -1 | grep . && return
        sleep 0.1
    done
    fail "no window came up."
}

wait_for_end() {
    local tries
    for ((tries = 0; tries < 300; tries++)); do
        DISPLAY=$SCREEN xdotool search --onlyvisible --name 'Văn Kiện' >/dev/null 2>&1 || return 0
        sleep 0.1
    done
    fail "the window did not close."
}

# window FOLDER ARCHIVE NAME: the real window comes up, is asked for words, and closes by its key.
window() {
    local begun window
    begun=$(date +%s%N)
    inside wine "$1\\VanKien.exe" --archive "$2"
    window=$(wait_for_window)
    say "The window stood after $((($(date +%s%N) - begun) / 1000000)) ms."
    DISPLAY=$SCREEN xdotool windowfocus "$window" key ctrl+f type --delay 60 'tinh uy'
    DISPLAY=$SCREEN xdotool key Return
    sleep 6
    if command -v import >/dev/null; then DISPLAY=$SCREEN import -window root "build/trial/$3.png"; fi
    [[ -z ${4:-} ]] || "$4"
    DISPLAY=$SCREEN xdotool key Escape key ctrl+q
    wait_for_end
}

refuses_while_open() {
    if setup; then fail "the installer replaced a program that was open."; fi
    say "The installer refused while the program was open."
}

offered() { inside wine reg query 'HKCU\Software\Classes\.pdf\OpenWithProgids' /v VanKien.Document; }

installed() {
    say "== the installer"
    setup
    test -e "$DRIVE/users/root/AppData/Roaming/Microsoft/Windows/Start Menu/Programs/Văn Kiện.lnk"
    offered >/dev/null
    main_job "$PLACE" "$ARCHIVE"
    window "$PLACE" "$ARCHIVE" windows-installed refuses_while_open
    decided
    say "== the same again over it keeps archive and settings"
    touch "$LOCAL/Programs/VanKien/program/left-over.py"
    setup
    test ! -e "$LOCAL/Programs/VanKien/program/left-over.py"
    program "$PLACE" --archive "$ARCHIVE" list
    say "== removal leaves the archive"
    inside wine "$PLACE\\uninstall.exe" /S "_?=$PLACE"
    test ! -e "$LOCAL/Programs/VanKien/program"
    test ! -e "$DRIVE/users/root/AppData/Roaming/Microsoft/Windows/Start Menu/Programs/Văn Kiện.lnk"
    if offered >/dev/null 2>&1; then fail "the uninstaller left its trace in the registry."; fi
    test -s "$DRIVE/Kho Văn Kiện/archive.sqlite"
}

decided() {
    say "== an administrator's settings file"
    mkdir -p "$DRIVE/ProgramData/Van Kien"
    printf '%s\n' '{"defaults": {"language": "en"}, "locked": {"archive": "C:\\Van phong"}}' \
        >"$DRIVE/ProgramData/Van Kien/settings.json"
    program "$PLACE" doctor | tee build/trial/told
    grep -qF 'Archive: C:\Van phong' build/trial/told || fail "the settings file decided nothing."
    rm -- "$DRIVE/ProgramData/Van Kien/settings.json"
}

portable() {
    say "== the portable folder"
    python3 -m zipfile -e dist/vankien-*-windows-x64.zip "$DRIVE/Tháo-rời"
    touch "$DRIVE/Tháo-rời/vankien/portable.txt"
    main_job "$PORTABLE" "$PORTABLE\\vankien-data\\archive"
    window "$PORTABLE" "$PORTABLE\\vankien-data\\archive" windows-portable
    test -d "$DRIVE/Tháo-rời/vankien/vankien-data/config"
}

main() {
    ls dist/vankien-*-windows-x64-setup.exe dist/vankien-*-windows-x64.zip >/dev/null
    fresh_system
    Xvfb "$SCREEN" -screen 0 1366x768x24 -ac >/dev/null 2>&1 &
    screen=$!
    inside wineboot --init >/dev/null 2>&1
    say "$(inside wine --version), $(inside wine cmd /c ver | tr -d '\r\n')"
    mkdir -p "$DRIVE/Bản quét" "$DRIVE/Tháo-rời"
    cp resources/samples/112-TB-TU_so-hoa-tai-lieu.pdf "$DRIVE/Bản quét/Thông báo số 112.pdf"
    cp resources/samples/61-BC-SNV.tif resources/samples/1846-UBND-NC_anh-chup.jpg "$DRIVE/Bản quét/"
    (($# > 0)) || set -- installed updated portable
    for part in "$@"; do "$part"; done
    say "All well under Wine."
}

main "$@"
