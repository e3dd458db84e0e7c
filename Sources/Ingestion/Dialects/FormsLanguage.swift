/// The headings that Microsoft Forms writes in one of its languages.
///
/// Seen in public programs that read such files: German in AndreasTraut/Personal-Fitness-BI
/// (`docs/02_datenanbindung.md`), Dutch in DavidNHLSchweizer/aapa, French and Spanish in several.
/// Welsh and others were not found, and are not guessed.
struct FormsLanguage {
  /// In capitals or not: `ID`, `Id`.
  private let start: String
  private let completion: String
  let facts: [String: ExportColumn.Role]

  private init(
    _ start: String, _ completion: String, personal: [String], others: [String]
  ) {
    (self.start, self.completion) = (start, completion)
    var facts: [String: ExportColumn.Role] = [:]
    for name in ["ID", "Id", start, completion] + others { facts[name] = .metadata }
    for name in personal { facts[name] = .personal }
    self.facts = facts
  }

  /// Whether a row of headings begins as this language's exports do.
  func begins(_ names: [String]) -> Bool {
    names.count > 2 && names[0].lowercased() == "id" && names[1] == start && names[2] == completion
  }

  static let english = FormsLanguage(
    "Start time", "Completion time", personal: ["Email", "Name"],
    others: [
      "Total points", "Quiz feedback", "Last modified time", "Language", "Grade posted time",
    ])
  static let all = [
    english,
    FormsLanguage(
      "Startzeit", "Fertigstellungszeit", personal: ["E-Mail", "Name"],
      others: ["Gesamtpunktzahl", "Prüfungsfeedback", "Uhrzeit der Notenveröffentlichung"]),
    FormsLanguage(
      "Heure de début", "Heure de fin", personal: ["Adresse de messagerie", "Nom"],
      others: ["Total points", "Quiz feedback", "Heure de la dernière modification", "Langue"]),
    FormsLanguage(
      "Hora de inicio", "Hora de finalización", personal: ["Correo electrónico", "Nombre"],
      others: ["Total de puntos", "Hora de la última modificación"]),
    FormsLanguage(
      "Begintijd", "Tijd van voltooien", personal: ["E-mail", "Naam"],
      others: ["Tijd van laatste wijziging"]),
  ]
}
