"""Writes digests.json: what pyreadstat reads of each file here, and of each in a data folder given.

    python3 digest.py [folder]        (in this folder; pip install pyreadstat; apt-get install pspp)

The digest of a file is the SHA-256 of its table, every text followed by a NUL byte: per variable
name, wording, number of labels, codes and labels, number of rows, and every cell, which is the
value's label, else the time by the variable's format, else the code.  Values are taken raw and
turned to texts here, so that nothing but their decoding is shared with the reader under test.
"""
import datetime
import hashlib
import json
import math
import pathlib
import re
import subprocess
import sys
import tempfile

import numpy
import pyreadstat

READERS = {
    ".sav": pyreadstat.read_sav, ".zsav": pyreadstat.read_sav, ".por": pyreadstat.read_por,
    ".dta": pyreadstat.read_dta, ".sas7bdat": pyreadstat.read_sas7bdat}
SPSS, SIXTY = datetime.datetime(1582, 10, 14), datetime.datetime(1960, 1, 1)


def code_text(value, single=False):
    if isinstance(value, str):
        return "." + value
    if value == int(value) and abs(value) < 2**53:
        return str(int(value))
    return str(numpy.float32(value)) if single else repr(float(value))


def time_text(value, format, suffix):
    name = re.sub(r"[0-9.]+$", "", format)
    if suffix == ".dta":
        if format.startswith(("%td", "%d")):
            return (SIXTY + datetime.timedelta(days=value)).date().isoformat()
        if format.startswith(("%tc", "%tC")):
            return (SIXTY + datetime.timedelta(milliseconds=value)).isoformat()
        return None
    if suffix == ".sas7bdat":
        if name in ("DATE", "YYMMDD", "MMDDYY", "DDMMYY"):
            return (SIXTY + datetime.timedelta(days=value)).date().isoformat()
        return (SIXTY + datetime.timedelta(seconds=value)).isoformat() if name == "DATETIME" else None
    if name in ("DATE", "ADATE", "EDATE", "JDATE", "SDATE", "MOYR", "QYR", "WKYR"):
        return (SPSS + datetime.timedelta(seconds=value)).date().isoformat()
    if name in ("DATETIME", "YMDHMS"):
        return (SPSS + datetime.timedelta(seconds=value)).isoformat()
    if name in ("TIME", "DTIME", "MTIME"):
        return "%02d:%02d:%02d" % (value // 3600, value // 60 % 60, value % 60)
    return None


def table(path):
    suffix = path.suffix.lower()
    if suffix == ".por" and b"GNU pspp" in path.read_bytes():
        # pyreadstat gives no user-missing values of portable files; PSPP reads its own.
        with tempfile.TemporaryDirectory() as folder:
            copy = pathlib.Path(folder) / "copy.sav"
            subprocess.run(["pspp", "-e", "/dev/null"], input=f"IMPORT FILE='{path}'.\nSAVE OUTFILE='{copy}'.\n", text=True, check=True)
            return table(copy)
    arguments = {"output_format": "dict", "disable_datetime_conversion": True}
    if suffix != ".por":
        arguments["user_missing"] = True
    columns, meta = READERS[suffix](str(path), **arguments)
    rows = len(next(iter(columns.values()))) if columns else 0
    texts = []
    for name, wording in zip(meta.column_names, meta.column_labels):
        labels = meta.variable_value_labels.get(name, {})
        strings = meta.readstat_variable_types[name] == "string"
        single = meta.readstat_variable_types[name] == "float"
        ranges = meta.missing_ranges.get(name, [])
        format = meta.original_variable_types[name] or ""

        def is_missing(value):
            if isinstance(value, str) and not strings:
                return True
            return any(range["lo"] <= value <= range["hi"] for range in ranges)

        def cell(value):
            if value is None or isinstance(value, float) and math.isnan(value):
                return ""
            if strings:
                value = value.rstrip(" ")
            label = labels.get(value)
            code = value if strings else code_text(value, single)
            if is_missing(value):
                return label if label is not None and list(labels.values()).count(label) == 1 else code
            if label is not None:
                return label
            time = None if strings or isinstance(value, str) else time_text(value, format, suffix)
            return code if time is None else time

        texts += [name, wording or "", str(len(labels))]
        for value, label in labels.items():
            texts += [value.rstrip(" ") if strings else code_text(value), label]
        texts += [str(rows)] + [cell(value) for value in columns[name]]
    return rows, len(meta.column_names), texts


def digest(path):
    rows, columns, texts = table(path)
    sha256 = hashlib.sha256("".join(text + "\0" for text in texts).encode()).hexdigest()
    return {"rows": rows, "columns": columns, "sha256": sha256}


if __name__ == "__main__":
    if sys.argv[1:] and not pathlib.Path(sys.argv[1]).is_dir():
        print("\n".join(table(pathlib.Path(sys.argv[1]))[2]))
        sys.exit()
    here = pathlib.Path(__file__).parent
    folders = [here] + [pathlib.Path(folder) for folder in sys.argv[1:]]
    files = [path for folder in folders for path in sorted(folder.iterdir()) if path.suffix in READERS]
    digests = {path.name: digest(path) for path in files}
    (here / "digests.json").write_text(json.dumps(digests, indent=2, sort_keys=True) + "\n")
