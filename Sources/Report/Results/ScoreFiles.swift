internal import Disclosure
internal import Survey

/// `segments.csv`: every measure of every domain.
func segmentsFile(_ release: Release) -> Table {
  var table = Table(
    header: "wave,segment,level,measure,statistic,estimate,se,lower,upper,df,n,flag,q")
  for score in release.scores {
    let estimate = score.cell.value?.estimate
    table.append(
      score.domain.cells + [
        .text(score.measure.id), .text(score.statistic.rawValue), .figure(estimate?.value),
        .figure(estimate?.standardError, decimals: 2), .figure(estimate?.interval?.lower),
        .figure(estimate?.interval?.upper), .whole(estimate?.df), .whole(estimate?.n),
        .mark(score.flag), .figure(score.cell.value?.contrast?.q, decimals: 3),
      ])
  }
  return table
}

/// `contrasts.csv`: every level against everybody else with a known level; n is the level's.
func contrastsFile(_ release: Release) -> Table {
  var table = Table(
    header: "wave,segment,level,measure,statistic,difference,se,df,p,q,effect,flag,n")
  for score in release.scores where !score.domain.isEveryone {
    let contrast = score.cell.value?.contrast
    table.append(
      score.domain.cells + [
        .text(score.measure.id), .text(score.statistic.rawValue), .figure(contrast?.difference),
        .figure(contrast?.standardError, decimals: 2), .whole(contrast?.df),
        .figure(contrast?.p, decimals: 3), .figure(contrast?.q, decimals: 3),
        .figure(contrast?.effect, decimals: 2), .mark(score.flag),
        .whole(score.cell.value?.estimate.n),
      ])
  }
  return table
}

/// `items.csv`: the share of each answer; n is the base, the answers.
func itemsFile(_ release: Release) -> Table {
  var table = Table(header: "wave,segment,level,item,answer,share,lower,upper,n")
  for share in release.answers {
    let estimate = share.cell.value?.estimate
    table.append(
      share.domain.cells + [
        .text(share.item), .text(share.answer), .figure(estimate?.value),
        .figure(estimate?.interval?.lower), .figure(estimate?.interval?.upper),
        .whole(estimate?.n),
      ])
  }
  return table
}

/// `missing.csv`: why answers are missing; n is everybody in the domain.
func missingFile(_ release: Release) -> Table {
  var table = Table(header: "wave,segment,level,item,kind,share,n")
  for share in release.missing {
    table.append(
      share.domain.cells + [
        .text(share.item), .text(share.kind.name), .figure(share.cell.value?.share),
        .whole(share.cell.value?.n),
      ])
  }
  return table
}

/// `errors.csv`: the linearised standard error beside the replicated one, both without
/// finite population correction.
func errorsFile(_ release: Release) -> Table {
  var table = Table(
    header: "wave,segment,level,measure,statistic,linearised,replicated,lost,design_effect,n")
  for score in release.scores {
    guard let value = score.cell.value, value.replicateError != nil else { continue }
    table.append(
      score.domain.cells + [
        .text(score.measure.id), .text(score.statistic.rawValue),
        .figure(value.withReplacementError, decimals: 3),
        .figure(value.replicateError, decimals: 3), .count(value.lostReplicates),
        .figure(value.designEffect, decimals: 2), .count(value.estimate.n),
      ])
  }
  return table
}

extension Domain {
  /// Wave, segment, level.
  var cells: [Cell] { [.text(wave), .text(segment), .text(level)] }
}
