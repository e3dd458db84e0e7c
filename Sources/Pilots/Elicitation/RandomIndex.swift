/// The mean CI of matrices filled at random from Saaty's scale, against which a
/// panel's inconsistency is measured.
///
/// Source: Saaty (1980), The Analytic Hierarchy Process, for three to fifteen
/// criteria.
enum RandomIndex {
  /// nil where none is published.
  static func of(_ criteria: Int) -> Double? {
    let published = [
      0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59,
    ]
    return published.indices.contains(criteria - 3) ? published[criteria - 3] : nil
  }

  /// A CR above which Saaty would ask the panel again.
  static let limit = 0.1
}
