# The real window in a trial: coming up, being worked, closing. Sourced.
# shellcheck shell=bash

on_screen() { DISPLAY=$SCREEN xdotool "$@"; }

wait_for_window() { # wait_for_window NUMBER: of the program's process
    local tries
    for ((tries = 0; tries < 2000; tries++)); do
        on_screen search --onlyvisible --name 'Văn Kiện' 2>/dev/null | head -1 | grep . && return
        kill -0 "$1" 2>/dev/null || fail "the program ended before its window came up: $(cat "$RUN/errors")"
        sleep 0.02
    done
    fail "no window came up."
}

processor_ms() { awk '{ print ($14 + $15) * 10 }' "/proc/$1/stat"; }

# start_window COMMAND...: the window stands; `running` is its process.
start_window() {
    local begun
    begun=$(date +%s%N)
    as_clerk "$@" 2>"$RUN/errors" &
    running=$!
    wait_for_window "$running" >/dev/null
    say "The window stood after $((($(date +%s%N) - begun) / 1000000)) ms by the clock," \
        "$(processor_ms "$running") ms of processor time (load $(cut -d' ' -f1 /proc/loadavg))."
}

picture() { # picture NAME
    command -v import >/dev/null || return 0
    DISPLAY=$SCREEN import -window root "build/trial/$SUITE-$1.png"
    say "Seen: build/trial/$SUITE-$1.png"
}

quit() { # the window may have opened anew since it was started: with another language, say
    DISPLAY=$SCREEN timeout 5 xdotool search --onlyvisible --name ' Văn Kiện$' \
        windowfocus --sync key Escape key ctrl+q
}

# A busy machine may lose a key: it is pressed again until the program has ended.
close_window() {
    local tries
    for ((tries = 0; tries < 600; tries++)); do
        kill -0 "$running" 2>/dev/null || break
        ((tries % 100 > 0)) || quit || true
        sleep 0.1
    done
    wait "$running" || fail "the program ended with $?: $(cat "$RUN/errors")"
}

# reader SCRIPT...: asks and works the window through its accessible tree, from outside.
reader() {
    # shellcheck disable=SC2154 # start_screen found it out
    timeout 600 /usr/bin/env DISPLAY="$SCREEN" AT_SPI_BUS_ADDRESS="$accessible" \
        PYTHONPATH="$PWD" PYTHONDONTWRITEBYTECODE=1 /usr/bin/python3 -W ignore "$@"
}
