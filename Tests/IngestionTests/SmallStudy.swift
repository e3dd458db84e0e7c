internal import Foundation
internal import Ingestion
internal import Survey

/// A study of a few lines, written to a folder of its own: each test changes what it is about.
struct SmallStudy {
  var yaml = """
    study: 1
    title: Small
    waves:
      - {id: w1, responses: w1.csv}
    codebook: codebook.csv
    scales:
      agree3: {labels: [Disagree, Neither, Agree], favourable: [Agree]}
    missing:
      not answered: [""]
      don't know: [Don't know]
    segments:
      - {id: rank, levels: [PC, Sergeant]}

    """
  var files: [String: Data] = [
    "w1.csv": Data("rank,q1,q2\nPC,Agree,Disagree\nSergeant,Neither,Don't know\n".utf8),
    "codebook.csv": Data(
      """
      item,wording,scale,construct,direction
      q1,One works,agree3,tools,+
      q2,One waits,agree3,tools,-

      """.utf8),
  ]

  /// With a file's text replaced or added.
  func with(_ name: String, _ text: String) -> SmallStudy { with(name, Data(text.utf8)) }

  func with(_ name: String, _ data: Data?) -> SmallStudy {
    var copy = self
    copy.files[name] = data
    return copy
  }

  /// With lines added to the study file.
  func adding(_ lines: String) -> SmallStudy {
    var copy = self
    copy.yaml += lines
    return copy
  }

  /// With a part of the study file replaced.
  func replacing(_ old: String, _ new: String) -> SmallStudy {
    var copy = self
    precondition(yaml.contains(old), "nothing to replace")
    copy.yaml = yaml.replacingOccurrences(of: old, with: new)
    return copy
  }

  /// Writes the study and returns its folder.
  func write() throws -> URL {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("canvass-small-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(yaml.utf8).write(to: folder.appendingPathComponent("study.yaml"))
    for (name, data) in files { try data.write(to: folder.appendingPathComponent(name)) }
    return folder
  }

  func read() throws -> SurveyData {
    let folder = try write()
    defer { try? FileManager.default.removeItem(at: folder) }
    return try readStudy(at: folder.path)
  }

  /// What is wrong with the study, a line per fault; empty where nothing is.
  func faults() throws -> [String] {
    do {
      _ = try read()
      return []
    } catch let error as StudyFaults {
      return error.faults.map(\.description)
    }
  }
}
