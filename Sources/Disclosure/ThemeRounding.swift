internal import Survey

extension CodePrevalence: Roundable {
  func rounded(by rounding: Rounding) -> CodePrevalence {
    var rounded = self
    (rounded.own, rounded.interviews) = (rounding.count(own), rounding.count(interviews))
    (rounded.n, rounded.share) = (rounding.count(n), rounding.number(share))
    rounded.interval = rounding.interval(interval) ?? interval
    return rounded
  }
}

extension ThemeSeverity: Roundable {
  func rounded(by rounding: Rounding) -> ThemeSeverity {
    var rounded = self
    (rounded.counts, rounded.n) = (counts.map(rounding.count), rounding.count(n))
    // A mean of grades 1–3 needs a place that a score of 0–100 does not.
    (rounded.mean, rounded.median) = (rounding.error(mean), rounding.error(median))
    rounded.interval = interval.map {
      Interval(lower: rounding.error($0.lower), upper: rounding.error($0.upper))
    }
    return rounded
  }
}

extension ThemeContrast: Roundable {
  func rounded(by rounding: Rounding) -> ThemeContrast {
    var rounded = self
    rounded.highest.share = rounding.number(highest.share)
    rounded.lowest.share = rounding.number(lowest.share)
    (rounded.n, rounded.p) = (rounding.count(n), p.map(rounding.probability))
    rounded.q = q.map(rounding.probability)
    return rounded
  }
}

extension CoOccurrence: Roundable {
  func rounded(by rounding: Rounding) -> CoOccurrence {
    var rounded = self
    (rounded.both, rounded.n) = (rounding.count(both), rounding.count(n))
    rounded.firstInterviews = rounding.count(firstInterviews)
    rounded.secondInterviews = rounding.count(secondInterviews)
    (rounded.jaccard, rounded.lift) = (rounding.coefficient(jaccard), rounding.coefficient(lift))
    (rounded.p, rounded.q) = (p.map(rounding.probability), q.map(rounding.probability))
    return rounded
  }
}

extension GroupMap: Roundable {
  func rounded(by rounding: Rounding) -> GroupMap {
    func round(_ points: [Point]) -> [Point] {
      points.map {
        Point(
          name: $0.name, mass: rounding.coefficient($0.mass),
          place: $0.place.map(rounding.coefficient))
      }
    }
    var rounded = self
    (rounded.codes, rounded.groups, rounded.n) = (round(codes), round(groups), rounding.count(n))
    rounded.eigenvalues = eigenvalues.map(rounding.coefficient)
    rounded.shares = shares.map(rounding.number)
    rounded.chiSquared = rounding.number(chiSquared)
    return rounded
  }
}

extension ProposedThemes: Roundable {
  func rounded(by rounding: Rounding) -> ProposedThemes {
    let round = rounding.coefficient
    var rounded = self
    rounded.n = rounding.count(n)
    rounded.trials = trials.map {
      Trial(
        number: $0.number, cophenetic: $0.cophenetic.map(round), dispersion: round($0.dispersion),
        unexplained: round($0.unexplained))
    }
    rounded.themes = themes.map {
      Theme(
        name: $0.name, interviews: rounding.count($0.interviews),
        codes: $0.codes.map { (code: $0.code, weight: round($0.weight)) })
    }
    return rounded
  }
}

extension CodeSaturation: Roundable {
  func rounded(by rounding: Rounding) -> CodeSaturation {
    var rounded = self
    rounded.n = rounding.count(n)
    // Its last step would tell how many interviews there were.
    rounded.curve = curve.filter { $0.interviews == rounding.count($0.interviews) }.map {
      Step(
        interviews: $0.interviews, given: rounding.number($0.given),
        median: rounding.number($0.median), band: rounding.interval($0.band) ?? $0.band)
    }
    rounded.stops = stops.map { stop in
      var stop = stop
      (stop.held, stop.given) = (rounding.count(stop.held), stop.given.map(rounding.count))
      (stop.reached, stop.last) = (rounding.number(stop.reached), rounding.number(stop.last))
      stop.lastBand = rounding.interval(stop.lastBand) ?? stop.lastBand
      return stop
    }
    (rounded.seen, rounded.once, rounded.twice) =
      (rounding.count(seen), rounding.count(once), rounding.count(twice))
    rounded.expected = rounding.number(expected)
    rounded.expectedInterval = rounding.interval(expectedInterval)
    rounded.coverage = coverage.map(rounding.number)
    return rounded
  }
}
