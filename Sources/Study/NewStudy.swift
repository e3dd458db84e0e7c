public import Foundation
internal import Ingestion

/// A study folder to begin with: it reads, and what to change in it is said in it.
public struct NewStudy: Sendable {
  /// Name and content.
  public static let files: [(name: String, content: String)] = [
    ("study.yaml", studyText), ("codebook.csv", codebookText), ("responses.csv", responsesText),
    ("population.csv", populationText),
  ]

  /// Writes the files into a folder that is new or empty.
  ///
  /// - Throws: ``StudyFailure/cannotWrite(path:reason:)``.
  public static func write(to directory: URL) throws(StudyFailure) {
    try writeStudy(files.map { ($0.name, Data($0.content.utf8)) }, to: directory)
  }

  /// Writes the study that an export suggests into a folder that is new or empty.  Format,
  /// sheet, encoding and header rows are as a wave of a study file says them; nil: told from
  /// the export.  A DDI codebook may describe its columns.
  ///
  /// - Returns: what was guessed.
  /// - Throws: ``StudyFailure/usage(_:)`` of what cannot be said of it;
  ///   ``StudyFailure/faults(_:)`` of the export; ``StudyFailure/cannotWrite(path:reason:)``.
  public static func write(
    from export: String, format: String? = nil, sheet: String? = nil, encoding: String? = nil,
    headerRows: Int? = nil, codebook: String? = nil, to directory: URL
  ) throws(StudyFailure) -> ProposalSummary {
    let telling = ExportTelling(
      format: format, sheet: sheet, encoding: encoding, headerRows: headerRows)
    let objections = telling.objections(to: export)
    guard objections.isEmpty else { throw .usage(objections.joined(separator: "\n")) }
    try refuseFilled(directory)
    do {
      let proposal = try ProposedStudy(from: export, telling, codebook: codebook)
      try writeStudy(proposal.files, to: directory)
      return ProposalSummary(text: proposal.summary, guesses: proposal.guesses)
    } catch let faults as StudyFaults {
      throw .faults(faults)
    } catch let failure as StudyFailure {
      throw failure
    } catch {
      throw .cannotWrite(path: directory.path, reason: error.localizedDescription)
    }
  }
}

/// What a proposed study was made of.
public struct ProposalSummary: Sendable {
  /// How many people and columns, and what the export was taken for.
  public let text: String
  /// What was guessed, with how many of each.
  public let guesses: [(kind: String, count: Int)]
}

/// Writes files beside a folder that is new or empty, then puts them in its place.
private func writeStudy(
  _ files: [(name: String, content: Data)], to directory: URL
) throws(StudyFailure) {
  try refuseFilled(directory)
  let (manager, place) = (FileManager.default, directory.standardizedFileURL)
  let parent = place.deletingLastPathComponent()
  let draft = parent.appending(path: ".\(place.lastPathComponent).draft-\(getpid())")
  do {
    try manager.createDirectory(at: draft, withIntermediateDirectories: true)
    for (name, content) in files { try content.write(to: draft.appending(path: name)) }
    // An empty folder gives way; one that was filled meanwhile does not.
    if manager.fileExists(atPath: place.path), rmdir(place.path) != 0 {
      throw CocoaError(.fileWriteFileExists)
    }
    try manager.moveItem(at: draft, to: place)
  } catch {
    try? manager.removeItem(at: draft)
    throw .cannotWrite(path: directory.path, reason: error.localizedDescription)
  }
}

private func refuseFilled(_ directory: URL) throws(StudyFailure) {
  let inside = (try? FileManager.default.contentsOfDirectory(atPath: directory.path)) ?? []
  guard inside.isEmpty else {
    throw .cannotWrite(path: directory.path, reason: "the folder is not empty")
  }
}

private let studyText = """
  # A study: what was asked, of whom, and what is to be decided from it.
  # Try it as it is: canvass check . && canvass report .

  study: 1
  title: Our staff survey
  organisation: Our organisation
  marking: OFFICIAL                     # printed on every page

  waves:                                # a year later, add the next one below
    - id: "first"
      label: First survey
      responses: responses.csv          # one row per person; a comma, semicolon or tab between
      # interviews: interviews.csv      # columns: interview, code, coder, unit, polarity

  codebook: codebook.csv                # item, wording, scale, construct, direction
  respondent: id                        # the same person, the same id, in every wave
  # duration: Duration (in seconds)     # how long each person took, where the export has it
  # submitted: Recorded date            # when each answered: early against late answers

  scales:
    agree5:
      labels: [Strongly disagree, Disagree, Neither agree nor disagree, Agree, Strongly agree]
      favourable: [Agree, Strongly agree]

  missing:                              # never averaged, always counted
    not answered: [""]
    don't know: ["Don't know"]
    not applicable: ["Not relevant to my role"]

  segments:
    - {id: role, column: Role, levels: [Officer, Staff]}

  design:
    population: population.csv          # staff in post: segment, level, count
    rake: [role]                        # weights make the respondents look like the staff
    # calibrate: logit                  # or linear; raking where nothing is said
    # bounds: [0.3, 3]                  # of logit: least and largest factor on a weight
    # post-stratify: [role, site]       # instead of rake, if population.csv counts role*site

  estimates: {replicates: 1000, confidence: 0.95, seed: 1}
  disclosure: {threshold: 10}           # no figure about fewer people leaves the machine

  # themes: themes.csv                  # code, theme, construct
  # pilots:
  #   candidates: pilots.csv            # pilot, name, sponsor, cost
  #   addresses: addresses.csv          # pilot, construct, effect (0-3), scope
  #   criteria:
  #     - {id: need,  from: shortfall, swing: 100}
  #     - {id: reach, from: reach,     swing: 50}
  #   select: {count: 3, budget: 100000}

  """

private let codebookText = """
  item,wording,scale,construct,direction
  Q1,The data I rely on in my work is accurate enough for what I use it for.,agree5,quality,+
  Q2,"When I spot an error in our data, I know how to get it corrected.",agree5,quality,+
  Q3,I often have to keep my own records because I do not trust the official ones.,agree5,quality,-
  T1,I have the software I need to explore or present data.,agree5,tools,+
  T2,Our data tools work reliably when and where I need them.,agree5,tools,+
  T3,I spend too much time re-typing the same information into different systems.,agree5,tools,-

  """

private let populationText = """
  segment,level,count
  role,Officer,900
  role,Staff,600

  """

/// Forty made-up people, so that the first report has something to show.
private let responsesText: String = {
  let labels = [
    "Strongly disagree", "Disagree", "Neither agree nor disagree", "Agree", "Strongly agree",
  ]
  let rows = (0..<40).map { person in
    let lean = (person * 7) % 5
    let answers = (0..<6).map { item in
      (person + 3 * item) % 17 == 0
        ? "Don't know"
        : labels[min(4, max(0, (item % 3 == 2 ? 4 - lean : lean) + (person + item) % 3 - 1))]
    }
    return
      "\(person + 1),\(person % 3 == 0 ? "Staff" : "Officer"),\(answers.joined(separator: ","))"
  }
  return "id,Role,Q1,Q2,Q3,T1,T2,T3\n" + rows.joined(separator: "\n") + "\n"
}()
