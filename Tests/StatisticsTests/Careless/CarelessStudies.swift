internal import Foundation
internal import Statistics
internal import TestSupport

/// A sheet with the scales of its constructs, and times where they were recorded.
struct CarelessStudy {
  let sheet: AnswerSheet
  let scales: [KeyedScale]
  var durations: [Double?]?

  /// Columns of label numbers from 1, nil where missing; items named in `reversed` are
  /// worth the mirrored score.
  init(_ columns: [[Int?]], labels: [Int], reversed: Set<Int>, scales: [[Int]]) {
    sheet = AnswerSheet(
      respondents: columns.first?.count ?? 0,
      answers: columns.map { $0.map { $0.map { UInt8($0 - 1) } ?? 255 } }, labels: labels)
    self.scales = scales.map { items in
      KeyedScale(
        items: items,
        scores: items.map { item in
          let scores = (0..<labels[item]).map { 100 * Double($0) / Double(labels[item] - 1) }
          return reversed.contains(item) ? scores.map { 100 - $0 } : scores
        })
    }
  }
}

extension CarelessStudy {
  private static let agreement = [
    "Strongly disagree", "Disagree", "Neither agree nor disagree", "Agree", "Strongly agree",
  ]

  /// A wave of the shipped study.
  static func shipped(_ wave: String) throws -> CarelessStudy {
    let folder = URL(fileURLWithPath: Package.shippedStudy)
    let records = try csvRecords(folder.appendingPathComponent("responses-\(wave).csv"))
    let book = try csvRecords(folder.appendingPathComponent("codebook.csv")).dropFirst()
      .filter { records[0].contains($0[0]) }
    let columns = book.map { row -> [Int?] in
      let column = records[0].firstIndex(of: row[0]) ?? 0
      return records.dropFirst().map { record in
        let text = record[column] == "Neither" ? agreement[2] : record[column]
        return agreement.firstIndex(of: text).map { $0 + 1 }
      }
    }
    var constructs: [String] = []
    for row in book where !constructs.contains(row[1]) { constructs.append(row[1]) }
    return CarelessStudy(
      columns, labels: columns.map { _ in 5 },
      reversed: Set(book.indices.filter { book[$0][2] == "-" }),
      scales: constructs.map { id in book.indices.filter { book[$0][1] == id } })
  }

  /// 25 items of five traits on six labels.
  static func bfi() throws -> CarelessStudy {
    let records = try csvRecords(RealStudies.data.appendingPathComponent("bfi/bfi.csv"))
    return CarelessStudy(
      (1...25).map { column in records.dropFirst().map { Int($0[column]) } },
      labels: Array(repeating: 6, count: 25), reversed: [0, 8, 9, 10, 11, 21, 24],
      scales: (0..<5).map { Array(5 * $0..<5 * $0 + 5) })
  }

  /// An export with times: 52 items in several scale lengths, blocks of them left out.
  static func engagement() throws -> CarelessStudy {
    let records = try csvRecords(
      RealStudies.data.appendingPathComponent(
        "qualtrics-engagement/qualtrics_engagement_attitudinal_numeric.csv")
    ).dropFirst(3)
    let columns = (Array(18...65) + Array(78...81)).map { column in
      records.map { Int($0[column]) }
    }
    var study = CarelessStudy(
      columns, labels: columns.map { $0.compactMap { $0 }.max() ?? 0 }, reversed: [3, 7, 31],
      scales: [0..<5, 5..<11, 11..<28, 28..<36, 36..<42, 42..<48, 48..<52].map { Array($0) })
    study.durations = records.map { Double($0[5]) }
    return study
  }
}

/// A sheet from rows of label numbers from 0; nil is missing.
func sheet(_ rows: [[Int?]], labels: Int = 5) -> AnswerSheet {
  let items = rows.first?.count ?? 0
  return AnswerSheet(
    respondents: rows.count,
    answers: (0..<items).map { item in rows.map { $0[item].map { UInt8($0) } ?? 255 } },
    labels: Array(repeating: labels, count: items))
}
