internal import Disclosure
internal import Estimation
internal import Survey

/// Writes what was estimated into a wave's findings.
typealias WaveFilling = @Sendable (inout WaveFindings) -> Void

/// Tables of a wave, each estimated by one task; the longest work first, so that no task
/// waits at the end for it.
let waveTables: [@Sendable (EstimatedWave) -> WaveFilling] = [
  { wave in
    let tables = ScoreTables(wave)
    let quantiles = wave.quantiles()
    let shrunken = wave.shrunkenScores(of: tables.scores)
    return {
      ($0.scores, $0.ranks) = (tables.scores, tables.ranks)
      ($0.quantiles, $0.shrunken) = (quantiles, shrunken)
    }
  },
  { wave in
    let (tables, missing) = (AnswerTables(wave), wave.missingShares())
    let choices = wave.choiceShares()
    return {
      ($0.answers, $0.missing, $0.choices) = (tables.shares, missing, choices)
      $0.associations = tables.associations
    }
  },
  { wave in
    let reliability = wave.reliabilities()
    return { $0.reliability = reliability }
  },
  { wave in
    let structure = wave.structure()
    return { $0.structure = structure }
  },
  { wave in
    let (drivers, senior) = (wave.drivers(), wave.seniorScores())
    return { ($0.drivers, $0.senior) = (drivers, senior) }
  },
  { wave in
    let (careless, late) = (wave.carelessness(), wave.lateDifferences())
    return {
      $0.careless = careless
      $0.nonresponse.lateDifferences = late
    }
  },
  { wave in
    let climate = wave.unitClimates()
    return { $0.climate = climate }
  },
]
