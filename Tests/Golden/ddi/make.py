"""Writes old.xml, survey.xml as DDI 2.1 in Latin-1, and digests.json, what lxml reads of both.

    python3 make.py        (in this folder; pip install lxml)

survey.xml is by hand, DDI Codebook 2.5.  A digest is the SHA-256 of each variable's name, wording,
number of categories, and of each category code, label and Y or N for missing; then of each group's
id, title and variables; every text followed by a NUL byte.
"""
import hashlib
import json
import pathlib
import re

from lxml import etree

HERE = pathlib.Path(__file__).parent


def write_old():
    text = (HERE / "survey.xml").read_text("utf-8")
    text = re.sub(r"<codeBook[^>]*>", '<codeBook version="2.1">', text)
    text = text.replace('encoding="UTF-8"?>', 'encoding="ISO-8859-1"?>\n<!DOCTYPE codeBook SYSTEM "codebook.dtd">')
    text = text.replace("Age</labl>", "Âge – années</labl>")
    (HERE / "old.xml").write_bytes(text.encode("cp1252"))


def whole(element):
    if element is None:
        return ""
    for line in element.iter("{*}br"):
        line.tail = " " + (line.tail or "")
    return " ".join("".join(element.itertext()).split())


def is_invalid(code, var):
    items = [float(item.get("VALUE")) for item in var.iterfind("{*}invalrng/{*}item")]
    ranges = [(float(r.get("min")), float(r.get("max"))) for r in var.iterfind("{*}invalrng/{*}range")]
    return float(code) in items or any(low <= float(code) <= high for low, high in ranges)


def texts(path):
    # lxml takes Latin-1 at its word; browsers, and we, take it for Windows-1252.
    data = path.read_bytes().replace(b"ISO-8859-1", b"windows-1252")
    root = etree.fromstring(data, etree.XMLParser(load_dtd=False, resolve_entities=False))
    found, names = [], {}
    for var in root.iter("{*}var"):
        names[var.get("ID")] = var.get("name")
        question = whole(var.find("{*}qstn/{*}qstnLit"))
        categories = var.findall("{*}catgry")
        found += [var.get("name"), question or whole(var.find("{*}labl")), str(len(categories))]
        for category in categories:
            code = whole(category.find("{*}catValu"))
            missing = category.get("missing") == "Y" or is_invalid(code, var)
            found += [code, whole(category.find("{*}labl")), "Y" if missing else "N"]
    for group in root.iter("{*}varGrp"):
        if group.get("type") != "multipleResp":
            found += [group.get("name"), whole(group.find("{*}labl"))]
            found += [names[ident] for ident in group.get("var").split()]
    return found


def main():
    write_old()
    digests = {}
    for name in ("old.xml", "survey.xml"):
        joined = "".join(text + "\0" for text in texts(HERE / name))
        digests[name] = hashlib.sha256(joined.encode()).hexdigest()
    (HERE / "digests.json").write_text(json.dumps(digests, indent=2, sort_keys=True) + "\n")


if __name__ == "__main__":
    main()
