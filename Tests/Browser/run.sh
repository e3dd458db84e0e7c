#!/usr/bin/env bash
# Opens reports in Chromium and checks what a reader meets. Arguments go to pytest.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
cd "$here/../.."

# Says why nothing was tried: a fault on CI, a remark elsewhere.
skip() {
  echo "browser tests skipped: $1" >&2
  [[ -z ${CI:-} ]] || exit 1
  exit 0
}

for program in chromium chromedriver; do
  command -v "$program" >/dev/null || skip "no $program (apt-get install chromium chromium-driver)"
done
for build in release debug; do
  [[ -z ${CANVASS:-} && -x .build/$build/canvass ]] && CANVASS="$PWD/.build/$build/canvass"
done
[[ -n ${CANVASS:-} ]] || skip "canvass is not built (make build)"

env=.venv-browser
log=$(mktemp)
if ! cmp -s "$here/requirements.txt" "$env/installed.txt"; then
  rm -rf "$env"
  if ! { python3 -m venv "$env" \
    && "$env/bin/pip" install --quiet --no-deps -r "$here/requirements.txt"; } >"$log" 2>&1; then
    rm -rf "$env"
    tail -3 "$log" >&2
    skip "its Python packages could not be installed (python3 with venv, and PyPI)"
  fi
  cp "$here/requirements.txt" "$env/installed.txt"
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export CANVASS PYTHONDONTWRITEBYTECODE=1
"$env/bin/python" -m pytest -q --tb=short --durations=8 -p no:cacheprovider --basetemp="$work/reports" "$here" "$@"
