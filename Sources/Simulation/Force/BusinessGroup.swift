/// One of the twelve business groups: how large it is and who works there.
struct BusinessGroup {
  let name: String
  /// Staff in post in a force of 43,000.
  let staff: Int
  /// Shares of the ranks, in the order of `Segment.rank`.
  let ranks: [Double]
  /// Weights of the roles, in the order of `Segment.role`.
  let roles: [Double]
  /// Share of constables at the front line.
  let frontLine: Double
  /// How readily its people answer a survey, against the others.
  let willingness: Double

  static let all = [
    area("North Area", 5200, willingness: 0.9),
    area("East Area", 4900, willingness: 1.0),
    area("South Area", 5100, willingness: 1.1),
    area("West Area", 4300, willingness: 1.0),
    area("Central Area", 6000, willingness: 0.7),
    BusinessGroup(
      name: "Contact and Control", staff: 2600, ranks: [0.12, 0.05, 0.02, 0.81],
      roles: [0, 0, 0, 0.03, 0.87, 0, 0.10], frontLine: 0.8, willingness: 0.8),
    BusinessGroup(
      name: "Serious Crime", staff: 4300, ranks: [0.62, 0.13, 0.05, 0.20],
      roles: [0, 0, 0.76, 0.12, 0, 0.06, 0.06], frontLine: 0.5, willingness: 1.0),
    BusinessGroup(
      name: "Intelligence", staff: 1700, ranks: [0.35, 0.10, 0.05, 0.50],
      roles: [0, 0, 0.08, 0.80, 0, 0.06, 0.06], frontLine: 0.15, willingness: 1.4),
    BusinessGroup(
      name: "Public Order and Roads", staff: 3100, ranks: [0.80, 0.12, 0.04, 0.04],
      roles: [0.08, 0, 0.06, 0.02, 0, 0.80, 0.04], frontLine: 0.9, willingness: 0.8),
    BusinessGroup(
      name: "Custody and Justice", staff: 2200, ranks: [0.30, 0.14, 0.04, 0.52],
      roles: [0, 0, 0.10, 0.02, 0.66, 0, 0.22], frontLine: 0.6, willingness: 0.9),
    BusinessGroup(
      name: "Headquarters", staff: 2300, ranks: [0.08, 0.06, 0.11, 0.75],
      roles: [0, 0, 0.03, 0.12, 0, 0.03, 0.82], frontLine: 0.05, willingness: 1.6),
    BusinessGroup(
      name: "Digital and Technology", staff: 1300, ranks: [0.03, 0.03, 0.03, 0.91],
      roles: [0, 0, 0.02, 0.18, 0, 0, 0.80], frontLine: 0.02, willingness: 1.8),
  ]

  private static func area(_ name: String, _ staff: Int, willingness: Double) -> BusinessGroup {
    BusinessGroup(
      name: name, staff: staff, ranks: [0.76, 0.125, 0.035, 0.08],
      roles: [0.46, 0.22, 0.22, 0.03, 0.02, 0.01, 0.04], frontLine: 0.85, willingness: willingness)
  }
}

/// What depends on rank alone, in the order of `Segment.rank`.
enum RankTable {
  /// Front-line share against that of the group's constables.
  static let frontLine = [1.0, 0.9, 0.4, 0.35]
  /// How readily a rank answers a survey, against the others.
  static let willingness = [0.7, 1.0, 1.5, 1.6]
  /// Shares of the bands of `Segment.service`.
  static let service = [
    [0.17, 0.25, 0.22, 0.27, 0.09],
    [0.00, 0.06, 0.24, 0.50, 0.20],
    [0.00, 0.01, 0.09, 0.45, 0.45],
    [0.18, 0.24, 0.18, 0.24, 0.16],
  ]
}
