internal import Disclosure
internal import Survey

/// Scores as statistics programs like them: a row per group of a wave, a column per measure and
/// statistic, and its n.  `segments.csv` has the same figures one a row, with errors and flags.
struct WideScores {
  struct Column: Hashable {
    let measure: Measure
    let statistic: Statistic
    /// Whether it holds the people behind the figure.
    var isCount = false
  }
  private(set) var columns: [Column] = []
  private(set) var rows: [(domain: Domain, cells: [Column: Cell])] = []

  init(_ release: Release) {
    var places: [Domain: Int] = [:]
    var known: Set<Column> = []
    for score in release.scores {
      let place = places[score.domain] ?? rows.count
      if place == rows.count {
        places[score.domain] = place
        rows.append((score.domain, [:]))
      }
      let estimate = score.cell.value?.estimate
      let figure = Column(measure: score.measure, statistic: score.statistic)
      let count = Column(measure: score.measure, statistic: score.statistic, isCount: true)
      rows[place].cells[figure] = .figure(estimate?.value)
      rows[place].cells[count] = .whole(estimate?.n)
      if known.insert(figure).inserted { columns += [figure, count] }
    }
  }
}

extension WideScores.Column {
  /// What follows the measure: `_mean`, `_mean_n`.
  var suffix: String { "_\(statistic.rawValue)" + (isCount ? "_n" : "") }
  var name: String { measure.id + suffix }

  /// After a measure's name, for people.
  var words: String {
    switch statistic {
    case .mean: isCount ? "n of the mean" : "mean score, 0–100"
    case .favourable: isCount ? "n of % favourable" : "% favourable"
    }
  }
}

/// `scores_wide.csv`: a row per group of a wave, a column per measure and statistic, and its n.
func scoresWideFile(_ release: Release) -> Table {
  let scores = WideScores(release)
  var table = Table(
    columns: ["wave", "segment", "level"].map { Table.Column($0) }
      + scores.columns.map { Table.Column($0.name) })
  for (domain, cells) in scores.rows {
    table.append(domain.cells + scores.columns.map { cells[$0] ?? .empty })
  }
  return table
}
