"""Writes the Triple-S surveys of this folder: one set of answers, in fixed columns and in CSV.

    python3 write.py        (in this folder; nothing but Python)

fixed.sss/.asc   version 1.2, ISO-8859-1, a document type that is only named, positions with gaps,
                 quantities led by zeros (by blanks in bytes.asc)
fields.sss/.csv  version 2.0, UTF-8, one row before the records, texts with commas and line breaks
bytes.sss/.asc   version 2.0, UTF-8, positions that count bytes
"""
import csv
import io
import xml.sax.saxutils as sax

SITES = {1: "Sherwood Forest", 2: "Nottingham Castle", 3: "“Friar Tuck” café", 5: "Mining museum", 9: "Other"}
VISITS = {1: "First visit", 2: "Visited before within the year", 3: "Visited before that", 8: "Don't know"}
TEAM = {"N": "North", "S": "South & East"}
# respondent, visits, sites, other, two favourites, miles, again, when, weight, team, day, hour
PEOPLE = [
    ("a1", 1, [1, 3, 9], "Robin’s oak, deep", [3, 9], 12.5, 1, 2, 1.125, "N", "2018-05-24", "10:30:00"),
    ("a2", 2, [2], "", [2], 499, 0, None, 0.5, "S", "2018-05-25", "23:59:59"),
    ("a3", None, [], "Café Zoë", [], 500, None, None, 1, "N", None, None),
    ("a4", 8, [1, 2, 3, 5, 9], "two\nlines", [5, 1], 999, 1, 3, 2.75, None, "2020-02-29", "00:00:00"),
    ("a5", 3, None, "ends with Ü", None, None, 1, 1, 12.0625, "S", "1999-12-31", "07:05:09"),
]
MILES = {500: "500 or more", 999: "Not stated"}
WHEN = {1: "Within 3 months", 2: "Between 3 months and 1 year", 3: "Later"}
VARIABLES = [  # name, label, type, width, labels, extra
    ("Id", "Who answered", "character", 4, {}, "<size>4</size>"),
    ("Q1", "Number of visits", "single", 2, VISITS, ""),
    ("Q2", "Attractions<br/>visited", "multiple", 9, SITES, ""),
    ("Q3", "Other attractions", "character", 20, {}, "<size>20</size>"),
    ("Q4", "Two favourites", "multiple", 4, SITES, '<spread subfields="2" width="2"/>'),
    ("Q5", "Miles travelled", "quantity", 6, MILES, ""),
    ("Q6", "Would come again", "logical", 1, {}, ""),
    ("Q7", "When", "single", 1, WHEN, "<filter>Q6</filter>"),
    ("W", "Case weight", "quantity", 7, {}, ""),
    ("Team", "Team", "single", 1, TEAM, ""),
    ("Day", "Day of the visit", "date", 8, {}, ""),
    ("Hour", "Hour of the visit", "time", 6, {}, ""),
]
GAPS = {"Q3": 2, "W": 1}


def values(name, kind, labels):
    ranges = {"Q5": '<range from="0.0" to="499.0"/>', "W": '<range from="0.0000" to="99.9999"/>'}
    inside = ranges.get(name, "") + "".join(
        f'<value code="{code}">{sax.escape(label)}</value>' for code, label in labels.items())
    return f"<values>{inside}</values>" if inside else ""


def definition(version, encoding, positions, record, doctype=""):
    rows = []
    for ident, (name, label, kind, _, labels, extra) in enumerate(VARIABLES, 1):
        literal = ' format="literal"' if name == "Team" else ""
        weight = ' use="weight"' if name == "W" and version == "2.0" else ""
        rows.append(
            f'<variable ident="{ident}" type="{kind}"{literal}{weight}>\n  <name>{name}</name>\n'
            f"  <label>{label}</label>\n  <position {positions[name]}/>\n  {extra}"
            f"{values(name, kind, labels)}\n</variable>")
    return (
        f'<?xml version="1.0" encoding="{encoding}"?>\n{doctype}<sss version="{version}">\n'
        f"<date>24 May 2018</date>\n<survey>\n<name>S</name>\n<title>Visits</title>\n"
        f'<record ident="V"{record}>\n' + "\n".join(rows) + "\n</record>\n</survey>\n</sss>\n")


