internal import Foundation
internal import LinearAlgebra
internal import Statistics
internal import Survey
internal import TestSupport
internal import Testing

@testable internal import Themes

/// Real comments against regex, scikit-learn and scipy (Tests/Golden/comments.py).
@Suite(.enabled(if: needed.allSatisfy(RealStudies.has), "\(RealStudies.reason)"))
struct CommentGoldenTests {
  private let golden: Golden

  init() throws { golden = try Golden("comments") }

  /// The cells of a column; `NA` is none.
  private func cells(_ path: String, _ column: Int) throws -> [String] {
    let records = try csvRecords(RealStudies.data.appendingPathComponent(path))
    return records.dropFirst().map { $0[column] == "NA" ? "" : $0[column] }
  }

  @Test func wordsAreThoseOfAnotherTokeniser() throws {
    let files = golden["tokens"].list
    #expect(files.count == 5)
    for file in files {
      let path = try #require(file["path"].text)
      let texts = try cells(path, Int(try #require(file["column"].number)))
      var counts: [String: (total: Int, users: Int)] = [:]
      for text in texts {
        let own = words(of: text.precomposedStringWithCanonicalMapping)
        for word in own { counts[word, default: (0, 0)].total += 1 }
        for word in Set(own) { counts[word, default: (0, 0)].users += 1 }
      }
      let lines = counts.sorted {
        $0.key.unicodeScalars.lexicographicallyPrecedes($1.key.unicodeScalars)
      }
      .map { "\($0.key)\t\($0.value.total)\t\($0.value.users)\n" }.joined()
      #expect(counts.count == file["distinct"].number.map { Int($0) }, "\(path)")
      #expect(
        counts.values.map(\.total).reduce(0, +) == file["tokens"].number.map { Int($0) }, "\(path)")
      #expect(fnv(lines) == file["fnv"].text, "\(path)")
    }
  }

  /// The survey of 2014, its comments unmasked, two segmentations, and no function words.
  private func study() throws -> (Wave, SurveyData) {
    let path = "osmi-2014-2016/osmi_2014.csv"
    let texts = try cells(path, 26)
    let (segments, codes) = try levels([("technology", 11), ("employees", 9)], of: path)
    var wave = Wave(
      id: "2014", label: "2014", respondents: texts.count, answers: [], levels: codes)
    wave.comments = [Comments(texts: texts.map { $0.isEmpty ? nil : MaskedText(masked: $0) })]
    let entries = golden["dictionary"].list.compactMap { entry -> CommentDictionary.Entry? in
      guard let word = entry["word"].text, let construct = entry["construct"].text else {
        return nil
      }
      let parts = word.split(separator: " ").map {
        $0.hasSuffix("*") ? PhrasePart(String($0.dropLast()), isOpen: true) : PhrasePart(String($0))
      }
      return .init(phrase: parts, topics: [.construct(construct)])
    }
    var data = SurveyData(
      title: StudyTitle(title: "", organisation: "", marking: ""),
      codebook: Codebook(items: [], constructs: []), segmentations: segments, waves: [wave],
      waveTitles: [WaveTitle(id: "2014", label: "2014")])
    data.comments = CommentPlan(
      questions: [CommentQuestion(id: "c", question: "Comments?")],
      dictionary: CommentDictionary(entries))
    return (wave, data)
  }

  private func levels(
    _ columns: [(String, Int)], of path: String
  ) throws -> ([Segmentation], [LevelCodes]) {
    let found = try columns.map { id, column in
      let own = try cells(path, column)
      let names = Set(own).sorted()
      let codes = own.map { UInt16(names.firstIndex(of: $0) ?? 0) }
      return (Segmentation(id: id, title: id, levels: names), LevelCodes(codes))
    }
    return (found.map(\.0), found.map(\.1))
  }

  @Test func keynessIsThatOfScipy() throws {
    let (wave, data) = try study()
    let found = CommentFindings(wave, of: data)
    #expect(
      found.words.count { $0.domain.isEveryone } == golden["words"].number.map { Int($0) })
    for segment in ["technology", "employees"] {
      let tested = found.words.count { $0.domain.segment == segment && $0.keyness != nil }
      #expect(tested == golden["families"][segment].number.map { Int($0) })
    }
    let rows = golden["keyness"].list
    #expect(rows.count > 90)
    for row in rows {
      let use = try #require(
        found.words.first {
          $0.domain.segment == row["segment"].text && $0.domain.level == row["level"].text
            && $0.word == row["word"].text
        }, "\(row["level"].text ?? "") \(row["word"].text ?? "")")
      #expect(
        [use.users, use.n] == [row["users"], row["n"]].compactMap { $0.number.map { Int($0) } })
      #expect(use.others?.users == row["rest_users"].number.map { Int($0) })
      #expect(use.others?.n == row["rest_n"].number.map { Int($0) })
      #expect(isClose(use.keyness?.g2, row["g2"].number, 1e-10))
      #expect(isClose(use.keyness?.p, row["p"].number, 1e-10))
      #expect(isClose(use.keyness?.q, row["q"].number, 1e-10))
    }
    #expect(rows.contains { $0["g2"].number == nil } && rows.contains { $0["g2"].number != nil })
  }

  @Test func topicsAreMadeOfWordsWeighedAsScikitLearnDoes() throws {
    let (wave, data) = try study()
    let comments = try #require(wave.comments[0])
    let postings = WordPostings(comments, stopWords: [])
    let groups = CommentGroups(wave, comments, data.segmentations)
    let topics = golden["topics"]
    let documents = try #require(TopicDocuments(postings, groups, seed: 1))
    #expect(documents.weights.rows == topics["documents"].number.map { Int($0) })
    let sums = (0..<documents.weights.columns).map { column in
      (0..<documents.weights.rows).reduce(0) { $0 + documents.weights[$1, column] }
    }
    #expect(sums.count == topics["columns"].list.count)
    #expect(zip(sums, topics["columns"].numbers).allSatisfy { isClose($0, $1, 1e-11) })
    let least = try #require(topics["objective"].number)
    let found =
      (0..<5).compactMap {
        nonNegativeFactors(
          of: documents.weights, rank: 5, seed: 1 + UInt64($0), iterations: 200, tolerance: 1e-5
        ).objectives.last
      }.min() ?? .infinity
    #expect(found >= least * 0.999 && found <= least * 1.01, "\(found) against \(least)")
    let words = wordTopics(postings, groups, "c", data.estimation)
    #expect(words.count == 5 && words.allSatisfy { $0.words.count == 8 })
    #expect(words.map(\.respondents).reduce(0, +) == documents.weights.rows)
    #expect(words.allSatisfy { (0...1).contains($0.stability) })
  }

  @Test func constructsAreThoseOfTheDictionary() throws {
    let (wave, data) = try study()
    let shares = CommentFindings(wave, of: data).shares
    for row in golden["constructs"].list {
      let level = try #require(row["level"].text)
      let segment = level == "all" ? "all" : "technology"
      let share = try #require(
        shares.first {
          $0.domain.segment == segment && $0.domain.level == level
            && $0.topic == .construct(row["construct"].text ?? "")
        })
      #expect(share.respondents == row["respondents"].number.map { Int($0) })
      #expect(share.n == row["n"].number.map { Int($0) })
    }
    #expect(golden["constructs"].list.count == 9)
  }
}

private let needed = ["osmi-2014-2016", "rse-survey-2016-2017", "qual-two-coders"]

/// Fowler, Noll and Vo's hash of 64 bits, which needs no library.
private func fnv(_ text: String) -> String {
  let hash = text.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) {
    ($0 ^ UInt64($1)) &* 0x100_0000_01B3
  }
  return String(hash, radix: 16)
}
