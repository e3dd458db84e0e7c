/// Names that other files may refer to: pilots, constructs, themes, segments, waves.
struct KnownNames {
  /// What they name: `pilot`.
  private let kind: String
  let names: [String]
  private let index: Set<String>
  /// Where the file that defines them could not be read, any name is let pass: one
  /// fault is not reported as many.
  private let isOpen: Bool

  /// The names are nil where their file could not be read.
  init(_ kind: String, _ names: [String]?) {
    // A construct has a name per item.
    var seen: Set<String> = []
    self.names = (names ?? []).filter { seen.insert($0).inserted }
    (self.kind, index, isOpen) = (kind, seen, names == nil)
  }

  func contains(_ name: String) -> Bool { isOpen || index.contains(name) }

  /// Whether the name is known; a fault at its place where it is not.
  @discardableResult
  func check(_ name: Placed<String>, _ log: FaultLog) -> Bool {
    if contains(name.value) { return true }
    refuse(name.value, at: name.place, log)
    return false
  }

  @discardableResult
  func check(_ name: TableText, _ log: FaultLog) -> Bool {
    if contains(name.value) { return true }
    refuse(name.value, at: name.place, log)
    return false
  }

  private func refuse(_ name: String, at place: Place, _ log: FaultLog) {
    log.add(like: name, family: "\(place.file) \(kind)") {
      Fault(
        at: place, "there is no \(kind) \(quoted(name))", allowed: names,
        nearest: nearest(to: name, in: names))
    }
  }
}
