internal import CReadStat

/// The data of an SPSS, Stata or SAS file as texts; nil, with faults, where they cannot be
/// had.
///
/// A cell is its value's label, else its code: the shortest digits, `2018-05-24`,
/// `2018-05-24T10:30:00` or `10:30:00` where the variable is printed as a time.  System-missing
/// is the empty text; values that the file declares missing have their label or code (Stata's
/// `.a` is `.a`), which ``SheetColumn/declaredMissing`` lists.  A label that is also a valid value's
/// does not stand for a missing one: its code does.  Row k stands in line k.  SAS keeps labels
/// in a catalogue beside its files, which is not read.
///
/// Whoever reads responses asks twice.  First with a filter that wants nothing, which costs the
/// dictionary alone: names, wordings and labels to look columns up in, as in a ``Header``.  Then
/// with the names found.  Columns whose ``SheetColumn/isKept`` is false go into the notes: what
/// looks personal was not read, the others are not used.  A cell's place in faults is its row
/// and its column's number.
///
/// - Parameters:
///   - input: The file, read whole; it is not opened again.
///   - format: What the study says, else ``StatisticsFormat/init(fileName:)``.
///   - log: What is wrong with the file goes here.
///   - wanted: Whether a variable's values are kept.  Without it all are but those whose name
///     or label looks personal.
/// - Returns: A sheet whose rows begin in line 1, also where single texts were faults.
func statisticsSheet(
  _ input: InputText, format: StatisticsFormat, log: FaultLog, wanted: ((String) -> Bool)? = nil
) -> Sheet? {
  if let fault = format.startFault(input) {
    log.add(fault)
    return nil
  }
  return StatisticsReading(input, format, log).sheet { variable in
    wanted?(variable.name) ?? !(isPersonal(variable.name) || isPersonal(variable.wording))
  }
}

/// One file on its way to a sheet.
private struct StatisticsReading {
  let input: InputText
  let format: StatisticsFormat
  let log: FaultLog
  /// nil where the file is not SPSS's own.
  let systemFile: SystemFile?
  let patches: [Int: UInt8]

  init(_ input: InputText, _ format: StatisticsFormat, _ log: FaultLog) {
    (self.input, self.format, self.log) = (input, format, log)
    systemFile = format == .sav ? SystemFile(input.bytes) : nil
    let table = format == .por ? PortableStart(input.bytes).tablePatches : [:]
    patches = systemFile?.countPatches ?? table
  }

  func sheet(keeping isKept: (StatisticsVariable) -> Bool) -> Sheet? {
    guard let dictionary = dictionary() else { return nil }
    let kept = dictionary.variables.map(isKept)
    guard kept.contains(true) else {
      return sheet(dictionary, dictionary.variables.map { _ in nil }, TextArena())
    }
    guard let cases = cases(dictionary, kept) else { return nil }
    return sheet(dictionary, cases.columns, cases.pool.arena)
  }

  private func dictionary() -> DictionaryReading? {
    let reading = DictionaryReading(format)
    let progress = ReadingProgress(file: input.name, format: format)
    if let records = systemFile?.variableRecords, records > StatisticsLimits.columns {
      log.add(progress.fault("\(records) variables; the most is \(StatisticsLimits.columns)"))
      return nil
    }
    let error = reading.read(MemoryFile(input.bytes, patches: patches))
    let fault = reading.refusal.map(progress.fault) ?? progress.fault(error) ?? countFault(reading)
    fault.map { log.add($0) }
    return fault == nil ? reading : nil
  }

  /// Stata's header counts the cases, and its map says how many bytes they take.
  private func countFault(_ reading: DictionaryReading) -> Fault? {
    let width = reading.variables.reduce(0) { $0 + $1.width }
    guard format == .dta, width > 0, let bytes = StataMap(input.bytes).caseBytes else { return nil }
    let progress = ReadingProgress(
      file: input.name, format: format, rows: bytes / width, declaredRows: reading.declaredRows)
    return progress.fault(READSTAT_OK)
  }

  private func cases(_ dictionary: DictionaryReading, _ kept: [Bool]) -> CaseReading? {
    var pool = TextPool()
    let columns = columns(dictionary, kept, &pool)
    let reading = CaseReading(format, columns, pool, file: input.name, log: log)
    let error = reading.read(MemoryFile(input.bytes, patches: patches))
    let progress = progress(reading, dictionary)
    let fault = reading.refusal.map(progress.fault) ?? progress.fault(error)
    fault.map { log.add($0) }
    return fault == nil ? reading : nil
  }

  private func columns(
    _ dictionary: DictionaryReading, _ kept: [Bool], _ pool: inout TextPool
  ) -> [ColumnTexts?] {
    // A header may claim any number of rows; a byte of the file is the least a value takes.
    let room = input.bytes.count / max(kept.count, 1)
    let rows = min(declaredRows(dictionary) ?? 0, room)
    return zip(dictionary.variables, kept).map { variable, isKept in
      let labels = variable.labelSet.flatMap { dictionary.labelSets[$0] }
      return isKept ? ColumnTexts(variable, labels, rows: max(rows, 0), &pool) : nil
    }
  }

  private func declaredRows(_ dictionary: DictionaryReading) -> Int? {
    systemFile.map(\.declaredCases) ?? dictionary.declaredRows
  }

  private func progress(
    _ reading: CaseReading, _ dictionary: DictionaryReading
  ) -> ReadingProgress {
    let texts = dictionary.variables.indices.filter {
      dictionary.variables[$0].isText && reading.columns[$0] != nil
    }
    let next = texts.first { $0 > reading.lastVariable } ?? texts.first
    return ReadingProgress(
      file: input.name, format: format, rows: reading.rows,
      declaredRows: declaredRows(dictionary).flatMap { $0 < 0 ? nil : $0 },
      nextText: next.map { dictionary.variables[$0].name })
  }

  private func sheet(
    _ dictionary: DictionaryReading, _ columns: [ColumnTexts?], _ texts: TextArena
  ) -> Sheet {
    let columns = zip(dictionary.variables, columns).map { variable, texts in
      let labels = variable.labelSet.flatMap { dictionary.labelSets[$0]?.labels } ?? []
      return SheetColumn(
        name: variable.name, wording: variable.wording, labels: labels,
        declaredMissing: texts?.declaredMissing ?? [], isKept: texts != nil,
        cells: texts?.cells ?? [])
    }
    return Sheet(
      file: input.name, columns: columns, texts: texts,
      responseSets: systemFile?.responseSets(of: dictionary.variables) ?? [])
  }
}
