internal import Dispatch
internal import Synchronization

/// A value that is worked out while other work goes on.
final class Pending<Value: Sendable>: Sendable {
  private let found = Mutex<Value?>(nil)
  private let work = DispatchGroup()

  init(_ make: @escaping @Sendable () -> Value) {
    DispatchQueue.global().async(group: work) { [self] in
      let value = make()
      found.withLock { $0 = value }
    }
  }

  /// Waits for it.
  func value() -> Value {
    work.wait()
    guard let value = found.withLock({ $0 }) else { preconditionFailure("the work is done") }
    return value
  }
}
