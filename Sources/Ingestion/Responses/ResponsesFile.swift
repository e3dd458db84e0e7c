/// The responses of one wave, opened: the header is read, the rows are not.
struct ResponsesFile {
  let wave: WaveDefinition
  let rows: DelimitedRows

  var header: Header { rows.header }

  /// nil, with faults, where the wave's file cannot be opened.
  init?(_ wave: WaveDefinition, in folder: StudyFolder, log: FaultLog) {
    guard let name = wave.responses, let input = folder.load(name),
      let rows = DelimitedRows(input, isTabbed: wave.isTabbed, log: log)
    else { return nil }
    (self.wave, self.rows) = (wave, rows)
  }
}
