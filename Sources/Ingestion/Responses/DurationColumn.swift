internal import Survey

extension WaveReader {
  /// Seconds that respondents took, nil where missing; nil where this wave did not record them.
  func durationColumn() -> CodedColumn<Double?>? {
    guard let name = context.definition.duration(in: file.wave.id.value),
      let column = column(name.value, for: "“duration”")
    else { return nil }
    return attach(
      CodedColumn(
        column, of: file.header, substitute: nil, log: context.log,
        understand: { [context] text -> Double?? in
          if text.isEmpty || context.isMissing(text) { return .some(nil) }
          return number(text).flatMap { $0 >= 0 ? .some($0) : nil }
        },
        fault: { text, place in
          Fault(at: place, "\(quoted(text)) is not a duration: a number of seconds, 0 or more")
        }), to: column)
  }
}
