/// Whether a header speaks of something that identifies a person: an address on
/// the network or on a map, a name, a number that the organisation knows them by.
func isPersonal(_ header: String) -> Bool {
  let words = words(of: header)
  // Questions mention names and addresses; headers of personal columns are short.
  guard words.count <= 4 else { return false }
  return words.indices.contains { start in
    (start..<words.count).contains {
      personalHeaders.contains(words[start...$0].joined(separator: " "))
    }
  }
}

private let personalHeaders: Set = [
  "ip", "ip address", "ipaddress", "e mail", "email", "emailaddress", "name", "first name",
  "last name", "firstname", "lastname", "forename", "surname", "fullname", "latitude",
  "longitude", "phone", "telephone", "mobile", "postcode", "post code", "zip", "home address",
  "date of birth", "dob", "staff number", "employee number", "payroll number", "collar number",
  "warrant number", "ni number", "national insurance",
]

/// Lower-case words; `RecipientLastName` has three.
private func words(of header: String) -> [String] {
  var (words, word, wasLower) = ([String](), "", false)
  for character in header {
    let isBreak = !character.isLetter && !character.isNumber
    if isBreak || character.isUppercase && wasLower {
      if !word.isEmpty { words.append(word.lowercased()) }
      word = ""
    }
    if !isBreak { word.append(character) }
    wasLower = character.isLowercase
  }
  return word.isEmpty ? words : words + [word.lowercased()]
}
