internal import Survey

/// What all waves of a study are read with.
final class ReadingContext {
  let definition: StudyDefinition
  let questionnaire: Questionnaire
  let books: [LevelBook]
  let choiceBooks: [ChoiceBook]
  let log: FaultLog
  let persons: PersonRegistry
  /// Names of the codebook, for files that refer to them.
  let constructs: KnownNames
  let items: KnownNames
  let strata = UnitRegistry<String>()
  let clusters = UnitRegistry<NestedUnit>()
  var notes = NoteBook()
  /// What each wave was read from.
  var origins: [WaveOrigin] = []
  /// How each wave's export holds the items.
  var asked: [AskedWave] = []
  /// Comments as they were written, per wave and question, until they are masked.
  var rawComments: [[[String]?]] = []
  /// The segmentation whose levels are the strata; nil where they are a column's own.
  let strataBook: LevelBook?
  /// Segments that only interviews have.
  let interviewSegments: Set<String>

  init(
    _ definition: StudyDefinition, _ questionnaire: Questionnaire, books: [LevelBook],
    interviewSegments: Set<String>, log: FaultLog
  ) {
    (self.definition, self.questionnaire, self.books) = (definition, questionnaire, books)
    (self.interviewSegments, self.log) = (interviewSegments, log)
    persons = PersonRegistry(missing: definition.missing.map(\.word.value))
    choiceBooks = definition.choices.map { ChoiceBook($0, missing: definition.missing) }
    constructs = KnownNames("construct", questionnaire.constructNames)
    items = KnownNames("item", questionnaire.itemNames)
    strataBook = definition.design.stratum.flatMap { stratum in
      books.first {
        [$0.definition.id.value, $0.definition.column.value].contains(stratum.value)
      }
    }
  }

  func isMissing(_ text: String) -> Bool {
    definition.missing.contains { $0.word.value == text }
  }
}
