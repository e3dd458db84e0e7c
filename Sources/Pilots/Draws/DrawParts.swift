internal import Survey

/// What is made of each part of the draws, in their order, several parts at once.
///
/// Parts are the same on any number of cores, so that sums over them are, too.
func inParts<Part: Sendable>(
  _ draws: Int, of size: Int = 16_000, _ make: @Sendable (Range<Int>) -> Part
) -> [Part] {
  concurrentMap(max(1, (draws + size - 1) / size)) { index in
    make(index * size..<min(draws, (index + 1) * size))
  }
}
