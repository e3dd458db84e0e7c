public import Survey

/// What else changed about an item or construct between two waves, in words.
public struct InstrumentDrift: Sendable, Equatable {
  private let byItem: [String: [String]]
  private let byConstruct: [String: [String]]
  private let all: [String]

  /// Items that are new or gone, and items whose wording differs, those the study
  /// declares harmless left out.
  public init(from: String, to: String, data: SurveyData) {
    let waves = Dictionary(uniqueKeysWithValues: data.waves.map { ($0.id, $0) })
    var (byItem, byConstruct, all) = ([String: [String]](), [String: [String]](), [String]())
    for (index, item) in data.codebook.items.enumerated() {
      let asked = [from, to].map { waves[$0]?.answers[index] != nil }
      guard asked.contains(true), !data.harmlessDrift.contains(item.id) else { continue }
      var notes: [String] = []
      if !asked[0] { notes.append("\(item.id) was first asked in \(to)") }
      if !asked[1] { notes.append("\(item.id) was no longer asked in \(to)") }
      if asked == [true, true], item.wording(in: from) != item.wording(in: to) {
        notes.append("\(item.id) was reworded for \(to)")
      }
      guard !notes.isEmpty else { continue }
      byItem[item.id] = notes
      byConstruct[item.construct, default: []] += notes
      if !data.codebook.isOutcome(item.construct) { all += notes }
    }
    (self.byItem, self.byConstruct, self.all) = (byItem, byConstruct, all)
  }

  /// Empty where nothing changed.
  public func notes(for measure: Measure) -> [String] {
    switch measure.kind {
    case .index: all
    case .construct: byConstruct[measure.id] ?? []
    case .item: byItem[measure.id] ?? []
    }
  }
}

extension Codebook {
  fileprivate func isOutcome(_ construct: String) -> Bool {
    constructs.contains { $0.id == construct && $0.isOutcome }
  }
}
