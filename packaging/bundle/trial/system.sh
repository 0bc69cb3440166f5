# A fresh system for a trial: no Python, no Tesseract, an ordinary user, no network. Sourced.
# shellcheck shell=bash

readonly SUITE CLEAN="build/trial/$SUITE-clean" ROOT="build/trial/$SUITE"
# Names on one socket are the same inside and outside: who reads the screen stands outside.
RUN=$(mktemp -d /tmp/vankien-trial.XXXX)
readonly RUN
started=()

# Debian comes from its usual mirror; Ubuntu's key is not among Debian's.
make_clean() {
    say "Making a fresh $SUITE (once)."
    case $SUITE in
    noble | jammy)
        local key=/usr/share/keyrings/ubuntu-archive-keyring.gpg trust=(--no-check-gpg)
        [[ ! -e $key ]] || trust=("--keyring=$key")
        debootstrap --variant=minbase "${trust[@]}" --components=main,universe "$SUITE" "$CLEAN" \
            http://archive.ubuntu.com/ubuntu /usr/share/debootstrap/scripts/gutsy >/dev/null
        ;;
    *) debootstrap --variant=minbase "$SUITE" "$CLEAN" >/dev/null ;;
    esac
}

# A copy of a clean system for each try: what an earlier one installed must not help.
fresh_system() {
    [[ -e $CLEAN/etc/debian_version ]] || make_clean
    if grep -q "$PWD/$ROOT/" /proc/mounts; then fail "$ROOT is still mounted."; fi
    rm -rf -- "$ROOT"
    cp -a "$CLEAN" "$ROOT"
    trap finish EXIT
    mount --bind /proc "$ROOT/proc"
    mount --rbind --make-rslave /dev "$ROOT/dev"
    mkdir -p "$ROOT/tmp/.X11-unix" "$ROOT$RUN"
    mount --bind /tmp/.X11-unix "$ROOT/tmp/.X11-unix"
    mount --bind "$RUN" "$ROOT$RUN"
    inside apt-get update -qq
}

stop_screen() {
    local one
    for one in "${started[@]}"; do kill "$one" 2>/dev/null && wait "$one" || true; done
    started=()
    rm -rf -- "${RUN:?}"/*
}

finish() {
    stop_screen
    umount -l "$ROOT/proc" "$ROOT/dev" "$ROOT/tmp/.X11-unix" "$ROOT$RUN" || true
    rm -rf -- "$RUN"
}

inside() { chroot "$ROOT" /usr/bin/env -i PATH=/usr/bin:/bin:/usr/sbin:/sbin LANG=C.UTF-8 "$@"; }

# become NAME NUMBER: from here on another user sits at the desk, with a screen of his own.
become() {
    CLERK=$1 CLERK_NUMBER=$2 HOME_DIR=/home/$1
    inside useradd --create-home --uid "$2" "$1"
    stop_screen
    chown "$2:$2" "$RUN"
    start_screen
}

# As the clerk, with no network: only a loopback that is down.
as_clerk() {
    # The last step is the program itself, so that its number is that of the whole chain.
    exec_or_run unshare --net chroot --userspec="$CLERK:$CLERK" "$ROOT" /usr/bin/env -i \
        PATH=/usr/bin:/bin LANG=C.UTF-8 HOME="$HOME_DIR" DISPLAY="$SCREEN" XDG_RUNTIME_DIR="$RUN" \
        DBUS_SESSION_BUS_ADDRESS="unix:path=$RUN/bus" QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1 "$@"
}

# In the background a function is a shell of its own, which then need not wait for the program.
exec_or_run() { if ((BASHPID != $$)); then exec "$@"; else "$@"; fi; }

# install_deb FILE: one command, as docs/deployment.md names it.
install_deb() {
    cp -- "$1" "$ROOT/tmp/"
    inside DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
        "${@:2}" "/tmp/${1##*/}" >"$RUN/apt.log" 2>&1 || fail "apt-get: $(tail -n 5 "$RUN/apt.log")"
}

# The clerk's number outside, too, and known there by name: a bus talks to its own user only.
as_number() {
    # shellcheck disable=SC2016 # the inner shell fills in
    exec_or_run unshare --mount sh -c 'mount --bind "$1/etc/passwd" /etc/passwd && shift && exec "$@"' sh \
        "$PWD/$ROOT" setpriv --reuid="$CLERK_NUMBER" --regid="$CLERK_NUMBER" --clear-groups \
        /usr/bin/env -i PATH=/usr/bin:/bin LANG=C.UTF-8 HOME="$RUN" DISPLAY="$SCREEN" \
        XDG_RUNTIME_DIR="$RUN" DBUS_SESSION_BUS_ADDRESS="unix:path=$RUN/bus" "$@"
}

# A screen, and the bus by which a screen reader asks for what stands on it.
start_screen() {
    Xvfb -displayfd 3 -screen 0 1366x768x24 -ac 3>"$RUN/display" >/dev/null 2>&1 &
    started+=($!)
    until [[ -s $RUN/display ]]; do sleep 0.1; done
    SCREEN=":$(<"$RUN/display")"
    as_number dbus-daemon --session --address="unix:path=$RUN/bus" --nofork >/dev/null 2>&1 &
    started+=($!)
    until [[ -S $RUN/bus ]]; do sleep 0.1; done
    as_number /usr/libexec/at-spi-bus-launcher --launch-immediately >/dev/null 2>&1 &
    started+=($!)
    until as_number dbus-send --session --print-reply --dest=org.a11y.Bus /org/a11y/bus \
        org.freedesktop.DBus.Properties.Set string:org.a11y.Status string:IsEnabled \
        variant:boolean:true >/dev/null 2>&1; do sleep 0.2; done
    accessible=$(as_number dbus-send --session --print-reply=literal --dest=org.a11y.Bus \
        /org/a11y/bus org.a11y.Bus.GetAddress)
    accessible=${accessible#"${accessible%%[! ]*}"}
}
