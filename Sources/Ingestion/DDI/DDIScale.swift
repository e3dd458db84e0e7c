internal import Survey

/// A scale of the study, to which categories of a codebook are compared.
struct DDIScale {
  private let scale: Scale
  private var words = Vocabulary<Int>()

  init(_ scale: Scale) {
    self.scale = scale
    for (index, label) in scale.labels.enumerated() { words.add(label, meaning: index) }
    for (alias, index) in scale.aliases.sorted(by: { $0.key < $1.key }) {
      words.add(alias, meaning: index)
    }
  }

  /// The scale of a variable: the one that has all its labels, the smallest of several.  nil
  /// where none does; that is a fault where one has most of them, and where two do equally.
  static func match(
    _ variable: DDICodebook.Variable, among scales: [DDIScale], _ log: FaultLog
  ) -> DDIScale? {
    let categories = variable.valid
    guard !categories.isEmpty else { return nil }
    let whole = scales.filter { scale in categories.allSatisfy { scale.index(of: $0) != nil } }
    guard let best = whole.min(by: { $0.size < $1.size }) else {
      refuseStrangers(variable, scales, log)
      return nil
    }
    let equals = whole.filter { $0.size == best.size }
    guard equals.count == 1 else {
      log.add(
        "the categories of \(quoted(variable.name)) are labels of several scales: \(listed(equals.map(\.scale.id)))",
        at: variable.place)
      return nil
    }
    return best
  }

  /// The scale as the variable has it: its codes stand for its labels.
  func scale(for variable: DDICodebook.Variable) -> Scale {
    var aliases = scale.aliases
    for category in variable.valid {
      guard let index = index(of: category) else { continue }
      for code in category.codes where words.meaning(of: code) == nil { aliases[code] = index }
    }
    return Scale(
      id: scale.id, labels: scale.labels, favourable: scale.favourable, aliases: aliases)
  }

  private var size: Int { scale.labels.count }

  private func index(of category: DDICodebook.Category) -> Int? {
    words.meaning(of: category.label)
  }

  /// A label that is almost one of a scale's is a slip, and no other question.
  private static func refuseStrangers(
    _ variable: DDICodebook.Variable, _ scales: [DDIScale], _ log: FaultLog
  ) {
    func known(_ scale: DDIScale) -> Int { variable.valid.count { scale.index(of: $0) != nil } }
    guard let nearestScale = scales.max(by: { known($0) < known($1) }),
      known(nearestScale) * 2 > variable.valid.count
    else { return }
    let labels = nearestScale.scale.labels
    for category in variable.valid where nearestScale.index(of: category) == nil {
      log.add(like: category.label, family: "\(variable.place.file)\0labels") {
        Fault(
          at: category.place,
          "\(quoted(category.label)) of \(quoted(variable.name)) is not a label of \(nearestScale.scale.id)",
          allowed: labels, nearest: nearest(to: category.label, in: labels))
      }
    }
  }
}
