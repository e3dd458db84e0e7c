internal import Foundation

/// A study of a dozen lines: 40 people, two constructs of three items and an outcome.  Each
/// test changes what it is about.
struct WrittenStudy {
  /// Lines of the study file, by their first key.
  var sections = [
    "waves": "waves: [{id: w, responses: responses.csv}]",
    "segments": "segments: [{id: role, levels: [Officer, Staff]}]",
    "outcome": "outcome: benefit",
    "design": "design: {}",
    "estimates": "estimates: {replicates: 40, seed: 3}",
    "disclosure": "disclosure: {threshold: 10}",
  ]
  var labels = ["No", "Rather no", "So so", "Rather yes", "Yes"]
  /// Item and construct.
  var items = [
    ("q1", "quality"), ("q2", "quality"), ("q3", "quality"), ("t1", "tools"), ("t2", "tools"),
    ("t3", "tools"), ("b1", "benefit"), ("b2", "benefit"), ("b3", "benefit"),
  ]
  var people = 40
  /// Lines of `population.csv`; none: no such file.
  var population: [String] = []
  /// Further files by name.
  var files: [String: String] = [:]
  /// A cell by its column: the person's number from 0.
  var cells: [String: (Int) -> String] = [
    "role": { $0 % 3 == 0 ? "Staff" : "Officer" }
  ]
  /// The label, from 0, that a person gives to an item: a common lean and something of its own.
  var answer: (Int, Int) -> Int? = { person, item in
    let own = (person * 5 + item * item * 3 + person * item) % 7
    return (person + item) % 11 == 0 ? nil : (2 * (person % 7) + own) * 5 / 19
  }

  /// Writes the study into a folder of its own.
  func write() throws -> Folder {
    let folder = try Folder()
    try FileManager.default.createDirectory(
      atPath: folder.path("study"), withIntermediateDirectories: true)
    try folder.write("study/study.yaml", yaml)
    let codebook = items.map { "\($0.0),Wording of \($0.0),scale,\($0.1),+" }
    try folder.write(
      "study/codebook.csv", lines(["item,wording,scale,construct,direction"] + codebook))
    try folder.write("study/responses.csv", responses)
    if !population.isEmpty {
      try folder.write("study/population.csv", lines(["segment,level,count"] + population))
    }
    for (name, text) in files { try folder.write("study/\(name)", text) }
    return folder
  }

  private var yaml: String {
    let scale = """
      study: 1
      title: Small
      codebook: codebook.csv
      scales: {scale: {labels: [\(labels.joined(separator: ", "))], favourable: [\(labels.last ?? "")]}}
      """
    return lines([scale] + sections.keys.sorted().compactMap { sections[$0] })
  }

  private var responses: String {
    let columns = cells.keys.sorted()
    let rows = (0..<people).map { person in
      let own = columns.map { cells[$0]?(person) ?? "" }
      let answers = items.indices.map { item in
        answer(person, item).map { labels[min($0, labels.count - 1)] } ?? ""
      }
      return (own + answers).joined(separator: ",")
    }
    return lines([(columns + items.map(\.0)).joined(separator: ",")] + rows)
  }

  private func lines(_ lines: [String]) -> String { lines.joined(separator: "\n") + "\n" }
}
