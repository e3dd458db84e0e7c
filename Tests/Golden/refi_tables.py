"""Codings of real projects by Python's zipfile, ElementTree and csv, and their digests.

    python3 Tests/Golden/refi_tables.py DATA     writes real-codings.json

A digest is SHA-256 over the rows, cells joined by TAB, each row ended by LF.
"""
import csv
import hashlib
import json
import pathlib
import sys
import xml.etree.ElementTree as tree
import zipfile

Q = "{urn:QDA-XML:project:1.0}"


def digest(rows):
    return hashlib.sha256("".join("\t".join(row) + "\n" for row in rows).encode()).hexdigest()


def walk(code, parent=""):
    path = f"{parent}/{code.get('name')}" if parent else code.get("name")
    yield code.get("guid").upper(), path
    for child in code.findall(f"{Q}Code"):
        yield from walk(child, path)


def project(path):
    with zipfile.ZipFile(path) as archive:
        root = tree.fromstring(archive.read("project.qde"))
        texts = {name: archive.read(name).decode() for name in archive.namelist() if name.endswith(".txt")}
    codes = [pair for code in root.find(f"{Q}CodeBook/{Q}Codes") for pair in walk(code)]
    names = dict(codes)
    users = {user.get("guid").upper(): user.get("name") for user in root.iter(f"{Q}User")}
    rows, passages = [], []
    for source in root.iter(f"{Q}TextSource"):
        text = texts["sources/" + source.get("plainTextPath")]
        for selection in source.findall(f"{Q}PlainTextSelection"):
            start, end = int(selection.get("startPosition")), int(selection.get("endPosition"))
            passages.append([selection.get("guid").upper(), str(start), str(end), text[start:end]])
            for coding in selection.findall(f"{Q}Coding"):
                code = names[coding.find(f"{Q}CodeRef").get("targetGUID").upper()]
                coder = users[coding.get("creatingUser").upper()]
                rows.append([source.get("plainTextPath"), code, coder, f"{start}-{end}"])
    return {
        "codes": len(codes), "codesSHA256": digest([list(pair) for pair in codes]),
        "selections": len(passages), "passagesSHA256": digest(passages),
        "codings": len(rows), "rowsSHA256": digest(rows)}


def codings(path):
    with open(path, newline="", encoding="utf-8") as file:
        rows = [
            [row["interview"], row["code"], f"{row['start']}-{row['end']}"]
            for row in csv.DictReader(file)]
    rows = [[" ".join(cell.split()) for cell in row] for row in rows]
    return {"codings": len(rows), "rowsSHA256": digest(rows)}


data = pathlib.Path(sys.argv[1])
golden = {
    "demo": project(data / "qdpx-qc/demo.qdpx"),
    "mannheimer": codings(data / "qual-mannheimer-qualcoder/codings.csv")}
out = pathlib.Path(__file__).parent / "real-codings.json"
out.write_text(json.dumps(golden, indent=1) + "\n")
