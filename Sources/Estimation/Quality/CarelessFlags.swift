internal import Statistics
public import Survey

/// The signs of carelessness in each respondent of a wave.
///
/// Items are taken in codebook order for the questionnaire's.  Answers count as ticked;
/// only even–odd consistency reads them by their key.  Nothing is weighted.
public struct CarelessFlags: Sendable {
  /// Per respondent: signs looked for, and those of them seen.
  private(set) var judged: [CarelessSigns]
  private(set) var seen: [CarelessSigns]
  /// Why a sign was looked for in nobody, or in part of the items only.
  private(set) var notes: [CarelessSign: String] = [:]
  let rules: CarelessRules

  /// Looks for every sign in a wave, in blocks of respondents; O(respondents · items) and one
  /// factorisation of the items' covariance.
  public init(_ wave: Wave, codebook: Codebook) {
    let asked = codebook.items.indices.filter { wave.answers[$0] != nil }
    let sheet = AnswerSheet(
      respondents: wave.respondents, answers: asked.compactMap { wave.answers[$0] },
      labels: asked.map { codebook.items[$0].scale.labels.count })
    rules = CarelessRules(items: asked.count)
    judged = Array(repeating: [], count: wave.respondents)
    seen = judged
    guard asked.count >= CarelessRules.leastItems else {
      for sign in CarelessSign.allCases { notes[sign] = "fewer than 10 items were asked" }
      return
    }
    let isEnough = sheet.answered().map { [rules] in $0 >= rules.leastAnswered }
    let scales = codebook.constructs.map { KeyedScale($0, codebook, asked: asked) }
    look(within: sheet, scales, wave.durations, isEnough)
    look(for: .duplicate, in: sheet.isDuplicate(leastAnswered: rules.leastAnswered), isEnough)
    lookForDistance(sheet, isEnough)
    if !judged.contains(where: { $0.contains(.init(.inconsistent)) }) {
      notes[.inconsistent] = "it needs three constructs of two items or more"
    }
    if wave.durations == nil { notes[.fast] = "how long respondents took is not recorded" }
  }

  /// Signs that a respondent's own answers show.
  private mutating func look(
    within sheet: AnswerSheet, _ scales: [KeyedScale], _ durations: [Double?]?,
    _ isEnough: [Bool]
  ) {
    for block in sheet.blocks(of: 4096) {
      let part = sheet.respondents(block)
      let (strings, variability) = (part.strings().longest, part.variability())
      let evenOdd = part.evenOdd(scales)
      let seconds = durations.map { part.secondsPerItem(Array($0[block])) }
      for (index, row) in block.enumerated() where isEnough[row] {
        mark(row, .longString, strings[index] >= rules.longString)
        mark(row, .noVariability, variability[index].map { $0 == 0 })
        mark(row, .inconsistent, evenOdd[index].map { $0.correlation < 0 })
        mark(row, .fast, seconds?[index].map { $0 < CarelessRules.secondsPerItem })
      }
    }
  }

  /// A sign that only shows among others.
  private mutating func look(for sign: CarelessSign, in flags: [Bool], _ isEnough: [Bool]) {
    for row in flags.indices where isEnough[row] { mark(row, sign, flags[row]) }
  }

  private mutating func lookForDistance(_ sheet: AnswerSheet, _ isEnough: [Bool]) {
    do {
      let space = try AnswerSpace(of: sheet)
      for block in sheet.blocks(of: 4096) {
        let distances = space.distances(of: sheet.respondents(block))
        for (row, distance) in zip(block, distances) where isEnough[row] {
          mark(row, .distant, distance.map { $0.p < CarelessRules.probability })
        }
      }
      if !space.dropped.isEmpty {
        notes[.distant] =
          "over \(space.items.count) of \(sheet.items) items: the others are constant or fixed by these"
      }
    } catch {
      notes[.distant] = error.explanation
    }
  }

  /// nil: it cannot be told of this respondent.
  private mutating func mark(_ row: Int, _ sign: CarelessSign, _ isSeen: Bool?) {
    guard let isSeen else { return }
    judged[row].insert(CarelessSigns(sign))
    if isSeen { seen[row].insert(CarelessSigns(sign)) }
  }
}

/// A set of signs, a bit each.
struct CarelessSigns: OptionSet, Sendable {
  let rawValue: UInt8

  init(rawValue: UInt8) { self.rawValue = rawValue }
  init(_ sign: CarelessSign) {
    rawValue = 1 << UInt8(CarelessSign.allCases.firstIndex(of: sign) ?? 0)
  }

  var count: Int { rawValue.nonzeroBitCount }
}

extension AnswerSheet {
  fileprivate func isDuplicate(leastAnswered: Int) -> [Bool] {
    var flags = [Bool](repeating: false, count: respondents)
    for row in duplicates(leastAnswered: leastAnswered).joined() { flags[row] = true }
    return flags
  }
}

extension KeyedScale {
  /// The items of a construct that the wave asked, numbered as in the sheet.
  fileprivate init(_ construct: Construct, _ codebook: Codebook, asked: [Int]) {
    let positions = construct.items.compactMap { item in asked.firstIndex(of: item) }
    self.init(
      items: positions, scores: positions.map { AnswerKey(codebook.items[asked[$0]]).scores })
  }
}

extension AnswerSpaceError {
  /// In words, without the items' names.
  fileprivate var explanation: String {
    switch self {
    case .noVariation: "everybody answers alike"
    case .neverTogether, .tooFewRespondents:
      "some two items were answered together by fewer respondents than there are items"
    }
  }
}