def fields(person):
    who, visits, sites, other, two, miles, again, when, weight, team, day, hour = person
    bits = "" if sites is None else "".join("1" if code in sites else "0" for code in range(1, 10))
    spread = "" if two is None else "".join(f"{code:02d}" for code in two + [0] * (2 - len(two)))

    def number(value, places):
        return "" if value is None else f"{value:.{places}f}"

    return {
        "Id": who, "Q1": number(visits, 0), "Q2": bits, "Q3": other, "Q4": spread,
        "Q5": number(miles, 1), "Q6": number(again, 0), "Q7": number(when, 0), "W": number(weight, 4),
        "Team": team or "", "Day": (day or "").replace("-", ""), "Hour": (hour or "").replace(":", "")}


def fixed(person, size, zero):
    texts, line = fields(person), ""
    for name, _, kind, width, _, _ in VARIABLES:
        text = texts[name].replace("\n", " ")
        room = width - size(text)
        right = kind in ("single", "quantity") and name != "Team"
        pad = zero if kind == "quantity" and text else " "
        line += " " * GAPS.get(name, 0) + (pad * room + text if right else text + " " * room)
    return line


def positions():
    start, found = 1, {}
    for name, _, _, width, _, _ in VARIABLES:
        start += GAPS.get(name, 0)
        found[name] = f'start="{start}"' + (f' finish="{start + width - 1}"' if width > 1 else "")
        start += width
    return found


def expected(person, is_fixed):
    who, visits, sites, other, two, miles, again, when, weight, team, day, hour = person

    def text(value, labels={}):
        if value is None:
            return ""
        return labels.get(value, str(int(value)) if value == int(value) else repr(value))

    def chosen(codes):
        return ["" if codes is None else "1" if code in codes else "0" for code in SITES]

    return (
        [who, text(visits, VISITS)] + chosen(sites) + [other.replace("\n", " ") if is_fixed else other]
        + chosen(two) + [text(miles, MILES), text(again), text(when, WHEN), text(weight)]
        + [TEAM.get(team, ""), day or "", hour or ""])


def columns():
    found = []
    for name, label, kind, _, labels, _ in VARIABLES:
        label = label.replace("<br/>", " ")
        if kind == "multiple":
            found += [[f"{name}_{code}", f"{label} - {title}", []] for code, title in labels.items()]
        else:
            found.append([name, label, [[str(code), title] for code, title in labels.items()]])
    return found


def main():
    doctype = (
        '<!DOCTYPE sss PUBLIC "-//Triple-S//DTD Survey Interchange v1.2//EN"\n'
        '  "http://www.triple-s.org/dtd/sss_v12.dtd">\n')
    # Curly quotation marks stand in Windows-1252 alone, which is what Latin-1 means there.
    text = definition("1.2", "ISO-8859-1", positions(), "", doctype)
    open("fixed.sss", "wb").write(text.encode("cp1252"))
    lines = "".join(fixed(person, len, "0") + "\r\n" for person in PEOPLE)
    open("fixed.asc", "wb").write(lines.encode("cp1252"))

    order = {name: f'start="{field}"' for field, (name, *_) in enumerate(VARIABLES, 1)}
    text = definition("2.0", "UTF-8", order, ' format="csv" skip="1"')
    open("fields.sss", "wb").write(text.encode())
    out = io.StringIO()
    writer = csv.writer(out, quoting=csv.QUOTE_MINIMAL, lineterminator="\n")
    writer.writerow([name for name, *_ in VARIABLES])
    writer.writerows(fields(person).values() for person in PEOPLE)
    open("fields.csv", "wb").write(out.getvalue().encode())

    text = definition("2.0", "utf-8", positions(), "")
    open("bytes.sss", "wb").write(text.encode())
    lines = "".join(fixed(person, lambda text: len(text.encode()), " ") + "\n" for person in PEOPLE)
    open("bytes.asc", "wb").write(lines.encode())


if __name__ == "__main__":
    main()
