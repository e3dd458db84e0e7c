#!/usr/bin/env bash
# Runs the notebooks' commands and checks what they print, by PyPI's byexample.
set -euo pipefail
cd "$(dirname "$0")/.."

if [[ ! -x .venv/bin/byexample ]]; then
  if ! { python3 -m venv .venv && .venv/bin/pip install --quiet "byexample==11.0.0"; } >/dev/null 2>&1; then
    rm -rf .venv
    echo "notebooks skipped: byexample could not be installed (python3 with venv, and PyPI)" >&2
    [[ -z ${CI:-} ]] || exit 1
    exit 0
  fi
fi

for build in release debug; do
  [[ -x .build/$build/canvass ]] && { PATH="$PWD/.build/$build:$PATH"; break; }
done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
ln -s "$PWD/datasets" "$work/datasets"
notebooks=("$PWD"/notebooks-md/*.md)
byexample="$PWD/.venv/bin/byexample"
cd "$work"
LC_ALL=C.UTF-8 NO_COLOR=1 "$byexample" --timeout 120 -l shell "${notebooks[@]}"
