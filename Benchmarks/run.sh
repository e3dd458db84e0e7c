#!/usr/bin/env bash
# Ours beside R's `survey` and `psych`, on the same data in one run.
set -euo pipefail
cd "$(dirname "$0")/.."
study=${1:-datasets/data-culture}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

echo "Building…"
swift build -c release >"$work/build" 2>&1 || { cat "$work/build"; exit 1; }

echo "Machine: $(nproc) cores, $(sed -n 's/^model name.*: //p' /proc/cpuinfo | head -1)"
python3 - "$study" "$work" >"$work/whole" <<'PY'
import os, resource, subprocess, sys, time
study, work = sys.argv[1:]
walls = []
for run in range(8):
    start = time.perf_counter()
    subprocess.run([".build/release/canvass", "report", study, "--output", f"{work}/report", "-q"], check=True)
    walls.append(time.perf_counter() - start)
walls = sorted(walls[1:])
peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
print(f"{walls[len(walls) // 2]:.3f}\t{walls[0]:.3f}\t{walls[-1]:.3f}\t{peak:.0f}")
PY
read -r median least most peak <"$work/whole"
printf '\n%-52s %8s s  (%s to %s, peak %s MB)\n' "canvass report, whole process, median of 7" "$median" "$least" "$most" "$peak"
.build/release/canvass-bench "$study" | tee "$work/parts" | awk -F'\t' '{printf "%-52s %8.1f ms\n", $1, $2}'

if ! Rscript -e 'library(survey); library(psych); library(jsonlite); library(data.table)' >/dev/null 2>&1; then
  echo
  echo "The peer is not installed: apt-get install r-base-core r-cran-survey r-cran-psych r-cran-mass r-cran-jsonlite r-cran-data.table"
  exit 0
fi
echo
echo "R, survey and psych, the same numbers (slow parts extrapolated from a seeded sample of jobs):"
Rscript Benchmarks/peer.R --quick "$study" | tee "$work/peer"
echo
echo "R, svyby of 8 constructs at 50 levels on 1,000 replicates:"
Rscript Benchmarks/peer-replicates.R "$study" | tee "$work/replicates"
echo
echo "R, psych::polychoric of 40 items, n = 1,300, ms:"
Rscript Benchmarks/peer-polychoric.R | tee "$work/polychoric"

python3 - "$work" "$median" <<'PY'
import re, sys
work, median = sys.argv[1], float(sys.argv[2])
parts = {}
for line in open(f"{work}/peer"):
    cells = line.rstrip("\n").split("\t")
    try: parts[cells[0]] = float(cells[1])
    except (IndexError, ValueError): pass
total = parts.pop("total", None) or sum(parts.values())
ours = {l.split("\t")[0]: float(l.split("\t")[1]) for l in open(f"{work}/parts")}
kernel = next(v for k, v in ours.items() if k.startswith("replicate kernel")) / 1000
seconds = [float(x) for x in re.findall(r"^svyby\S*\t([0-9.]+)", open(f"{work}/replicates").read(), re.M)]
rows = [("whole report, R script whole", median, total),
        ("whole report, R script without reliability", median, total - parts.get("reliability", 0))]
if seconds: rows.append(("replicate kernel", kernel, seconds[-1]))
polychoric = next((v for k, v in ours.items() if k.startswith("polychoric")), None)
if polychoric: rows.append(("polychoric, 40 items", polychoric / 1000, float(open(f"{work}/polychoric").readline().split("\t")[1]) / 1000))
print(f"\n{'':46}{'ours s':>9}{'R s':>9}{'ratio':>8}")
for name, a, b in rows: print(f"{name:46}{a:9.3f}{b:9.1f}{b / a:8.0f}")
PY
