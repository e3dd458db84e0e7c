"""Writes panel.sav, panel.zsav, panel.por and panel.dta with pyreadstat, from one table.

    python3 write.py        (in this folder; pip install pyreadstat pandas)
"""
import datetime
import random

import pandas
import pyreadstat

random.seed(20180524)
N = 60
AGREE = {1: "Strongly disagree", 2: "Disagree", 3: "Neither", 4: "Agree", 5: "Strongly agree", 98: "Don’t know"}
frame = pandas.DataFrame(
    {
        "id": [float(i + 1) for i in range(N)],
        "q1": [random.choice([1.0, 2.0, 3.0, 4.0, 5.0, 98.0, None]) for _ in range(N)],
        "q2": [random.choice([1.0, 2.0, 3.0, 4.0, 5.0, 6.0]) for _ in range(N)],
        "weight": [random.choice([0.1, 1 / 3, 2.5, 1e-7, 12345.678, None]) for _ in range(N)],
        "rank": [random.choice(["PC", "Sgt", "Insp  ", ""]) for _ in range(N)],
        "place": [random.choice(["Zürich", "Łódź", "東京", "O’Hare"]) for _ in range(N)],
        "day": [datetime.date(1999, 12, 28) + datetime.timedelta(days=37 * i) for i in range(N)],
        "sent": [datetime.datetime(2018, 5, 24, 10, 30, 0) + datetime.timedelta(seconds=86399 * i) for i in range(N)],
    }
)
wordings = ["Respondent", "We use data – well", "Second", "", "Rank", "Where?", "Day", "Sent at"]
labels = {"q1": AGREE, "q2": AGREE}
pyreadstat.write_sav(
    frame, "panel.sav", column_labels=wordings, variable_value_labels=labels, row_compress=True,
    missing_ranges={"q1": [98], "q2": [{"lo": 6, "hi": 99}]})
pyreadstat.write_sav(
    frame, "panel.zsav", column_labels=wordings, variable_value_labels=labels, compress=True,
    missing_ranges={"q1": [98], "q2": [{"lo": 6, "hi": 99}]})
plain = frame.drop(columns=["place", "day", "sent"])
pyreadstat.write_por(plain, "panel.por", column_labels=[text.replace("–", "-") for text in wordings[:5]])
tagged = frame.copy()
tagged["q1"] = [["a", "b", 1, 2, None, 5][i % 6] for i in range(N)]
pyreadstat.write_dta(
    tagged, "panel.dta", column_labels=wordings, version=15, missing_user_values={"q1": ["a", "b"]},
    variable_value_labels={"q1": {**{k: v for k, v in AGREE.items() if k < 90}, "a": "Refused"}, "q2": AGREE})
pyreadstat.write_sav(frame.iloc[:0], "nobody.sav", column_labels=wordings, variable_value_labels=labels)
pyreadstat.write_dta(frame.iloc[:0], "nobody.dta", column_labels=wordings)
