"""Writes Tests/Fuzzing/seeds: small inputs to begin from, made of the fixtures that stand here
already.  Run it again after a fixture changed; a finding's input is put beside by hand, named
finding-*."""

import pathlib
import zipfile

root = pathlib.Path(__file__).resolve().parents[2]
seeds = root / "Tests/Fuzzing/seeds"
golden = root / "Tests/Golden"
study = root / "Tests/Fuzzing/study"


def put(reader, name, content):
    folder = seeds / reader
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_bytes(content if isinstance(content, bytes) else content.encode())


def members(path):
    """An archive as the harness lists one."""
    with zipfile.ZipFile(path) as archive:
        return b"\n".join(
            b"==> " + name.encode() + b"\n" + archive.read(name)
            for name in archive.namelist()
            if not name.startswith("docProps/") and "theme" not in name
        )


qualtrics = '''StartDate,Status,IPAddress,Finished,Q1,Q2_1,Q3,Q3_DO
Start Date,Response Type,IP Address,Finished,"<b>How</b> are
you?",Why? - Pay,Where?,Where? - Display Order
"{""ImportId"":""startDate""}","{""ImportId"":""status""}","{""ImportId"":""ipAddress""}","{""ImportId"":""finished""}","{""ImportId"":""QID1""}","{""ImportId"":""QID2"",""choiceId"":""1""}","{""ImportId"":""QID3""}","{""ImportId"":""QID3_DO""}"
2021-10-08 16:59,0,1.2.3.4,1,Good,1,"1,3",2|1
2021-10-08 16:59,1,1.2.3.4,1,Test,1,1,2|1
'''
limesurvey = '''"id","submitdate","Q1","Q2[SQ001]","Q2[SQ002]. Pay? [More]","Q3[other]"
"1","2018-05-24 10:30:00","A1","Yes","",
"2","","A2",,"No","-oth-"
'''
surveymonkey = '''Respondent ID,Collector ID,Start Date,IP Address,What helps?,,Other
,,,,Maps,Tables,Open-Ended Response
1,2,05/24/2018 10:30:00 AM,1.2.3.4,Maps,,more
2,2,05/24/2018 10:31:00 AM,1.2.3.4,,Tables,
'''
forms = '''ID;Start time;Completion time;Email;How are you?;Which?;How are you?2
1;5/24/18 10:30:00;5/24/18 10:35:00;anonymous;Good;Maps;Tables;;
2;5/24/18 10:31:00;5/24/18 10:36:00;anonymous;"Ba""d";"Maps;Tables;";x
'''
stacked = "id,Training,,Pay\n,Useful,Long,Pay\n1,2,3,4\n"
rating = '''rank,affSat1,affSat2,tool use,Year
PC,Strongly agree,Agree,Always,2018
Sergeant,Disagree,Neither agree nor disagree,Never,2018
PC,Agree,Disagree,Sometimes,2019
Sergeant,Strongly disagree,Agree,Always,2019
'''
texts = {"0": rating, "1": qualtrics, "2": limesurvey, "3": surveymonkey, "4": forms, "7": stacked}


def delimited():
    for digit, text in texts.items():
        put("csv", f"tool-{digit}.csv", f"{digit}0{text}")
        put("csv", f"told-{digit}.csv", f"00{text}")
    put("csv", "tabs.tsv", "50" + rating.replace(",", "\t"))
    put("csv", "marked.csv", b"00\xef\xbb\xbf" + "Rang,Zufrieden\r\nä,ö\r\n".encode())
    put("csv", "utf-16.csv", b"00" + "Rang,Zufrieden\nä,ö\n".encode("utf-16"))
    put("csv", "utf-16le.csv", b"03" + "Rang,ö\nä,😀\n".encode("utf-16-le"))
    put("csv", "windows.csv", b"00" + "Rang,Zufrieden\nChef,schön – „ja“\n".encode("cp1252"))
    put("csv", "carriage.csv", "00a,b\r1,\"2\r3\"\r")


def statistics():
    files = {
        "sav": ["survey.sav", "survey-plain.sav", "western.sav", "nobody.sav"],
        # The harness packs the cases of a .sav.
        "zsav": ["survey-packed.zsav", "panel.zsav", "survey.sav", "western.sav"],
        "por": ["survey.por", "panel.por"],
        "dta": ["haven.dta", "haven14.dta"],
        "sas7bdat": ["haven.sas7bdat"],
    }
    for reader, names in files.items():
        for name in names:
            put(reader, name, (golden / "statistics-files" / name).read_bytes())
    for name in ["w1.sav", "w1.zsav", "w1.dta"]:
        put(name.split(".")[1], name, (golden / "containers" / name).read_bytes())


def archives():
    for path in [golden / "containers/w1.xlsx", *sorted((golden / "workbooks").glob("*.xlsx"))]:
        if path.name == "bomb.xlsx":
            continue
        put("xlsx", path.stem + ".members", members(path))
        if path.stem in ("w1", "mixed"):
            put("xlsx", path.name, path.read_bytes())


def codebooks():
    for path in sorted((golden / "ddi").glob("*.xml")):
        put("ddi", path.name, path.read_bytes())
    for path in sorted((golden / "triple-s").glob("*.sss")):
        data = next(d for d in path.parent.glob(path.stem + ".*") if d.suffix in (".asc", ".csv"))
        put(
            "triple-s", path.stem + ".members",
            b"==> a.sss\n" + path.read_bytes() + b"\n==> a.asc\n" + data.read_bytes(),
        )
    put("zip", "rating.members", "==> answers.csv\n" + rating)
    put("zip", "two.members", "==> answers.tsv\n" + rating.replace(",", "\t") + "==> notes.txt\nx\n")


