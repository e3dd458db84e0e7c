/// Bytes of the arrays that a value stores, at any depth and behind any access level; arrays
/// that share their memory count once.  What closures have captured is not seen.
public func storedBytes(of value: Any) -> Int {
  var arrays = StoredArrays()
  arrays.visit(value)
  return arrays.bytes.values.reduce(0, +)
}

private struct StoredArrays {
  /// By where an array's elements begin.
  private(set) var bytes: [UnsafeRawPointer: Int] = [:]

  mutating func visit(_ value: Any) {
    let isCounted =
      add(value, of: UInt8.self) || add(value, of: UInt16.self) || add(value, of: Int32.self)
      || add(value, of: Int.self) || add(value, of: Double.self) || add(value, of: Bool.self)
    guard !isCounted else { return }
    for child in Mirror(reflecting: value).children { visit(child.value) }
  }

  private mutating func add<Element>(_ value: Any, of element: Element.Type) -> Bool {
    guard type(of: value) == [Element].self, let array = value as? [Element] else { return false }
    array.withUnsafeBytes { buffer in
      if let start = buffer.baseAddress, !buffer.isEmpty { bytes[start] = buffer.count }
    }
    return true
  }
}
