# Translations: resources/translations/*.ts compiled to the .qm files that Qt loads. Sourced.
# shellcheck shell=bash

# compile_translations ENVIRONMENT FOLDER: each .ts that changed since it was last compiled.
compile_translations() {
    local source compiled stamp digest
    for source in "$2"/*.ts; do
        [[ -f $source ]] || continue
        compiled=${source%.ts}.qm
        stamp="$1/.stamp-$(basename -- "$source")"
        digest=$(digest "$source")
        [[ -f $compiled ]] && stamp_holds "$stamp" "$digest" && continue
        "$1/bin/pyside6-lrelease" -silent "$source" -qm "$compiled" ||
            fail "the translation $source could not be compiled."
        write_stamp "$stamp" "$digest"
    done
}
