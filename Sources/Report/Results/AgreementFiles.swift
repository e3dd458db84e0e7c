internal import Disclosure
internal import Survey

/// `agreement.csv`: how far coders agree, over all codes and per code; `lost` counts
/// resamples without the figure, `note` says why there is none, or no interval.
func agreementFile(_ release: Release) -> Table {
  var table = Table(header: "wave,code,statistic,estimate,lower,upper,n,lost,note")
  for row in release.agreement {
    table.append([.text(row.wave), .text(row.code), .text(row.statistic)] + figures(row))
  }
  return table
}

/// `agreement_pairs.csv`: the same for each pair of coders.
func pairAgreementFile(_ release: Release) -> Table {
  var table = Table(header: "wave,first,second,code,statistic,estimate,lower,upper,n,lost,note")
  for row in release.pairAgreement {
    table.append(
      [
        .text(row.wave), .word(row.pair?.first), .word(row.pair?.second), .text(row.code),
        .text(row.statistic),
      ] + figures(row))
  }
  return table
}

private func figures(_ row: ReleasedAgreement) -> [Cell] {
  let value = row.cell.value
  return [
    .figure(value?.estimate, decimals: 2), .figure(value?.interval?.lower, decimals: 2),
    .figure(value?.interval?.upper, decimals: 2), .whole(value?.n), .whole(value?.lost),
    .word(row.cell.suppression?.explanation ?? value?.note),
  ]
}

/// `coders.csv`: what each coder read, `all` what anybody did: `n` units, and how many of them
/// a second coder read, too; `note` says why there is no agreement.
func codersFile(_ release: Release) -> Table {
  var table = Table(header: "wave,coder,interviews,n,shared,share,codes,uncoded,note")
  for row in release.codingOverlap {
    let value = row.cell.value
    table.append([
      .text(row.wave), .text("all"), .whole(value?.interviews), .whole(value?.units),
      .whole(value?.sharedUnits), .figure(value?.share), .empty, .empty,
      .word(row.cell.suppression?.explanation ?? value?.reason),
    ])
    for coder in value?.coders ?? [] {
      table.append([
        .text(row.wave), .text(coder.coder), .count(coder.interviews), .count(coder.units),
        .count(coder.shared), .empty, .count(coder.codes), .count(coder.uncoded), .empty,
      ])
    }
  }
  return table
}

/// `mend.csv`: codes whose α is too low, and what coders give instead; `n` is units where
/// the code was given and two coders read, `unanswered` disputes without another code.
func mendFile(_ release: Release) -> Table {
  var table = Table(
    header: "wave,code,alpha,lower,upper,sure,n,disputed,unanswered,instead,instead_disputed,note")
  for row in release.codesToMend {
    let value = row.cell.value
    let first: [Cell] = [
      .text(row.wave), .text(row.code), .figure(value?.alpha, decimals: 2),
      .figure(value?.interval?.lower, decimals: 2), .figure(value?.interval?.upper, decimals: 2),
      .word(value.map { $0.isSure ? "yes" : "no" }), .whole(value?.used),
      .whole(value?.disputed), .whole(value?.unanswered),
    ]
    let note = Cell.word(row.cell.suppression?.explanation)
    let instead = value?.confusions ?? []
    if instead.isEmpty { table.append(first + [.empty, .empty, note]) }
    for confusion in instead {
      table.append(first + [.text(confusion.code), .count(confusion.disputes), note])
    }
  }
  return table
}
