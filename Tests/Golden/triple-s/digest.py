"""Writes digests.json: what the PyPI package triple-s-survey reads of each survey here.

    python3 digest.py        (in this folder; pip install triple-s-survey)

A digest is as ../statistics-files/digest.py writes it: the SHA-256 of every column's name, wording,
number of labels, codes and labels, number of rows, and cells, each followed by a NUL byte.  What
the package reads must also be what write.py wrote, or nothing is digested.

The package reads UTF-8 alone, counts positions in bytes, and knows no document type and no <br/>:
it is given copies without these, characters beyond ASCII in the data as single bytes that no text
uses, and undoes nothing else.
"""
import hashlib
import json
import pathlib
import re
import tempfile

import triple_s
import write

HERE = pathlib.Path(__file__).parent
STAND_INS = {"’": "`", "é": "{", "ë": "|", "Ü": "}"}


def plain(name, data, encoding, is_narrow):
    folder = pathlib.Path(tempfile.mkdtemp())
    text = re.sub(r"<!DOCTYPE[^>]*>", "", (HERE / name).read_bytes().decode(encoding))
    (folder / name).write_text(text.replace("ISO-8859-1", "UTF-8").replace("<br/>", " "), "utf-8")
    text = (HERE / data).read_bytes().decode(encoding)
    for character, byte in STAND_INS.items() if is_narrow else ():
        text = text.replace(character, byte)
    (folder / data).write_bytes(text.encode())
    survey = triple_s.read_datamap(str(folder / name))
    survey.load_data(str(folder / data))
    return survey


def code_text(value):
    if isinstance(value, bool):
        return str(int(value))
    if isinstance(value, float):
        return str(int(value)) if value == int(value) else repr(value)
    return value.isoformat() if hasattr(value, "isoformat") else str(value)


def cell(value, labels, is_narrow):
    if type(value).__name__ == "None":
        return ""
    text = code_text(value._0).rstrip(" ")
    for character, byte in STAND_INS.items() if is_narrow else ():
        text = text.replace(byte, character)
    return labels.get(text, text)


def table(survey, is_narrow):
    found = []
    for question in survey.record:
        values = question.response.values if question.response else []
        labels = {code_text(code.code): code.label.value for code in values or []}
        if str(question.type).lower().endswith("multiple"):
            for code, label in labels.items():
                cells = [
                    "" if type(value).__name__ == "None" else str(int(int(code) in value._0))
                    for value in question.data]
                found.append([f"{question.name}_{code}", f"{question.label.value} - {label}", {}, cells])
        else:
            cells = [cell(value, labels, is_narrow) for value in question.data]
            found.append([question.name, question.label.value, labels, cells])
    return found


def check(found, is_fixed):
    assert [[name, label, [list(pair) for pair in labels.items()]] for name, label, labels, _ in found] == write.columns()
    rows = [list(row) for row in zip(*(cells for *_, cells in found))]
    assert rows == [write.expected(person, is_fixed) for person in write.PEOPLE], rows


def digest(found):
    texts = []
    for name, label, labels, cells in found:
        texts += [name, label, str(len(labels))] + [part for pair in labels.items() for part in pair]
        texts += [str(len(cells))] + cells
    return hashlib.sha256("".join(text + "\0" for text in texts).encode()).hexdigest()


def main():
    digests = {}
    for name, data, encoding in (
            ("fixed.sss", "fixed.asc", "cp1252"), ("fields.sss", "fields.csv", "utf-8"),
            ("bytes.sss", "bytes.asc", "utf-8")):
        is_narrow = name == "fixed.sss"
        found = table(plain(name, data, encoding, is_narrow), is_narrow)
        check(found, data.endswith(".asc"))
        digests[name] = {"rows": len(found[0][3]), "columns": len(found), "sha256": digest(found)}
    (HERE / "digests.json").write_text(json.dumps(digests, indent=2, sort_keys=True) + "\n")


if __name__ == "__main__":
    main()
