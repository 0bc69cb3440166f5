#!/usr/bin/env bash
# Prints through a real queue of CUPS and holds what comes out against what was composed.
#
#     packaging/print_trial.sh [arguments for pytest]
#
# Needs Debian's cups-daemon, cups-client and printer-driver-cups-pdf, and root, as CUPS's backends
# do. A scheduler of its own runs in a folder of its own as long as the trial; a running one and
# its queues are left alone. What the queue prints lies in ~/PDF until the tests have looked at it.
set -euo pipefail
cd "$(dirname "$0")/.."

for program in cupsd lpadmin lp; do
    command -v "$program" >/dev/null || PATH="$PATH:/usr/sbin"
    command -v "$program" >/dev/null || { echo "$program is missing (see the head of this file)"; exit 2; }
done
ppd=$(find /usr/share/ppd -name 'CUPS-PDF_opt.ppd' 2>/dev/null | head -n 1)
[ -n "$ppd" ] || { echo "printer-driver-cups-pdf is missing"; exit 2; }

room=$(mktemp -d)
mkdir -p "$room"/{root/ppd,spool/tmp,cache,state,log}
chmod 755 "$room"
chown root:lp "$room"/{spool,spool/tmp,cache} # filters run as lp
chmod 1770 "$room/spool/tmp"
chmod 710 "$room/spool"
chmod 770 "$room/cache"
cat >"$room/root/cupsd.conf" <<CONF
Listen $room/cups.sock
WebInterface No
Browsing No
DefaultAuthType None
ErrorPolicy abort-job
<Location />
  Order allow,deny
  Allow all
</Location>
<Location /admin>
  Order allow,deny
  Allow all
</Location>
<Policy default>
  <Limit All>
    Order allow,deny
    Allow all
  </Limit>
</Policy>
CONF
cat >"$room/root/cups-files.conf" <<CONF
ServerRoot $room/root
RequestRoot $room/spool
TempDir $room/spool/tmp
CacheDir $room/cache
StateDir $room/state
ErrorLog $room/log/error_log
AccessLog $room/log/access_log
PageLog $room/log/page_log
SystemGroup root
FatalErrors config
CONF

cupsd -f -c "$room/root/cupsd.conf" -s "$room/root/cups-files.conf" &
server=$!
trap 'kill "$server" 2>/dev/null || true; wait "$server" 2>/dev/null || true; rm -rf "$room"' EXIT
export CUPS_SERVER="$room/cups.sock"
for _ in $(seq 100); do lpstat -r 2>/dev/null | grep -q "is running" && break; sleep 0.1; done
lpadmin -p VanKienTrial -E -v cups-pdf:/ -P "$ppd" 2>/dev/null
lpstat -v

python=.venv/bin/python
[ -x "$python" ] || python=python3
status=0
QT_QPA_PLATFORM=offscreen "$python" -m pytest -q -rs --log-cli-level=INFO tests/services/test_cups_queue.py "$@" || status=$?
[ "$status" -eq 0 ] || grep -v envp "$room/log/error_log" | tail -n 40
exit "$status"
