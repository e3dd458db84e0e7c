internal import Dispatch

/// What a function makes of 0, 1, … count − 1, in that order, several at a time.
package func concurrentMap<Result: Sendable>(
  _ count: Int, _ make: @Sendable (Int) -> Result
) -> [Result] {
  [Result](unsafeUninitializedCapacity: count) { buffer, initialized in
    // Each element is written once, by one thread.
    nonisolated(unsafe) let elements = buffer
    DispatchQueue.concurrentPerform(iterations: count) { index in
      elements.initializeElement(at: index, to: make(index))
    }
    initialized = count
  }
}
