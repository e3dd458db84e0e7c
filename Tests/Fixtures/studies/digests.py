"""Counts of the real studies, made without Canvass, as STUDY/digest.json: python3 digests.py DATA

DATA is the shared data folder.  Texts are counted as the files have them (csv module, white
space folded), so that a test compares Canvass's codes with what anybody can count.
"""
import csv
import json
import sys
from collections import Counter
from pathlib import Path

HERE, DATA = Path(__file__).parent, Path(sys.argv[1])


def rows(path):
    with open(path, newline="", encoding="utf-8") as file:
        return [{fold(k): fold(v) for k, v in row.items()} for row in csv.DictReader(file)]


def fold(text):
    return " ".join(text.split())


def wave(respondents, columns):
    return {
        "respondents": len(respondents),
        "texts": {
            name: dict(sorted(Counter(row[header] for row in respondents).items()))
            for name, header in columns.items()
        },
    }


def columns(study, wave_id):
    headers = {}
    for item in rows(HERE / study / "codebook.csv"):
        header = item.get(f"column:{wave_id}") or item["item"]
        if header != "-":
            headers[item["item"]] = header
    return headers


RSE = DATA / "rse-survey-2016-2017"
rse = {
    year: wave(
        rows(RSE / f"rse_{year}_uk_public_data.csv"),
        columns("rse-uk", year)
        | {
            "contract": "currentEmp10. What type of contract are you employed on?",
            "gender": "socio2. Please select your gender",
            "age": "socio3. Please select your age",
            "organisation": "currentEmp1. Do you work for a university?"
            if year == "2016"
            else "currentEmp1. What type of organisation do you work for?",
        },
    )
    for year in ("2016", "2017")
}

osmi = wave(
    rows(DATA / "osmi-2014-2016/osmi_2014.csv"),
    columns("osmi-2014", "2014")
    | {"employees": "no_employees", "remote": "remote_work",
       "technology": "tech_company", "family": "family_history"},
)

panel_rows = rows(DATA / "org-climate-multilevel/univbct.csv")
panel = {
    f"t{time + 1}": wave(
        [row for row in panel_rows if row["TIME"] == str(time)],
        columns("climate-panel", "") | {"gender": "GENDER", "marital": "MARITAL", "company": "COMPANY"},
    )
    for time in range(3)
}

codings = rows(DATA / "qual-mannheimer-qualcoder/codings.csv")
prefix = {row["code"]: row["code"].split(" - ")[0] for row in codings}
group = {row["interview"]: "".join(c for c in row["interview"].split("_")[0] if c.isalpha()) for row in codings}
interviews = {
    "codings": len(codings),
    "codes": len(prefix),
    "groups": dict(Counter(group.values())),
    # Interviews that mention a theme: the part of a code before " - ".
    "themes": dict(Counter(theme for theme, _ in {(prefix[r["code"]], r["interview"]) for r in codings})),
}

digests = {
    "rse-uk": rse,
    "osmi-2014": {"2014": osmi},
    "climate-panel": panel,
    "interviews-mannheimer": interviews,
}
for study, digest in digests.items():
    text = json.dumps(digest, indent=1, ensure_ascii=False, sort_keys=True)
    (HERE / study / "digest.json").write_text(text + "\n", encoding="utf-8")
