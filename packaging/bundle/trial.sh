#!/usr/bin/env bash
# Tries the packages as an office would: in a fresh system that has neither Python nor Tesseract, as
# an ordinary user, without a network interface but an idle loopback.
#
# Usage: sudo packaging/bundle/trial.sh [SUITE] [PART]
#   SUITE  bookworm (default), trixie, noble
#   PART   packages (default): the main job by commands and in the window, .deb and portable folder
#          update: a newer package over an older one (packaging/older.sh), and the way back
#          settings: what an administrator's settings file decides
# DIST names the folder of the packages (dist), OLDER that of the older ones (build/older/dist).
# Needs .venv, debootstrap, Xvfb, xdotool, dbus-daemon, at-spi2-core, gir1.2-atspi-2.0 and
# python3-gi here. A fresh system is kept in build/trial for the next try.
set -euo pipefail

cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../.."
source packaging/setup/lib/say.sh

SUITE=${1:-bookworm}
readonly PART=${2:-packages} DIST=${DIST:-dist}
DEB=$(ls "$DIST"/vankien_*_amd64.deb)
PORTABLE=$(ls "$DIST"/vankien-*-linux-x86_64.tar.gz)
export DEB PORTABLE
for part in system window "$PART"; do
    # shellcheck source=/dev/null
    source "packaging/bundle/trial/$part.sh"
done

fresh_system
trial
say "All well on $SUITE: $PART."
