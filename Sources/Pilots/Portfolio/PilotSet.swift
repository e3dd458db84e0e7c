/// A set of candidates by their index, one bit each.
struct PilotSet: Sendable, Hashable, Sequence {
  /// The most candidates a set can tell apart.
  static let limit = 128

  private(set) var bits: UInt128

  init() { bits = 0 }
  init(_ members: some Sequence<Int>) {
    bits = members.reduce(0) { $0 | 1 << UInt128($1) }
  }
  private init(bits: UInt128) { self.bits = bits }

  var count: Int { bits.nonzeroBitCount }
  var isEmpty: Bool { bits == 0 }
  func contains(_ member: Int) -> Bool { bits >> UInt128(member) & 1 == 1 }
  func isDisjoint(with other: PilotSet) -> Bool { bits & other.bits == 0 }

  static func | (a: PilotSet, b: PilotSet) -> PilotSet { PilotSet(bits: a.bits | b.bits) }
  static func |= (a: inout PilotSet, b: PilotSet) { a.bits |= b.bits }
  static func & (a: PilotSet, b: PilotSet) -> PilotSet { PilotSet(bits: a.bits & b.bits) }
  static func - (a: PilotSet, b: PilotSet) -> PilotSet { PilotSet(bits: a.bits & ~b.bits) }

  /// Members, ascending.
  func makeIterator() -> some IteratorProtocol<Int> {
    sequence(state: bits) { rest in
      guard rest != 0 else { return nil }
      defer { rest &= rest - 1 }
      return rest.trailingZeroBitCount
    }
  }
}
