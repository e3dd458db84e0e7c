# Proves: words of real comments, how many respondents use each, and how clearly one group's use
# differs from everybody else's.  Tokens by the `regex` module and by scikit-learn's
# CountVectorizer, which must agree; G2 and p by scipy's power_divergence over the four cells;
# Benjamini-Hochberg by scipy.  No word is left out as a function word, nothing is masked.
#   python3 Tests/Golden/comments.py   (numpy, scipy, scikit-learn, regex)
import csv, json, os, unicodedata
import numpy as np, regex
from scipy.stats import power_divergence, false_discovery_control, chi2
from sklearn.feature_extraction.text import CountVectorizer

DATA = os.environ.get("CANVASS_DATA", "../shared/data")
RUN = regex.compile(r"[\p{L}\p{M}\p{N}]+(?:['’‐‑-][\p{L}\p{M}\p{N}]+)*")
PLAIN = str.maketrans({"’": "'", "‐": "-", "‑": "-"})

def tokens(text):
    runs = RUN.findall(unicodedata.normalize("NFC", text))
    return [run.translate(PLAIN).lower() for run in runs
            if not regex.search(r"\p{N}", run) and len(run) <= 40]

def column(path, place):
    with open(os.path.join(DATA, path), encoding="utf-8") as file:
        rows = list(csv.reader(file))[1:]
    return rows, ["" if row[place] == "NA" else row[place] for row in rows]

def digest(counts):
    text = "".join(f"{word}\t{total}\t{users}\n" for word, (total, users) in sorted(counts.items()))
    hash = 0xCBF29CE484222325
    for byte in text.encode(): hash = ((hash ^ byte) * 0x100000001B3) % 2**64
    return format(hash, "x")

def counted(texts):
    counts = {}
    for text in texts:
        own = tokens(text)
        for word in own:
            total, users = counts.get(word, (0, 0)); counts[word] = (total + 1, users)
        for word in set(own):
            total, users = counts[word]; counts[word] = (total, users + 1)
    # The same by another tokeniser: a regular expression over the whole text.
    vectors = CountVectorizer(tokenizer=tokens, token_pattern=None, lowercase=False)
    table = vectors.fit_transform(texts)
    totals, users = np.asarray(table.sum(0))[0], np.asarray((table > 0).sum(0))[0]
    assert counts == {w: (int(totals[i]), int(users[i])) for w, i in vectors.vocabulary_.items()}
    return counts

files = [("osmi-2014-2016/osmi_2014.csv", 26), ("osmi-2014-2016/osmi_2016.csv", 37),
         ("osmi-2014-2016/osmi_2016.csv", 39), ("rse-survey-2016-2017/rse_2017_uk_public_data.csv", None),
         ("qual-two-coders/OnlineProctoringEducatorSurveyResponses.csv", None)]
out = {"tokens": [], "keyness": []}
for path, place in files:
    if place is None:
        with open(os.path.join(DATA, path), encoding="utf-8") as file:
            rows = list(csv.reader(file))
        width = len(rows[0])
        # The column with most letters.
        place = max(range(width), key=lambda c: sum(len(r[c]) for r in rows[1:] if len(r) == width))
    _, texts = column(path, place)
    counts = counted(texts)
    out["tokens"].append({
        "path": path, "column": place, "comments": sum(t != "" for t in texts),
        "longest": max(map(len, texts)), "tokens": sum(t for t, _ in counts.values()),
        "distinct": len(counts), "fnv": digest(counts)})

def g2(a, n, b, m):
    observed = np.array([[a, b], [n - a, m - b]], float)
    expected = observed.sum(1, keepdims=True) * observed.sum(0) / observed.sum()
    keep = expected > 0
    statistic = power_divergence(observed[keep], expected[keep], lambda_="log-likelihood")[0]
    return (1 if a * m > b * n else -1 if a * m < b * n else 0) * statistic

