internal import Foundation
internal import Ingestion
internal import Survey
internal import TestSupport
internal import Testing

/// Every count of the real studies, against the `digest.json` beside each,
/// which a script that shares nothing with us made.
@Suite struct RealStudyTests {
  @Test(.enabled(if: RealStudies.has("rse-survey-2016-2017"), "\(RealStudies.reason)"))
  func researchSoftwareEngineers() throws {
    let study = try read("rse-uk")
    #expect(study.waves.map(\.respondents) == [273, 253])
    #expect(study.codebook.constructs.map(\.items.count) == [4, 5, 7, 6, 4, 5])
    #expect(study.codebook.constructs.filter(\.isOutcome).map(\.id) == ["staying"])
    try compare(study, with: "rse-uk")
  }

  @Test(.enabled(if: RealStudies.has("rse-survey-2016-2017"), "\(RealStudies.reason)"))
  func rewordedAndDroppedItemsAreKnown() throws {
    let items = try read("rse-uk").codebook.items
    let reworded = items.first { $0.id == "affSat3" }
    #expect(reworded?.wording(in: "2016") == "I feel fairly well satisfied with my job")
    #expect(reworded?.wording(in: "2017") == "I feel satisfied with my job")
    let dropped = items.first { $0.id == "progRSE1" }
    #expect(dropped?.columns["2017"] == .some(nil))
  }

  /// The check values of the data's README: "accept another job at the same pay" on 1–5.
  @Test(.enabled(if: RealStudies.has("rse-survey-2016-2017"), "\(RealStudies.reason)"))
  func publishedMeans() throws {
    let study = try read("rse-uk")
    let item = try #require(study.codebook.items.firstIndex { $0.id == "turnOver6" })
    for (wave, expected) in zip(study.waves, [(2.640, 272), (2.718, 209)]) {
      let labels = try #require(wave.answers[item]).compactMap { Answer(code: $0).label }
      #expect(labels.count == expected.1)
      let mean = Double(labels.reduce(0, +)) / Double(labels.count) + 1
      #expect(abs(mean - expected.0) < 0.0005)
    }
  }

  @Test(.enabled(if: RealStudies.has("osmi-2014-2016"), "\(RealStudies.reason)"))
  func mentalHealthInTechnology() throws {
    let study = try read("osmi-2014")
    #expect(study.waves.map(\.respondents) == [1259])
    #expect(study.segmentations[0].levels.first == "1-5")
    try compare(study, with: "osmi-2014")
  }

  @Test(.enabled(if: RealStudies.has("org-climate-multilevel"), "\(RealStudies.reason)"))
  func linkedPanel() throws {
    let study = try read("climate-panel")
    #expect(study.waves.map(\.respondents) == [495, 495, 495])
    let persons = study.waves.map { Set($0.persons ?? []) }
    #expect(persons.allSatisfy { $0 == persons[0] && $0.count == 495 })
    #expect(study.inputs.filter { $0.path.hasSuffix("univbct.csv") }.count == 1)
    try compare(study, with: "climate-panel")
  }

  @Test(.enabled(if: RealStudies.has("qual-mannheimer-qualcoder"), "\(RealStudies.reason)"))
  func codedInterviews() throws {
    let study = try read("interviews-mannheimer")
    let digest = try digest("interviews-mannheimer", as: InterviewDigest.self)
    let interviews = try #require(study.interviews["2021"])
    #expect(interviews.codings.count == digest.codings)
    #expect(interviews.codes.count == digest.codes)
    let groups = (interviews.levels["group"] ?? []).compactMap(\.self)
    #expect(counted(groups) == digest.groups)
    #expect(prevalence(of: study.themes, in: interviews) == digest.themes)
    #expect(study.waves.isEmpty && study.segmentations[0].levels == ["BSR", "DC", "QR"])
  }

