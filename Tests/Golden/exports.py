"""Digests of real exports as pandas reads them: names, and every cell's text.

    python3 -m venv venv && venv/bin/pip install pandas
    venv/bin/python Tests/Golden/exports.py [DATA]

DATA is the folder of real data, `../shared/data` beside the package where none is given.
The digest is SHA-256 of the names and rows, cells parted by U+001F and rows ended by
U+001E, in UTF-8.  How names are made of header rows is written here a second time.
"""

import hashlib
import html
import json
import pathlib
import re
import sys
import unicodedata

import pandas

ROOT = pathlib.Path(__file__).resolve().parents[2]
DATA = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "../shared/data"


def tidy(text):
    return " ".join(unicodedata.normalize("NFC", text).split())


def without_tags(text):
    return tidy(html.unescape(re.sub(r"</?[A-Za-z][^<>]*>", "", text)))


def qualtrics(frame, rows):
    status = list(frame.iloc[0]).index("Status") if "Status" in list(frame.iloc[0]) else None
    body = frame.iloc[rows:]
    if status is not None:
        body = body[~body[status].isin(["1", "2", "9", "17", "Survey Preview", "Survey Test"])]
    return [tidy(name) for name in frame.iloc[0]], body


def limesurvey(frame, rows):
    def name(heading):
        heading = tidy(heading)
        with_part = re.match(r"([A-Za-z]\w*)\[(\w+)\]", heading)
        if with_part:
            return f"{with_part[1]}[{with_part[2]}]"
        alone = re.match(r"([A-Za-z]\w*)[.:]\s", heading)
        return alone[1] if alone else heading

    return [name(heading) for heading in frame.iloc[0]], frame.iloc[rows:]


def surveymonkey(frame, rows):
    names, question = [], ""
    for heading, option in zip(frame.iloc[0], frame.iloc[1]):
        heading, option = without_tags(heading), without_tags(option)
        question = heading or question
        alone = option in ("", "Response", "Open-Ended Response") or option == question
        names.append(question if alone else f"{question} - {option}")
    return names, frame.iloc[rows:]


def plain(frame, rows):
    return [tidy(name) for name in frame.iloc[0]], frame.iloc[rows:]


FILES = [
    ("qualtrics-engagement/qualtrics_engagement_attitudinal_numeric.csv", qualtrics, 3, "utf-8"),
    ("qual-two-coders/OnlineProctoringEducatorSurveyResponses.csv", qualtrics, 2, "utf-8"),
    ("databrarians-surveymonkey/Sheet_12_redacted.csv", surveymonkey, 2, "utf-8"),
    ("rse-survey-2016-2017/rse_2016_uk_public_data.csv", plain, 1, "utf-8"),
    ("rse-survey-2016-2017/rse_2017_uk_public_data.csv", limesurvey, 1, "utf-8"),
    ("rse-survey-2016-2017/rse_2017_de_public_data.csv", limesurvey, 1, "utf-8"),
    ("rse-survey-2016-2017/rse_2017_us_public_data.csv", limesurvey, 1, "utf-8"),
    ("rse-survey-2016-2017/rse_2017_nl_public_data.csv", limesurvey, 1, "utf-8"),
    ("osmi-2014-2016/osmi_2014.csv", plain, 1, "utf-8"),
    ("osmi-2014-2016/osmi_2016.csv", plain, 1, "utf-8"),
    ("csps-2009-2015/csps2009_allorganisations_20140213.csv", plain, 1, "utf-8"),
    ("csps-2009-2015/csps2013_benchmarks_20131125.csv", plain, 1, "cp1252"),
    ("csps-2009-2015/csps2013_demographic_results.csv", plain, 1, "cp1252"),
    ("csps-2009-2015/csps2014_allorganisations_20141120.csv", plain, 1, "utf-8"),
    ("csps-2009-2015/csps2014_demographics.csv", plain, 1, "utf-8"),
    ("csps-2009-2015/csps2015_allorganisations_csv.csv", plain, 1, "cp1252"),
    ("csps-2009-2015/csps2015_benchmarks_csv.csv", plain, 1, "cp1252"),
]


def digest(path, dialect, rows, encoding):
    frame = pandas.read_csv(
        DATA / path, header=None, dtype=str, na_filter=False, encoding=encoding,
        encoding_errors="strict", skip_blank_lines=False, low_memory=False)
    frame.iloc[0, 0] = frame.iloc[0, 0].removeprefix("\ufeff")
    names, body = dialect(frame, rows)
    table = [names] + body.values.tolist()
    text = "".join("\x1f".join(row) + "\x1e" for row in table)
    return {
        "path": path, "dialect": dialect.__name__, "headerRows": rows, "encoding": encoding,
        "columns": len(names), "rows": len(body),
        "sha256": hashlib.sha256(text.encode()).hexdigest(),
    }


result = [digest(*file) for file in FILES]
out = pathlib.Path(__file__).with_suffix(".json")
out.write_text(json.dumps(result, indent=2, ensure_ascii=False) + "\n")
print(f"{len(result)} exports → {out.name}")
