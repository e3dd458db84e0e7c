/// An ordered set of answer labels.
public struct Scale: Sendable, Equatable {
  public let id: String
  /// From worst to best for a `+` item.
  public let labels: [String]
  /// Whether label k counts as favourable for a `+` item.
  public let favourable: [Bool]
  /// Other spellings of a label, each to its index.
  public let aliases: [String: Int]

  public init(id: String, labels: [String], favourable: [Bool], aliases: [String: Int] = [:]) {
    precondition(labels.count == favourable.count, "one favourable mark per label")
    (self.id, self.labels) = (id, labels)
    (self.favourable, self.aliases) = (favourable, aliases)
  }
}

/// Which end of its scale an item calls good.
public enum Direction: String, Sendable, Equatable {
  case positive = "+"
  case negative = "-"
}

/// One question, answered on a scale, belonging to one construct.
public struct Item: Sendable, Equatable {
  public let id: String
  public let wording: String
  public let scale: Scale
  /// The id of its construct.
  public let construct: String
  public let direction: Direction
  /// Header of its column per wave id; nil as value: not asked in that wave.
  public let columns: [String: String?]
  /// Wording per wave id where it was not `wording`.
  public let wordings: [String: String]

  public init(
    id: String, wording: String, scale: Scale, construct: String, direction: Direction,
    columns: [String: String?] = [:], wordings: [String: String] = [:]
  ) {
    (self.id, self.wording, self.scale) = (id, wording, scale)
    (self.construct, self.direction) = (construct, direction)
    (self.columns, self.wordings) = (columns, wordings)
  }

  public func wording(in wave: String) -> String { wordings[wave] ?? wording }
}

/// What several items measure together.
public struct Construct: Sendable, Equatable {
  public let id: String
  /// What people call it; the id where the study gives no title.
  public let title: String
  /// Indices of its items in the codebook.
  public let items: [Int]
  /// The outcome stands outside the index and is what drivers explain.
  public let isOutcome: Bool

  public init(id: String, title: String, items: [Int], isOutcome: Bool) {
    (self.id, self.title, self.items, self.isOutcome) = (id, title, items, isOutcome)
  }
}

/// The questionnaire.
public struct Codebook: Sendable, Equatable {
  public let items: [Item]
  /// In order of first appearance in the codebook.
  public let constructs: [Construct]

  public init(items: [Item], constructs: [Construct]) {
    (self.items, self.constructs) = (items, constructs)
  }
}

/// A way to divide respondents: rank, business group.
public struct Segmentation: Sendable, Equatable {
  public let id: String
  public let title: String
  public let levels: [String]

  public init(id: String, title: String, levels: [String]) {
    (self.id, self.title, self.levels) = (id, title, levels)
  }
}

/// Staff in post per level of a segmentation, from `population.csv`.
public struct Population: Sendable, Equatable {
  /// Count per segmentation id and level, and per crossing of ids and of levels.
  public let counts: [String: [String: Int]]

  public init(counts: [String: [String: Int]]) { self.counts = counts }

  /// The name under which combinations of segmentations, or of levels, are counted:
  /// `rank*group`, `Constable*Patrol`.
  public static func crossing(_ names: [String]) -> String { names.joined(separator: "*") }

  /// Staff in post: the largest segmentation total, so that a segmentation that
  /// leaves some staff out does not shrink the force; nil when empty.
  public var total: Int? { counts.values.map { $0.values.reduce(0, +) }.max() }
}