  private func read(_ name: String) throws -> SurveyData {
    let folder = try RealStudies.folder(name)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try readStudy(at: folder.path)
  }

  /// Interviews per theme.
  private func prevalence(of themes: [Theme], in interviews: Interviews) -> [String: Int] {
    var counts: [String: Int] = [:]
    for theme in themes {
      let codes = Set(theme.codes)
      let mentions = interviews.codings.filter { coding in
        coding.code.map { codes.contains(interviews.codes[$0]) } ?? false
      }
      counts[theme.name] = Set(mentions.map(\.interview)).count
    }
    return counts
  }
}

private struct InterviewDigest: Decodable {
  let codings: Int
  let codes: Int
  let groups: [String: Int]
  let themes: [String: Int]
}

private struct WaveDigest: Decodable {
  let respondents: Int
  /// Respondents per item or segment and text.
  let texts: [String: [String: Int]]
}

private func digest<Value: Decodable>(_ study: String, as type: Value.Type) throws -> Value {
  let file = RealStudies.fixtures.appendingPathComponent("\(study)/digest.json")
  return try JSONDecoder().decode(type, from: Data(contentsOf: file))
}

private func counted(_ texts: [String]) -> [String: Int] {
  texts.reduce(into: [:]) { $0[$1, default: 0] += 1 }
}

/// Compares every item and segment of every wave with the digest.
private func compare(_ study: SurveyData, with name: String) throws {
  let digests = try digest(name, as: [String: WaveDigest].self)
  for wave in study.waves {
    let digest = try #require(digests[wave.id])
    #expect(wave.respondents == digest.respondents)
    for (index, item) in study.codebook.items.enumerated() {
      guard let codes = wave.answers[index] else {
        #expect(digest.texts[item.id] == nil)
        continue
      }
      let expected = try #require(digest.texts[item.id])
      #expect(labels(of: codes, item) == understood(expected, item.scale), "\(wave.id) \(item.id)")
    }
    for (index, segmentation) in study.segmentations.enumerated() {
      let known = wave.levels[index].filter { $0 != Wave.unknownLevel }
      let counts = counted(known.map { segmentation.levels[Int($0)] })
      let expected = try #require(digest.texts[segmentation.id])
      #expect(counts == merged(expected, segmentation), "\(wave.id) \(segmentation.id)")
    }
  }
}

/// Respondents per label; everything else under the empty text.
private func labels(of codes: [UInt8], _ item: Item) -> [String: Int] {
  counted(codes.map { Answer(code: $0).label.map { item.scale.labels[$0] } ?? "" })
}

private func understood(_ texts: [String: Int], _ scale: Scale) -> [String: Int] {
  texts.reduce(into: [:]) { counts, text in
    counts[scale.labels.contains(text.key) ? text.key : "", default: 0] += text.value
  }
}

/// The digest's texts as the study's segments name them.
private func merged(_ texts: [String: Int], _ segmentation: Segmentation) -> [String: Int] {
  let names = levelNames[segmentation.id] ?? [:]
  return texts.reduce(into: [:]) { counts, text in
    guard !["", "NA"].contains(text.key) else { return }
    let rest = names["*"].map { segmentation.levels.contains(text.key) ? text.key : $0 }
    counts[names[text.key] ?? rest ?? text.key, default: 0] += text.value
  }
}

/// What the studies call levels that the files call otherwise; `*`: all others.
private let levelNames: [String: [String: String]] = [
  "contract": [
    "Permanent -- funded by University core funding": "Permanent",
    "Permanent -- as long as funding is available": "Permanent", "*": "Other",
  ],
  "organisation": [
    "Yes": "University", "University - within an academic group": "University",
    "University - within an IT service": "University",
    "University - within an HPC group": "University", "*": "Elsewhere",
  ],
  "gender": ["1": "Male", "2": "Female"],
  "marital": ["1": "Single", "2": "Married", "3": "Separated", "4": "Divorced", "5": "Other"],
]
