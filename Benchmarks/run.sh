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
def wall(*command):
    start = time.perf_counter()
    subprocess.run([".build/release/canvass", *command, "-q"], check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start
# `rank` does all of a report but writing it; by turns, since the machine's speed drifts.
pairs = [(wall("report", study, "--output", f"{work}/report"), wall("rank", study)) for _ in range(8)][1:]
walls = sorted(report for report, _ in pairs)
peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
shares = sorted(100 * (report - rank) / report for report, rank in pairs)
print(*(f"{figure:.3f}" for figure in (walls[len(walls) // 2], walls[0], walls[-1])), f"{peak:.0f}",
      f"{shares[len(shares) // 2]:.0f}", sep="\t")
PY
read -r median least most peak share <"$work/whole"
printf '\n%-52s %8s s  (%s to %s, peak %s MB)\n' "canvass report, whole process, median of 7" "$median" "$least" "$most" "$peak"
printf '%-52s %8s %%\n' "of it writing the outputs (beyond rank), median" "$share"
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
bench=.build/release/canvass-bench
for n in 1300 100000; do "$bench" export "$n" "$work/scores-$n.csv"; done
# Ours stands just before each peer, since the machine's speed drifts.
fifty() { "$bench" linearised 1300; "$bench" linearised 100000; "$bench" replicates 1300; }
fifty | tee "$work/fifty" | awk -F'\t' '{printf "%-52s %8.1f ms\n", $1, $2}'
echo
echo "R, survey and psych: eight constructs at fifty levels, polychoric correlations, parallel analysis (seconds; ms):"
{
  Rscript Benchmarks/peer-fifty.R "$work/scores-1300.csv" all
  Rscript Benchmarks/peer-fifty.R "$work/scores-100000.csv" linearised | sed 's/linearised/linearised 100000/'
  Rscript Benchmarks/peer-fifty.R "$work/scores-1300.csv" structure
} | tee "$work/fifty-r"
Rscript Benchmarks/peer-polychoric.R | tee "$work/polychoric"
python=.venv-bench/bin/python
if [[ -x $python ]] || { python3 -m venv .venv-bench && .venv-bench/bin/pip install -q svy==0.35.0 numpy scikit-learn; }; then
  echo
  fifty | tee "$work/fifty-again" | awk -F'\t' '{printf "%-52s %8.1f ms\n", $1, $2}'
  echo
  echo "svy 0.35, numpy and scikit-learn, seconds:"
  {
    "$python" Benchmarks/peer-fifty.py "$work/scores-1300.csv" all
    "$python" Benchmarks/peer-fifty.py "$work/scores-100000.csv" linearised | sed 's/linearised/linearised 100000/'
  } | tee "$work/fifty-py"
  echo
  echo "Non-negative factors, 1,000 documents x 2,000 terms, 20 topics, 50 iterations, ms:"
  mkdir -p "$work/nmf"
  "$bench" topics "$work/nmf" | tee "$work/topics"
  { "$python" Benchmarks/peer-topics.py "$work/nmf" 1; "$python" Benchmarks/peer-topics.py "$work/nmf"; } | tee "$work/topics-py"
fi
if [[ -x $python ]] && { "$python" -c 'import krippendorff' 2>/dev/null || "$python" -m pip install -q krippendorff; }; then
  echo
  echo "Coders' agreement, 40 interviews x 100 codes x 3 coders: ours with 1,000 resamples, krippendorff with none (ms):"
  "$bench" codings "$work/codings.csv"
  "$bench" agreement | tee "$work/agreement"
  "$python" Benchmarks/peer-agreement.py "$work/codings.csv" | tee "$work/agreement-py"
fi
echo
echo "Workbook of all results: ours, then XlsxWriter (ms):"
"$bench" workbook "$study" | tee "$work/workbook"
if [[ -x $python ]] && { "$python" -c 'import xlsxwriter' 2>/dev/null || "$python" -m pip install -q xlsxwriter; }; then
  "$python" Benchmarks/peer-workbook.py "$work/report" | tee "$work/workbook-py"
fi
echo
echo "A million draws of 20 pilots on 10 criteria (ms):"
"$bench" ranking | tee "$work/ranking"
if [[ -x $python ]] && { "$python" -c 'import numpy, pymcdm' 2>/dev/null || "$python" -m pip install -q numpy pymcdm; }; then
  OPENBLAS_NUM_THREADS=1 "$python" Benchmarks/peer-ranking.py | tee "$work/ranking-py"
fi
echo
echo "Portfolios under every kind of rule (ms):"
"$bench" portfolios
echo
echo "What the replicate kernel reaches of the machine's rate of multiplying, one thread, GFlop/s:"
"$bench" rate "$study"
echo
echo "A large wave in memory, 40 items, five segmentations of 50 levels, raked to two: seconds, peak MB"
for n in 100000 1000000; do "$bench" scale "$n" | tee -a "$work/scale" | awk -F'\t' '{printf "n = %s: %.1f s, %.0f MB\n", $2, $5, $7 / 1e6}'; done

echo
echo "A million responses, 49 columns of labels: to validated answers, and to plain columns (seconds):"
.build/release/canvass simulate "$work/big" --respondents 1000000 --seed 7 >/dev/null
python3 Benchmarks/one-wave.py "$work/big"
"$bench" read "$work/big" | tee "$work/read"
{
  [[ -x $python ]] && "$python" -c 'import pyarrow, polars, duckdb' 2>/dev/null || "$python" -m pip install -q pyarrow polars duckdb || true
  "$python" Benchmarks/peer-csv.py "$work/big/responses-2018.csv" || true
  Rscript Benchmarks/peer-csv.R "$work/big/responses-2018.csv"
} | tee "$work/read-peers"

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
def pairs(name):
    try: return dict((c[0], float(c[1])) for c in (l.rstrip("\n").split("\t") for l in open(f"{work}/{name}")) if len(c) > 1)
    except FileNotFoundError: return {}
def find(table, *starts):
    return next((v for start in starts for k, v in table.items() if k.startswith(start)), None)
fifty, again, r, py = pairs("fifty"), pairs("fifty-again"), pairs("fifty-r"), pairs("fifty-py")
ms = lambda table, start: (lambda v: v and v / 1000)(find(table, start))
linearised = "linearised 8 x 50 with joint covariance, n "
rows += [
    ("linearised 8 x 50, n 1,300: survey", ms(fifty, linearised + "1300"), r.get("survey linearised")),
    ("linearised 8 x 50, n 1,300: svy", ms(again, linearised + "1300"), py.get("svy linearised")),
    ("linearised 8 x 50, n 100,000: survey", ms(fifty, linearised + "100000"), r.get("survey linearised 100000")),
    ("linearised 8 x 50, n 100,000: svy", ms(again, linearised + "100000"), py.get("svy linearised 100000")),
    ("8 x 50 x 1,000 replicates: survey", ms(fifty, "8 x 50 x 1,000"), r.get("survey replicates")),
    ("8 x 50 x 1,000 replicates: svy", ms(again, "8 x 50 x 1,000"), py.get("svy replicates")),
    ("8 x 50 x 1,000 replicates: numpy, one product", ms(again, "8 x 50 x 1,000"), py.get("numpy product")),
    ("polychoric, 40 items: psych", ms(ours, "polychoric"), ms(pairs("polychoric"), "psych")),
    ("parallel analysis, 20 sets: psych", ms(ours, "parallel"), find(r, "psych::fa.parallel")),
    ("factors, 8 of 40: scikit-learn", ms(ours, "likelihood"), py.get("scikit-learn factors")),
]
topics = pairs("topics-py")
rows += [(f"topics: {name}", ms(pairs("topics"), "factors"), seconds / 1000) for name, seconds in topics.items() if name != "objective"]
agreement, peers = pairs("agreement"), pairs("agreement-py")
rows += [
    ("alpha and 1,000 resamples: krippendorff, none", ms(agreement, "alpha over all codes, 1,000"), ms(peers, "krippendorff, all")),
    ("the same of 100 codes each: krippendorff, none", ms(agreement, "alpha of each"), ms(peers, "krippendorff, 100")),
]
ranking = pairs("ranking-py")
rows += [
    (f"ranking, a million draws: {name}", ms(pairs("ranking"), "every index"), ms(ranking, name)) for name in ("numpy", "pymcdm")
]
rows += [("workbook of all results: XlsxWriter", ms(pairs("workbook"), "workbook"), ms(pairs("workbook-py"), "XlsxWriter"))]
rows += [(f"a million responses read: {name}", ms(pairs("read"), "canvass"), seconds) for name, seconds in pairs("read-peers").items()]
rows = [row for row in rows if row[1] and row[2]]
print(f"\n{'':46}{'ours s':>10}{'peer s':>10}{'ratio':>8}")
for name, a, b in rows: print(f"{name:46}{a:10.4f}{b:10.3f}{b / a:8.1f}")
PY
