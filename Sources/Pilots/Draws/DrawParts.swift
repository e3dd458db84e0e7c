internal import Dispatch

/// What is made of each part of the draws, in their order, several parts at once.
///
/// Parts are the same on any number of cores, so that sums over them are, too.
func inParts<Part: Sendable>(
  _ draws: Int, of size: Int = 16_000, _ make: @Sendable (Range<Int>) -> Part
) -> [Part] {
  let count = max(1, (draws + size - 1) / size)
  return [Part](unsafeUninitializedCapacity: count) { buffer, initialized in
    // Each element is written once, by one thread.
    nonisolated(unsafe) let elements = buffer
    DispatchQueue.concurrentPerform(iterations: count) { index in
      elements.initializeElement(
        at: index, to: make(index * size..<min(draws, (index + 1) * size)))
    }
    initialized = count
  }
}
