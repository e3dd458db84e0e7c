internal import Ingestion

/// Reads an input and says what is wrong with it.
typealias Reader = @Sendable ([UInt8]) -> [Fault]

/// The readers that are attacked; a reader more is a line more, and a folder of seeds.
let readers: [(name: String, read: Reader)] = [
  ("csv", delimited),
  ("wave", { probeStudy(study(with: [("responses.csv", $0)])) }),
  ("sav", { statistics($0, "a.sav") }),
  ("zsav", { statistics(packedCases($0), "a.zsav") }),
  ("por", { statistics($0, "a.por") }),
  ("dta", { statistics($0, "a.dta") }),
  ("sas7bdat", { statistics($0, "a.sas7bdat") }),
  ("xlsx", { probeExport(archive($0), name: "a.xlsx") }),
  ("qdpx", { codings(archive($0), "a.qdpx") }),
  ("qdc", { codings($0, "a.qdc") }),
  ("codings", { codings($0, "a.csv") }),
  ("study", { probeStudy(study(with: [("study.yaml", $0)])) }),
  ("tables", { probeStudy(study(with: members($0))) }),
  ("triple-s", tripleS),
  ("ddi", { probeDDICodebook($0).faults }),
  ("zip", { probeExport(archive($0), name: "a.zip") }),
  ("proposal", proposal),
]

/// The first byte says which tool and how many header rows, the second which encoding.
@Sendable
private func delimited(_ input: [UInt8]) -> [Fault] {
  let formats = ["", "qualtrics", "limesurvey", "surveymonkey", "forms", "tsv", "1", "2", "3"]
  let encodings = ["", "utf-8", "utf-16", "utf-16le", "utf-16be", "windows-1252"]
  let format = choice(input.first, of: formats)
  let encoding = choice(input.dropFirst().first, of: encodings)
  let rows = Int(format)
  return probeExport(
    Array(input.dropFirst(2)), name: "a.csv",
    format: format.isEmpty || rows != nil ? nil : format,
    encoding: encoding.isEmpty ? nil : encoding, headerRows: rows)
}

private func statistics(_ bytes: [UInt8], _ name: String) -> [Fault] {
  probeStatisticsFile(bytes, name: name).faults
}

/// Codings as the interviews of a study that has nothing else.
private func codings(_ bytes: [UInt8], _ name: String) -> [Fault] {
  let definition = """
    study: 1
    title: Talks
    waves: [{id: w1, interviews: \(name)}]
    segments: [{id: rank, column: Rank, levels: [PC, Sergeant]}, {id: place}]
    themes: themes.csv
    """
  return probeStudy(study(with: [("study.yaml", Array(definition.utf8)), (name, bytes)]))
}

/// A definition, then its data.
@Sendable
private func tripleS(_ input: [UInt8]) -> [Fault] {
  let files = members(input).map(\.bytes)
  return probeTripleS(files.first ?? [], data: files.count > 1 ? files[1] : []).faults
}

/// The first byte says what kind of file it is.  The study proposed must be without fault.
@Sendable
private func proposal(_ input: [UInt8]) -> [Fault] {
  let kinds = ["csv", "tsv", "xlsx", "sav", "zsav", "por", "dta", "sas7bdat"]
  let (kind, rest) = (choice(input.first, of: kinds), Array(input.dropFirst()))
  let bytes = kind == "xlsx" ? archive(rest) : kind == "zsav" ? packedCases(rest) : rest
  do throws(StudyFaults) {
    let faults = probeStudy(try probeProposal(bytes, name: "export.\(kind)"))
    if let fault = faults.first { fatalError("a study that was proposed has faults: \(fault)") }
    return []
  } catch {
    return error.faults
  }
}

/// Digits choose in order, so that seeds can be read.
private func choice(_ byte: UInt8?, of words: [String]) -> String {
  words[Int((byte ?? 0) &- UInt8(ascii: "0")) % words.count]
}
