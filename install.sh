#!/bin/sh
# Makes .venv beside this file and installs vzv_sheets in it. `./install.sh excel` adds what the buttons in Excel need,
# `./install.sh test` what the tests need, `./install.sh dev` what the other checks need. Never touches the Python of the system.
set -eu
cd "$(dirname "$0")"

python=
for candidate in python3.14 python3.13 python3.12 python3.11 python3; do
  if command -v "$candidate" >/dev/null 2>&1 &&
    "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
    python=$candidate
    break
  fi
done
if [ -z "$python" ]; then
  echo "Er is geen Python 3.11 of nieuwer gevonden. Installeer die eerst (op Debian: apt install python3 python3-venv)." >&2
  exit 1
fi

if ! "$python" -c 'import venv, ensurepip' 2>/dev/null; then
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq python3-venv >/dev/null
  else
    echo "Python mist het onderdeel venv. Geef eerst deze opdracht:  sudo apt install python3-venv" >&2
    exit 1
  fi
fi

[ -x .venv/bin/pip ] || "$python" -m venv --clear .venv
if [ $# -gt 0 ]; then
  .venv/bin/pip install --quiet --disable-pip-version-check --editable ".[$1]"
else
  .venv/bin/pip install --quiet --disable-pip-version-check --editable .
fi
# An editable installation leaves compiling to each start; compiled once, every start is as quick as after an ordinary one.
.venv/bin/python -m compileall -q vzv_sheets
