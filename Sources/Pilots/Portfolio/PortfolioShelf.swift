/// The best sets found so far: the best, and others within a share of its value.
struct PortfolioShelf: Sendable {
  struct Found: Sendable, Equatable {
    let pilots: PilotSet
    let value: Double
  }

  /// Best first; equal values in the order found.
  private(set) var found: [Found] = []
  /// What a further set must be worth more than.
  private(set) var bar = -Double.infinity
  private let capacity: Int
  private let within: Double

  /// `within` 0.02 keeps all within 2 % of the best; 0 the best alone.
  init(capacity: Int, within: Double) {
    (self.capacity, self.within) = (capacity, within)
    found.reserveCapacity(capacity + 1)
  }

  /// More may lie within reach than are kept.
  var isFull: Bool { found.count == capacity }

  mutating func clear() {
    found.removeAll(keepingCapacity: true)
    bar = -.infinity
  }

  mutating func offer(_ pilots: PilotSet, value: Double) {
    guard value > bar else { return }
    let place = found.firstIndex { value > $0.value + Self.tie($0.value) } ?? found.count
    found.insert(Found(pilots: pilots, value: value), at: place)
    if found.count > capacity { found.removeLast() }
    if place == 0 { dropBelowReach() }
    bar = isFull ? lastPlace : reach
  }

  /// Sums of one set in two orders differ by less; such values count as equal.
  private static func tie(_ value: Double) -> Double { 1e-12 * abs(value) + 1e-15 }

  private var reach: Double {
    found.first.map { $0.value * (1 - within) - Self.tie($0.value) } ?? -.infinity
  }
  private var lastPlace: Double {
    found.last.map { max(reach, $0.value + Self.tie($0.value)) } ?? -.infinity
  }

  private mutating func dropBelowReach() {
    let floor = reach
    found.removeAll { $0.value <= floor }
  }
}
