"""Texts that attack, and what they are put in the place of; `hostile_study.py DIR` writes studies of them."""

import csv

from reports import SHIPPED

ATTACKS = [
    "<script>document.title='hit'</script>", "</script><script>document.title='hit'</script>",
    "</title></style><script>document.title='hit'</script>", "<img src=x onerror=document.title='hit'>",
    "\" autofocus onfocus=\"document.title='hit'", "'><svg/onload=document.title='hit'>",
    "</td></tr></table><h1>owned</h1>", "<!--", "-->", "]]>", "<![CDATA[", "{{{style}}}{{>page}}",
    "&lt;b&gt; &#60;b&#62; &amp;amp;", "\"}]}</script><b>", "\\u003cscript\\u003e ${1+1} `x`",
    "=HYPERLINK(\"https://example.org\";\"x\")", "+1+1", "-2+3", "@SUM(A1:A9)",
    "\u202etxet desrever\u202c", "\u2066isolate\u2067inside", "e\u0301\u0323" + "\u0301" * 60,
    "x" + "\u0336" * 40, "<\u0338script>", "\"\u0301 onclick=\"1", "\u200bzero\u200dwidth\u2060",
    "long " * 2000, "w" * 10_000, "\u4e00" * 300, "\U0001f469\u200d\U0001f4bb " * 20,
    "javascript:document.title='hit'", "https://example.org/" + "a/" * 100, "%3Cscript%3E",
    "<base href=https://example.org>", "<meta http-equiv=refresh content=0>", "__proto__", "constructor",
    "$& $1 \\0", "a,b;c\td|e", "#summary", "\ufeffmark", "\u00a0 wide \u2003 blanks",
]




class Words:
    """Gives each text of the study another in its place, the same one whenever it returns."""

    def __init__(self, hostile: bool, hostile_ids: bool):
        self.hostile, self.hostile_ids, self.known = hostile, hostile_ids, {}

    def __call__(self, text):
        if not text.strip():
            return text
        return self.known.setdefault(text, self._made(len(self.known)))

    def _made(self, count):
        return f"{ATTACKS[count % len(ATTACKS)]}{count}" if self.hostile else f"Plain {count}"

    def id(self, text):
        """A name by which the study's own files speak of a thing; ";" parts names in lists."""
        return ";".join(part + ("\"'<i>&{{" if self.hostile_ids else "") for part in text.split(";") if part)

    def said(self, text):
        """A comment of the same words, with what is no word around them."""
        if not self.hostile:
            return text + " script"
        marked = [f"<{word}>" if n % 5 == 0 else f'{word}="' if n % 7 == 0 else word
                  for n, word in enumerate(text.split())]
        return " ".join(marked) + " ]]></ > <!-- {{{ =1+1 <script>"


def rows(name):
    with (SHIPPED / name).open(newline="", encoding="utf-8") as lines:
        return list(csv.DictReader(lines))


def save(folder, name, table):
    with (folder / name).open("w", newline="", encoding="utf-8") as lines:
        writer = csv.DictWriter(lines, table[0].keys())
        writer.writeheader()
        writer.writerows(table)


LABELS = ["Strongly disagree", "Disagree", "Neither agree nor disagree", "Agree", "Strongly agree"]
MISSING = {"don't know": "Don't know", "not applicable": "Not relevant to my role", "refused": "Prefer not to say"}
SEGMENTS = {"rank": "Rank", "group": "Business group", "role": "Role", "service": "Length of service",
            "frontline": "Front line"}
OPTIONS = ["Crime maps", "Person index", "Case files", "Rosters", "Own spreadsheets"]
PHRASES = ["the systems are slow", "nobody trusts the list", "training came too late", "we type it twice",
           "data is good here", "the search never finds", "leaders do not ask for evidence", "rules are unclear"]