rows, texts = column("osmi-2014-2016/osmi_2014.csv", 26)
written = [i for i, t in enumerate(texts) if t != ""]
own = {i: set(w for w in tokens(texts[i]) if len(w) > 1) for i in written}
users = {}
for i in written:
    for word in own[i]: users.setdefault(word, []).append(i)
words = sorted((w for w in users if len(users[w]) >= 5), key=lambda w: (-len(users[w]), w))[:1000]
out["words"] = len(words)
for segment, place in [("technology", 11), ("employees", 9)]:
    levels = sorted({rows[i][place] for i in range(len(rows))})
    size = {l: sum(rows[i][place] == l for i in written) for l in levels}
    family = []
    for word in words:
        for level in levels:
            if size[level] == 0: continue
            a = sum(rows[i][place] == level for i in users[word])
            b, n, m = len(users[word]) - a, size[level], len(written) - size[level]
            tested = min(n, m) >= 10
            family.append([segment, level, word, a, n, b, m, g2(a, n, b, m) if tested else None])
    tested = [row for row in family if row[7] is not None]
    p = chi2.sf([abs(row[7]) for row in tested], 1)
    for row, p, q in zip(tested, p, false_discovery_control(p, method="bh")): row += [p, q]
    out.setdefault("families", {})[segment] = len(tested)
    for row in family[::23]:
        keys = ["segment", "level", "word", "users", "n", "rest_users", "rest_n", "g2", "p", "q"]
        out["keyness"].append(dict(zip(keys, row + [None] * (10 - len(row)))))
    clearest = sorted(tested, key=lambda r: -abs(r[7]))[:12]
    out["keyness"] += [dict(zip(keys, row)) for row in clearest]

# Topics: weights of words by scikit-learn, and the best objective of its own factorisation.
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.decomposition import NMF
terms = words[:300]
having = [i for i in written if own[i] & set(terms)]
vectors = TfidfVectorizer(analyzer=lambda i: sorted(own[i]), vocabulary={w: n for n, w in enumerate(terms)},
                          binary=True, smooth_idf=False, norm="l2", use_idf=True)
weights = vectors.fit_transform(having).toarray()
best = min(NMF(5, init="random", random_state=s, max_iter=2000, tol=1e-8).fit(weights).reconstruction_err_
           for s in range(20)) ** 2
out["topics"] = {"documents": len(having), "terms": len(terms), "columns": list(weights.sum(0)),
                 "total": float((weights ** 2).sum()), "objective": float(best)}

# What a comment speaks of: words of a small dictionary, over the words of each comment.
dictionary = [("insur*", "benefits"), ("health plan", "benefits"), ("benefit*", "benefits"),
              ("manager*", "people"), ("supervisor*", "people"), ("my boss", "people"),
              ("stigma*", "openness"), ("talk*", "openness"), ("open about", "openness")]
def speaks(words, pattern):
    parts = pattern.rstrip("*").split(" ")
    hits = [words[i:i + len(parts)] for i in range(len(words) - len(parts) + 1)]
    if pattern.endswith("*"): return any(h[:-1] == parts[:-1] and h[-1].startswith(parts[-1]) for h in hits)
    return parts in hits
in_order = {i: tokens(texts[i]) for i in written}
out["dictionary"] = [{"word": w, "construct": c} for w, c in dictionary]
out["constructs"] = [
    {"construct": c, "level": l, "respondents": sum(
        any(speaks(in_order[i], w) for w, of in dictionary if of == c)
        for i in written if l == "all" or rows[i][11] == l),
     "n": sum(1 for i in written if l == "all" or rows[i][11] == l)}
    for c in ["benefits", "people", "openness"] for l in ["all", "No", "Yes"]]
with open(os.path.join(os.path.dirname(__file__), "comments.json"), "w") as file:
    json.dump(out, file, indent=1, ensure_ascii=False); file.write("\n")
print({k: len(v) if hasattr(v, "__len__") else v for k, v in out.items()}, out["tokens"])
