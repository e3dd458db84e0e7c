"""Writes one small wave in every container: what is read of each must be what is read of w1.csv.

    python3 make.py        (in this folder; pip install pandas openpyxl pyreadstat)
"""
import pandas
import pyreadstat

LABELS = {1: "Disagree", 2: "Neither", 3: "Agree", 8: "Don't know"}
codes = pandas.DataFrame({
    "id": ["a1", "a2", "a3", "a4"], "rank": ["PC", "Sergeant", "PC", "PC"],
    "q1": [3, 2, None, 1], "q2": [1, 8, 3, 2],
    "day": pandas.to_datetime(["2018-05-24", "2018-05-25", "2018-05-24", "2018-06-01"]).date,
    "IP Address" : ["10.0.0.1"] * 4})
texts = codes.assign(
    q1=[LABELS.get(code, "") for code in codes["q1"]], q2=[LABELS[code] for code in codes["q2"]])
texts.to_csv("w1.csv", index=False)
texts.replace("", None).to_excel("w1.xlsx", index=False, sheet_name="Answers")
plain = codes.rename(columns={"IP Address": "IPAddress"})
labels = {"variable_value_labels": {"q1": LABELS, "q2": LABELS}}
pyreadstat.write_sav(plain, "w1.sav", **labels)
pyreadstat.write_sav(plain, "w1.zsav", compress=True, **labels)
# Stata's labels are of whole numbers, and these of a column with gaps would be floats.
whole = plain.assign(q1=plain["q1"].astype("Int32"), q2=plain["q2"].astype("int32"))
pyreadstat.write_dta(whole, "w1.dta", **labels)

# Triple-S: a definition by hand, and records of fixed columns.
FIELDS = [("id", "character", 2), ("rank", "character", 8), ("q1", "single", 1), ("q2", "single", 1),
          ("day", "date", 8), ("IPAddress", "character", 8)]
start, variables = 1, ""
for ident, (name, kind, width) in enumerate(FIELDS, 1):
    values = "".join(f'<value code="{code}">{label}</value>' for code, label in LABELS.items())
    variables += (
        f'<variable ident="{ident}" type="{kind}"><name>{name}</name><label>{name}</label>'
        f'<position start="{start}" finish="{start + width - 1}"/>'
        + (f"<values>{values}</values>" if kind == "single" else "") + "</variable>\n")
    start += width
with open("w1.sss", "w") as file:
    file.write(f'<sss version="1.2"><survey><record ident="A">\n{variables}</record></survey></sss>\n')
with open("w1.asc", "w") as file:
    for _, row in plain.iterrows():
        codes = ["" if pandas.isna(row[q]) else str(int(row[q])) for q in ("q1", "q2")]
        texts = [row["id"], row["rank"], *codes, row["day"].strftime("%Y%m%d"), row["IPAddress"]]
        file.write("".join(text.ljust(width) for text, (_, _, width) in zip(texts, FIELDS)) + "\n")
