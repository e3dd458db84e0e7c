internal import Foundation

/// Qualtrics: a row of names, one of questions, and since 2016 one of JSON with each
/// column's `ImportId`.
func qualtricsForm(_ head: ExportHead, isDeclared: Bool) -> ExportForm? {
  let ids = head.texts(2).map(importID)
  let identified = ids.count { $0 != nil }
  let hasIDs = identified > 0 && identified * 2 >= ids.count
  guard hasIDs || isLegacy(head) || isDeclared && !head.names(1).isEmpty else { return nil }
  let rows = hasIDs ? 3 : 2
  let (names, questions) = (head.names(0), head.texts(1).map(untagged))
  guard questions.count == names.count else { return nil }
  let columns = names.indices.map { column in
    let id = hasIDs && column < ids.count ? ids[column] : nil
    // V1, V2 … are the names of old exports: what they are stands below.
    let fact = names[column].wholeMatch(of: /V\d+/) == nil ? names[column] : questions[column]
    let role = role(fact, questions[column], id) { head.sample(of: column, after: rows) }
    return ExportColumn(
      names[column], wording: questions[column], alternatives: [id?.id ?? ""], role: role)
  }
  var form = ExportForm(tool: Dialect.qualtrics.title, headerRows: rows, columns: columns)
  form.addRowRules()
  return form
}

/// `{"ImportId":"QID7","choiceId":"3"}`, also with single quotation marks.
private struct ImportID {
  let id: String
  let isChoice: Bool
}

private func importID(_ text: String) -> ImportID? {
  guard text.hasPrefix("{"), text.contains("ImportId") else { return nil }
  let json = text.contains("\"") ? text : text.replacing("'", with: "\"")
  guard let object = try? JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any],
    let id = object["ImportId"] as? String
  else { return nil }
  return ImportID(id: normalised(id), isChoice: object["choiceId"] != nil)
}

/// Whether two rows begin as those of an export without ids do.
private func isLegacy(_ head: ExportHead) -> Bool {
  let (names, questions) = (head.names(0), head.names(1))
  let pairs = Set(zip(names, questions).map { "\($0)|\($1)" })
  let recent = ["StartDate|Start Date", "EndDate|End Date", "Finished|Finished"]
  let old = ["ResponseID", "ResponseSet"]
  return recent.allSatisfy(pairs.contains)
    || questions.starts(with: old) && (names.starts(with: ["V1", "V2"]) || names.starts(with: old))
}

private func role(
  _ name: String, _ question: String, _ id: ImportID?, sample: () -> [String]
) -> ExportColumn.Role {
  if name.isEmpty, id == nil { return .filler }
  if personal.contains(name) { return .personal }
  if metadata.contains(name) || name.hasPrefix("Q_") { return .metadata }
  if name.contains(/_DO(_\d+)?$/) { return .order }
  if id?.isChoice == true, !name.hasSuffix("_TEXT") { return .option(of: stem(name)) }
  if isPersonal(name) || isPersonal(question) { return .personal }
  return isList(sample()) ? .options(separator: ",") : .answer
}

/// `Q7` of `Q7_3`.
private func stem(_ name: String) -> String {
  name.lastIndex(of: "_").map { String(name[..<$0]) } ?? name
}

/// Whether texts are codes, several of them in some: `1,2,7`.
private func isList(_ texts: [String]) -> Bool {
  texts.contains { $0.contains(",") } && texts.allSatisfy { $0.wholeMatch(of: /\d+(,\d+)*/) != nil }
}

private let personal: Set<String> = [
  "IPAddress", "RecipientLastName", "RecipientFirstName", "RecipientEmail", "ExternalReference",
  "ExternalDataReference", "LocationLatitude", "LocationLongitude", "Name", "EmailAddress",
]

private let metadata: Set<String> = [
  "StartDate", "EndDate", "Status", "Progress", "Duration (in seconds)", "Finished",
  "RecordedDate", "ResponseId", "ResponseID", "ResponseSet", "DistributionChannel",
  "UserLanguage",
]

extension ExportForm {
  fileprivate mutating func addRowRules() {
    // In the legacy form V1, V2 … are the names, and the second row tells.
    func column(_ name: String) -> Int? {
      columns.firstIndex { $0.name == name } ?? columns.firstIndex { $0.wording == name }
    }
    if let status = column("Status") {
      leftOut.append(
        RowRule(reason: "preview", column: status) { previews.contains($0.lowercased()) })
      counted.append(
        RowRule(reason: "possible spam", column: status) { spam.contains($0.lowercased()) })
    }
    if let finished = column("Finished") {
      counted.append(
        RowRule(reason: "unfinished", column: finished) {
          ["0", "false", "no"].contains($0.lowercased())
        })
    }
  }
}

/// Codes and words of `Status` for responses that nobody gave.
private let previews: Set<String> = [
  "1", "2", "9", "17", "survey preview", "survey test", "survey preview spam",
  "offline survey preview",
]
private let spam: Set<String> = ["8", "12", "40", "spam", "imported spam", "ex spam"]