def guid(number):
    return f"00000000-0000-0000-0000-{number:012}"


project = f'''<?xml version="1.0" encoding="utf-8"?>
<Project xmlns="urn:QDA-XML:project:1.0" name="p">
<Users><User guid="{{{guid(1)}}}" name="Ann"/><User guid="{guid(11)}" name="Bob"/></Users>
<CodeBook><Codes><Code guid="{guid(2)}" name="work" isCodable="false" color="#FF0000">
<Code guid="{guid(3)}" name="tools" isCodable="true" color="red">
<Description>what one works with</Description></Code></Code></Codes></CodeBook>
<Variables><Variable guid="{guid(4)}" name="rank" typeOfVariable="Text"/></Variables>
<Cases><Case guid="{guid(5)}" name="P1"><VariableValue><VariableRef targetGUID="{guid(4)}"/>
<TextValue>PC</TextValue></VariableValue><SourceRef targetGUID="{guid(6)}"/></Case></Cases>
<Sources><TextSource guid="{guid(6)}" name="Talk" plainTextPath="internal://a.txt">
<PlainTextSelection guid="{guid(7)}" name="slow 😀 tools" startPosition="6" endPosition="19">
<Coding guid="{guid(8)}" creatingUser="{guid(1)}"><CodeRef targetGUID="{guid(3)}"/></Coding>
<Coding guid="{guid(8)}" creatingUser="{guid(2)}"><CodeRef targetGUID="{guid(0)}"/></Coding>
</PlainTextSelection><PlainTextSelection guid="{guid(7)}" startPosition="90" endPosition="99"/>
</TextSource><TextSource guid="{guid(10)}" name="Note"><PlainTextContent>Hello</PlainTextContent>
<Coding guid="{guid(12)}"><CodeRef targetGUID="{guid(3)}"/></Coding></TextSource></Sources>
<Sets><Set guid="{guid(9)}" name="S"><MemberCode targetGUID="{guid(3)}"/></Set></Sets>
</Project>
'''
codebook = f'''<CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes>
<Code guid="{guid(1)}" name="a" isCodable="true"><Code guid="{guid(2)}" name="b" isCodable="true"/></Code>
</Codes></CodeBook>
'''


def codings():
    text = "\ufeffHello\r\nslow 😀 tools\r\n"
    put("qdpx", "whole.members", f"==> project.qde\n{project}\n==> Sources/a.txt\n{text}")
    put("qdpx", "textless.members", f"==> p.qde\n{project}")
    put("qdc", "project.qde", project)
    put("qdc", "codebook.qdc", codebook)
    put("codings", "interviews.csv", (study / "interviews.csv").read_bytes())
    put("codings", "taguette.csv", 'id,document,tag,content\n7,Ann,slow tools,"words, many"\n7,Ann,old tools,words\n')
    put(
        "codings", "qualcoder.csv",
        "coding_id,interview,code,start,end,owner,seltext,memo\n1,I01,slow tools,3,9,Ann,words,\n2,I02,nobody asks,1,4,Bob,more,m\n",
    )


def studies():
    put("wave", "responses.csv", (study / "responses.csv").read_bytes())
    put("study", "study.yaml", (study / "study.yaml").read_bytes())
    put(
        "study", "other.yaml",
        "study: 1\ntitle: &t Small\norganisation: *t\nwaves:\n  - id: w1\n    responses: responses.csv\n    format: limesurvey csv\n    encoding: utf-8\n  - {id: w2, interviews: interviews.csv, header-rows: 2, sheet: A}\ncodebook: codebook.csv\n"
        "scales:\n  agree3:\n    labels:\n      - Disagree\n      - \"Neither\"\n      - 'Agree'\n    favourable: [Agree]\n"
        "design: {calibrate: logit, bounds: [0.3, 3], rake: [rank], population: population.csv, lonely: average}\n"
        "estimates: {method: fay, rho: 0.3}\nmissing:\n  not shown: [x]\nsegments: [{id: rank, column: Rank, \"column:w2\": Grade}]\n",
    )
    for path in sorted(study.glob("*.csv")):
        if path.name not in ("responses.csv", "interviews.csv"):
            put("tables", path.name + ".members", f"==> {path.name}\n" + path.read_text())


def proposals():
    put("proposal", "rating.csv", "0" + rating)
    put("proposal", "qualtrics.csv", "0" + qualtrics)
    put("proposal", "limesurvey.csv", "0" + limesurvey)
    put("proposal", "study.csv", (b"0" + (study / "responses.csv").read_bytes()))
    put("proposal", "tabs.tsv", "1" + rating.replace(",", "\t"))
    put("proposal", "w1.members", b"2" + members(golden / "containers/w1.xlsx"))
    put("proposal", "western.sav", b"3" + (golden / "statistics-files/western.sav").read_bytes())
    put("proposal", "w1.sav", b"3" + (golden / "containers/w1.sav").read_bytes())
    put("proposal", "w1.zsav", b"4" + (golden / "containers/w1.zsav").read_bytes())
    put("proposal", "panel.por", b"5" + (golden / "statistics-files/panel.por").read_bytes())
    put("proposal", "haven.dta", b"6" + (golden / "statistics-files/haven.dta").read_bytes())


for folder in seeds.glob("*"):
    for path in folder.glob("*"):
        if not path.name.startswith("finding-"):
            path.unlink()
delimited()
statistics()
archives()
codebooks()
codings()
studies()
proposals()
