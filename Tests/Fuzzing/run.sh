#!/usr/bin/env bash
# Attacks readers: Tests/Fuzzing/run.sh [READER…], each for SECONDS_EACH, JOBS at a time.
# What is learned stays in .build-fuzz/corpus; a finding is named and ends the run with 1.
set -euo pipefail
cd "$(dirname "$0")/../.."
work=.build-fuzz
export SECONDS_EACH=${SECONDS_EACH:-900}

attack() {
  local reader=$1 work=.build-fuzz seeds=Tests/Fuzzing/seeds/$1
  local options=(
    -max_total_time="$SECONDS_EACH" -max_len=65536 -print_final_stats=1
    # What never ends; the harness itself counts processor time, in proportion to the input.  A
    # process that is paused for long would be taken for one that hangs.
    -timeout=300
    # One request for memory; and all of it, the sanitizer's own and the corpus included.
    -malloc_limit_mb=80 -rss_limit_mb=2048
    # A thousand searches for leaks come first, which a short round has no time for.
    -detect_leaks=$((SECONDS_EACH >= 300))
    -artifact_prefix="$work/findings/$reader-"
  )
  case $reader in
    sav | zsav | por | dta | sas7bdat) ;;
    xlsx | qdpx | qdc | triple-s | ddi) options+=(-dict=Tests/Fuzzing/dictionaries/xml.dict) ;;
    study) options+=(-dict=Tests/Fuzzing/dictionaries/yaml.dict) ;;
    *) options+=(-dict=Tests/Fuzzing/dictionaries/text.dict) ;;
  esac
  mkdir -p "$work/corpus/$reader" "$work/findings" "$work/logs"
  echo "$reader: ${SECONDS_EACH} s…"
  CANVASS_READER=$reader SWIFT_BACKTRACE=enable=no \
    ASAN_OPTIONS=quarantine_size_mb=16:allocator_may_return_null=1:malloc_context_size=8 \
    LSAN_OPTIONS=suppressions=Tests/Fuzzing/leaks.txt:print_suppressions=0 \
    "$work/canvass-fuzz" "${options[@]}" "$work/corpus/$reader" "$seeds" \
    >"$work/logs/$reader.log" 2>&1 || {
    echo "$reader: FINDING, $work/logs/$reader.log ends:" >&2
    grep -aE 'ERROR|SUMMARY|Fatal|Test unit written' "$work/logs/$reader.log" >&2 || true
    return 1
  }
  grep -aE '^#[0-9]+.*DONE' "$work/logs/$reader.log" | sed "s/^/$reader: /"
}
export -f attack

[[ $# -gt 0 ]] || mapfile -t all < <("$work/canvass-fuzz")
printf '%s\0' "${@:-${all[@]}}" |
  xargs -0 -P "${JOBS:-$(nproc)}" -I{} bash -c 'attack "$1"' _ {} ||
  { echo "An input that fails: $work/findings" >&2; exit 1; }
