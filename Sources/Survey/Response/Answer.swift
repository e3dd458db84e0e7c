/// Why an answer is missing.  The kinds are never averaged; their shares are
/// reported and followed between waves.
public enum MissingKind: UInt8, CaseIterable, Sendable, Hashable {
  case notAnswered = 251
  case dontKnow
  case notApplicable
  case refused
  case notShown

  /// The kind's name in study files and results.
  public var name: String {
    switch self {
    case .notAnswered: "not answered"
    case .dontKnow: "don't know"
    case .notApplicable: "not applicable"
    case .refused: "refused"
    case .notShown: "not shown"
    }
  }

  public init?(name: String) {
    guard let kind = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = kind
  }
}

/// One answer in one byte: the index of a label of the item's scale (0-based,
/// in scale order), or why there is none.
public struct Answer: Sendable, Hashable {
  public let code: UInt8

  /// The most labels a scale may have.
  public static let labelLimit = 250

  public init(code: UInt8) { self.code = code }
  public init(label index: Int) {
    precondition(index >= 0 && index < Self.labelLimit, "label \(index) does not fit in an answer")
    code = UInt8(index)
  }
  public init(missing kind: MissingKind) { code = kind.rawValue }

  /// The label's index, nil where the answer is missing.
  public var label: Int? { Int(code) < Self.labelLimit ? Int(code) : nil }
  public var missing: MissingKind? { MissingKind(rawValue: code) }
}
