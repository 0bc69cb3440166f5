# An administrator's settings file: each key in the installed program. Sourced.
# shellcheck shell=bash

readonly OFFICE=/srv/vankien/van-phong BACKUPS=/srv/backup/vankien

decide() {
    mkdir -p "$ROOT/etc/vankien" "$ROOT$OFFICE" "$ROOT$BACKUPS" "$ROOT$HOME_DIR/.config/vankien"
    cat >"$ROOT/etc/vankien/settings.json" <<DECIDED
{
 "defaults": {"language": "en", "theme": "dark", "author": "Văn thư", "jobs": 2, "mending": false},
 "locked": {"archive": "$OFFICE", "backup_place": "$BACKUPS", "secrecy": "refuse",
            "file_names": "{số} do {cơ quan}", "plain_jobs": true},
 "hidden": ["import_folder", "copy_register", "remove", "empty_trash", "verify", "nonsense"]
}
DECIDED
    # What the clerk chose before: his name is his own, the locked archive is not.
    echo '{"author": "Lê Văn Thư", "archive": "/home/clerk/own", "secrecy": "ask"}' \
        >"$ROOT$HOME_DIR/.config/vankien/settings.json"
    inside chown -R "$CLERK:$CLERK" "$HOME_DIR" "$OFFICE" "$BACKUPS"
    inside chmod 700 "$OFFICE" "$BACKUPS"
}

told() { grep -qF -- "$1" "$RUN/told" || fail "not so: $1 ($(cat "$RUN/told"))"; }

silent() { ! grep -qF -- "$1" "$RUN/told" || fail "it should not say: $1"; }

by_commands() {
    say "== commands"
    as_clerk vankien doctor | tee "$RUN/told"
    told "Tesseract"
    told "$OFFICE"
    told "Archive" # English, by the default
    as_clerk vankien import /home/clerk/scan
    test -s "$ROOT$OFFICE/archive.sqlite"
    as_clerk vankien export 1 --to "$HOME_DIR/out/"
    find "$ROOT$HOME_DIR/out" -type f | tee "$RUN/told"
    told " do "
}

by_window() {
    say "== the window"
    start_window vankien
    reader packaging/bundle/decided.py | tee "$RUN/told"
    picture settings
    close_window
    told "window: van-phong"
    told "menu: Import files"
    silent "menu: Import a folder"
    silent "menu: Register of copies"
    told "English = English (free)" # boxes to choose from are named by what they show
    told "Dark = Dark (free)"
    told "Your name = Lê Văn Thư (free)"
    told "Pages read at once = 2 (free)"
    told "Mend likely misreadings = no (free)"
    told "Archive = $OFFICE (locked)"
    told "Backup place = $BACKUPS (locked)"
    told "Never print or export them = Never print or export them (locked)"
    told "Names of exported files = {số} do {cơ quan} (locked)"
    told "Keep titles out of the printer's queue = yes (locked)"
    grep -q '"archive": "/home/clerk/own"' "$ROOT$HOME_DIR/.config/vankien/settings.json"
}

trial() {
    become clerk 4711
    install_deb "$DEB"
    mkdir -p "$ROOT/home/clerk/scan" "$ROOT/home/clerk/out"
    cp resources/samples/61-BC-SNV.tif "$ROOT/home/clerk/scan/"
    decide
    by_commands
    by_window
}
