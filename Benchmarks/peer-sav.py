"""An SPSS file read by pyreadstat; `canvass-bench sav FILE` is ours.  Prints name<TAB>milliseconds, the median of
nine runs after one to warm up, as ours does.

    python3 Benchmarks/peer-sav.py write FILE [rows]    (40 labelled items, 4 codes with 98 and 99 missing, a weight,
                                                        a measurement, 2 short texts, a date, a moment: 50 columns)
    python3 Benchmarks/peer-sav.py read FILE
"""
import statistics, sys, time
import numpy as np, pandas as pd, pyreadstat

what, path = sys.argv[1:3]
if what == "write":
    n = int(sys.argv[3]) if len(sys.argv) > 3 else 100_000
    dice = np.random.default_rng(20180524)
    agree = {1: "Strongly disagree", 2: "Disagree", 3: "Neither agree nor disagree", 4: "Agree", 5: "Strongly agree"}
    columns = {f"q{i}": np.where(dice.random(n) < 0.05, np.nan, dice.integers(1, 6, n)) for i in range(40)}
    columns |= {f"code{i}": dice.choice([1.0, 2.0, 3.0, 98.0, 99.0], n) for i in range(4)}
    columns |= {"weight": dice.choice(dice.lognormal(size=500), n), "measure": dice.lognormal(size=n)}
    columns |= {"rank": dice.choice(["Constable", "Sergeant", "Inspector and above", "Staff"], n),
                "force": dice.choice([f"Force {i}" for i in range(43)], n)}
    start = pd.Timestamp("2018-05-24")
    columns |= {"day": (start + pd.to_timedelta(dice.integers(0, 60, n), "D")).date,
                "sent": start + pd.to_timedelta(dice.integers(0, 5_000_000, n), "s")}
    labels = {f"q{i}": agree for i in range(40)} | {f"code{i}": {1: "Yes", 2: "No", 3: "Other", 98: "Don't know", 99: "Refused"} for i in range(4)}
    pyreadstat.write_sav(pd.DataFrame(columns), path, variable_value_labels=labels, row_compress=not path.endswith(".zsav"),
                         compress=path.endswith(".zsav"), missing_ranges={f"code{i}": [98, 99] for i in range(4)})
    sys.exit()


def median(name, work, runs=9):
    work()
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    print(f"{name}\t{statistics.median(times) * 1000:.1f}", flush=True)


median("pyreadstat, labels for codes", lambda: pyreadstat.read_sav(path, apply_value_formats=True, user_missing=True))
median("pyreadstat, codes, no dates", lambda: pyreadstat.read_sav(path, user_missing=True, disable_datetime_conversion=True))
