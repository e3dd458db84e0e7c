/// The part of a wave's respondents that a figure speaks of.
public struct Domain: Sendable, Hashable {
  public let wave: String
  /// Segmentation id, or `all`.
  public let segment: String
  /// Level, or `all`.
  public let level: String

  public init(wave: String, segment: String, level: String) {
    (self.wave, self.segment, self.level) = (wave, segment, level)
  }

  /// Everyone in a wave.
  public static func everyone(in wave: String) -> Domain {
    Domain(wave: wave, segment: "all", level: "all")
  }
  public var isEveryone: Bool { segment == "all" }
}

/// What is measured.
public struct Measure: Sendable, Hashable {
  public enum Kind: Sendable, Hashable {
    case index, construct, item
  }
  public let kind: Kind
  /// Item or construct id, or `index`.
  public let id: String

  public init(kind: Kind, id: String) { (self.kind, self.id) = (kind, id) }
  public static let index = Measure(kind: .index, id: "index")
}

/// How a measure is summed up: a mean score of 0–100, or % favourable.
public enum Statistic: String, Sendable, Hashable, CaseIterable {
  case mean
  case favourable
}

/// What a test says of a difference.  Not tested and not significant never look the same.
public enum Flag: String, Sendable, Hashable {
  case higher
  case lower
  case noEvidence = "no evidence"
  case notTested = "not tested"
  case suppressed

  /// Whether a test told a difference from chance.
  public var isClear: Bool { self == .higher || self == .lower }

  /// What a test decided at q < limit.
  package init(difference: Double, q: Double, limit: Double) {
    self = q < limit ? (difference > 0 ? .higher : .lower) : .noEvidence
  }
}
