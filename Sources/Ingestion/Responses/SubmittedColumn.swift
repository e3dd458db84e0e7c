internal import Survey

extension WaveReader {
  /// When respondents answered, as ``SubmissionTimes`` keeps it; nil where the wave does not tell.
  func submittedColumn() -> CodedColumn<Int64>? {
    guard let name = context.definition.submitted(in: file.wave.id.value),
      let column = column(name.value, for: "“submitted”")
    else { return nil }
    return attach(
      CodedColumn(
        column, of: file.header, substitute: SubmissionTimes.missing, log: context.log,
        understand: { [context] text in
          text.isEmpty || context.isMissing(text) ? SubmissionTimes.missing : moment(text)
        },
        fault: { text, place in
          Fault(
            at: place,
            "\(quoted(text)) is not a date written as 2018-05-24 or 24/05/2018, with or without a time"
          )
        }), to: column)
  }
}
