internal import Survey

extension Agreement: Roundable {
  func rounded(by rounding: Rounding) -> Agreement {
    func round(_ value: Double) -> Double {
      statistic == "percent" ? rounding.number(value) : rounding.coefficient(value)
    }
    var rounded = self
    rounded.estimate = estimate.map(round)
    rounded.interval = interval.map { Interval(lower: round($0.lower), upper: round($0.upper)) }
    rounded.n = rounding.count(n)
    return rounded
  }
}

extension CodingOverlap: Roundable {
  func rounded(by rounding: Rounding) -> CodingOverlap {
    var rounded = self
    rounded.interviews = rounding.count(interviews)
    rounded.sharedInterviews = rounding.count(sharedInterviews)
    rounded.units = rounding.count(units)
    rounded.sharedUnits = rounding.count(sharedUnits)
    rounded.share = share.map(rounding.number)
    rounded.coders = coders.map { coder in
      CoderReading(
        coder: coder.coder, interviews: rounding.count(coder.interviews),
        units: rounding.count(coder.units), shared: rounding.count(coder.shared),
        codes: rounding.count(coder.codes), uncoded: rounding.count(coder.uncoded))
    }
    return rounded
  }
}

extension CodeToMend: Roundable {
  func rounded(by rounding: Rounding) -> CodeToMend {
    var rounded = self
    rounded.alpha = rounding.coefficient(alpha)
    rounded.interval = interval.map {
      Interval(lower: rounding.coefficient($0.lower), upper: rounding.coefficient($0.upper))
    }
    rounded.used = rounding.count(used)
    rounded.disputed = rounding.count(disputed)
    rounded.unanswered = rounding.count(unanswered)
    rounded.confusions = confusions.map {
      CodeConfusion(code: $0.code, disputes: rounding.count($0.disputes))
    }
    return rounded
  }
}
