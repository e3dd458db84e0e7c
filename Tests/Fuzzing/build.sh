#!/usr/bin/env bash
# Builds canvass-fuzz: libFuzzer, the address sanitizer, and coverage of our code, of Yams and of
# ReadStat.  Debian has ReadStat without coverage, so its source, as pyreadstat 1.2.0 carries
# it (1.1.8, the version of Debian 12), is compiled; where PyPI is out of reach Debian's is used.
set -euo pipefail
cd "$(dirname "$0")/../.."
work=$PWD/.build-fuzz
readstat=$work/readstat
mkdir -p "$readstat"

fetch_readstat() {
  python3 -m venv "$work/python"
  # pip asks even a source archive what it needs, which takes these.
  "$work/python/bin/pip" install -q 'setuptools<68' wheel 'Cython<3'
  echo 'pyreadstat==1.2.0 --hash=sha256:f06ace3dbdde1810f16c579e66e1acf236eec421c785c0df55686ffd9ee3d897' \
    >"$readstat/requirements.txt"
  "$work/python/bin/pip" download -q --no-build-isolation --no-deps --no-binary pyreadstat \
    -r "$readstat/requirements.txt" -d "$readstat"
  tar -xzf "$readstat/pyreadstat-1.2.0.tar.gz" -C "$readstat" --strip-components=2 \
    pyreadstat-1.2.0/src
}

compile_readstat() {
  cmp -s "$readstat/readstat.h" /usr/include/readstat.h || return 1
  (
    cd "$readstat"
    find . -name '*.c' ! -path './txt/*' ! -path './bin/*' -print0 |
      xargs -0 -P "$(nproc)" -I{} sh -c \
        'clang -c -O1 -g -w -fsanitize=address,fuzzer-no-link -DHAVE_ZLIB=1 -I. "$1" -o "$1.o"' _ {}
    find . -name '*.o' -print0 | xargs -0 ar rcs libreadstat.a
  )
}

if [[ ! -f $readstat/libreadstat.a ]]; then
  { fetch_readstat && compile_readstat; } >"$work/readstat.log" 2>&1 ||
    echo "ReadStat's source could not be had: its inside is not seen (.build-fuzz/readstat.log)" >&2
fi

# Swift's compiler takes the last -sanitize alone; C's are added to each other.
options=(--sanitize address --sanitize fuzzer -Xswiftc -sanitize=fuzzer,address)
[[ -f $readstat/libreadstat.a ]] &&
  # Whole, since it stands behind Debian's, which -lreadstat has found already.
  options+=(-Xlinker --whole-archive -Xlinker "$readstat/libreadstat.a"
    -Xlinker --no-whole-archive -Xlinker -lz)
CANVASS_FUZZ=1 swift build -c release --product canvass-fuzz --scratch-path "$work/swift" \
  "${options[@]}" 2>&1 | { grep -v 'Cannot export local symbol' || true; }
# A copy: building again does not disturb what runs.
cp --remove-destination "$work/swift/release/canvass-fuzz" "$work/canvass-fuzz"
