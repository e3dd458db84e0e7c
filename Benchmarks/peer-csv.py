"""Reads a CSV to plain columns with pyarrow, polars and DuckDB; prints the median seconds of each."""
import importlib
import statistics
import sys
import time

path = sys.argv[1]


def duckdb_table(duckdb):
    connection = duckdb.connect()
    connection.execute(f"create table responses as select * from read_csv('{path}')")
    connection.close()


readers = {
    "pyarrow.csv": lambda csv: csv.read_csv(path),
    "polars": lambda polars: polars.read_csv(path),
    "duckdb": duckdb_table,
}
for name, read in readers.items():
    try:
        module = importlib.import_module(name)
    except ImportError:
        continue
    seconds = []
    for _ in range(5):
        start = time.perf_counter()
        read(module)
        seconds.append(time.perf_counter() - start)
    print(f"{name}\t{statistics.median(seconds[1:]):.3f}")
