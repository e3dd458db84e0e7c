internal import Survey

/// What weights must meet, and how: the keys `rake`, `post-stratify`, `calibrate`,
/// `bounds` and `trim` of `design`.
struct MarginsDefinition {
  var rake: [Placed<String>] = []
  var postStratify: [Placed<String>] = []
  var calibration = DesignPlan.Calibration.raking
  var trim: Double?

  init() {}

  /// Every key that would be read and do nothing is a fault.
  init(_ mapping: YAMLMapping) {
    rake = mapping.texts("rake") ?? []
    postStratify = mapping.texts("post-stratify") ?? []
    calibration = readCalibration(mapping)
    trim = mapping.number("trim", in: 1...1e6)
    if let first = postStratify.first, !rake.isEmpty {
      mapping.log.add(
        "weights are fitted by “rake” or by “post-stratify”, not by both", at: first.place)
    }
    if rake.isEmpty, let place = mapping.text("calibrate")?.place {
      mapping.log.add("“calibrate” says how margins are met; name them under “rake”", at: place)
    }
    if rake.isEmpty, postStratify.isEmpty, let place = mapping.text("trim")?.place {
      mapping.log.add(
        "“trim” cuts weights that “rake” or “post-stratify” fit; neither is there", at: place)
    }
  }

  /// The key that names margins, as the study spells it; nil where it names none.
  var key: String? { !rake.isEmpty ? "rake" : postStratify.isEmpty ? nil : "post-stratify" }
}

private enum CalibrationName: String, CaseIterable {
  case raking, linear, logit
}

private func readCalibration(_ mapping: YAMLMapping) -> DesignPlan.Calibration {
  let name = mapping.choice("calibrate", of: CalibrationName.self) ?? .raking
  let bounds = mapping.texts("bounds")
  if name != .logit, let first = bounds?.first {
    mapping.log.add("“bounds” are those of “calibrate: logit”", at: first.place)
  }
  switch name {
  case .raking: return .raking
  case .linear: return .linear
  case .logit:
    if let bounds { return readBounds(bounds, mapping) ?? .raking }
    mapping.log.add("“calibrate: logit” needs “bounds”, as [0.3, 3]", at: mapping.place)
    return .raking
  }
}

/// Lower and upper multiple of the start weights, on either side of 1.
private func readBounds(
  _ bounds: [Placed<String>], _ mapping: YAMLMapping
) -> DesignPlan.Calibration? {
  let numbers = bounds.map { number($0.value) }
  if numbers.count == 2, let lower = numbers[0], let upper = numbers[1], lower >= 0, lower < 1,
    upper > 1, upper <= 1e6
  {
    return .logit(lower: lower, upper: upper)
  }
  mapping.log.add(
    """
    “bounds” are two multiples of the start weight, the first from 0 to below 1, the second \
    above 1, as [0.3, 3]
    """, at: bounds.first?.place ?? mapping.place)
  return nil
}
