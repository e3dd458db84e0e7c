internal import Survey

/// Tells which words of a comment are names, by the company they keep and by how the study's
/// comments write them.
struct NameFinder {
  let customs: WordCustoms
  let listed: ListedNames

  /// Whether each of the words is to be masked as a name.
  func names(in tokens: [CommentToken]) -> [Bool] {
    var isName = tokens.indices.map { isNameByItself(tokens[$0]) }
    for index in tokens.indices {
      for next in index..<(index + listed.length(at: index, of: tokens)) { isName[next] = true }
    }
    markAfterTitles(tokens, &isName)
    markBeforeNames(tokens, &isName)
    markParticles(tokens, &isName)
    return isName
  }

  private func isNameByItself(_ token: CommentToken) -> Bool {
    if token.hasDigit { return false }
    if token.isMixed || token.range.count > Lexeme.longest { return true }
    // Jan and June are months, too.
    if firstNames.contains(token.folded), !capitalisedWords.contains(token.folded) { return true }
    let isKnown = customs.isKnown(token.folded)
    switch token.shape {
    case .small: return false
    case .capitals: return !isKnown && !customs.isCommonAbbreviation(token.folded)
    case .capitalised:
      if !isKnown { return !token.isInitial || !token.beginsSentence }
      return !token.beginsSentence && namesThatAreWords.contains(token.folded)
        || listed.parts.contains(token.folded) && !token.beginsSentence
    }
  }

  /// A title is followed by a name: by two words that have capitals; after a short form also by
  /// a word in small letters, or among capitals, that is not known.
  private func markAfterTitles(_ tokens: [CommentToken], _ isName: inout [Bool]) {
    var (places, isShort) = (0, false)
    for (index, token) in tokens.enumerated() {
      let isShortTitle = shortTitles.contains(token.folded)
      if isShortTitle || fullTitles.contains(token.folded) {
        (places, isShort) = (2, isShortTitle)
        continue
      }
      guard places > 0, token.isAdjacent else {
        places = 0
        continue
      }
      if token.hasDigit || nameParticles.contains(token.folded) { continue }
      let isPlain = token.shape == .small || token.isShouted
      let isHeld =
        functionWords.contains(token.folded) || !isShort && customs.isKept(token.folded)
      let isFound =
        isPlain ? isShort && places == 2 && !customs.isKnown(token.folded) : !isHeld
      if isFound { isName[index] = true }
      places = isFound ? places - 1 : 0
    }
  }

  /// The first word of a sentence, or an initial, before a name is one, too, if not known.
  private func markBeforeNames(_ tokens: [CommentToken], _ isName: inout [Bool]) {
    for index in tokens.indices.reversed().dropFirst() where !isName[index] {
      var next = index + 1
      while next < tokens.count - 1, nameParticles.contains(tokens[next].folded) { next += 1 }
      guard isName[next], tokens[next].isAdjacent, tokens[index].shape != .small else { continue }
      let isInitial = tokens[index].isInitial && tokens[index].folded != "i"
      if isInitial || !customs.isKnown(tokens[index].folded), !tokens[index].hasDigit {
        isName[index] = true
      }
    }
  }

  private func markParticles(_ tokens: [CommentToken], _ isName: inout [Bool]) {
    for index in tokens.indices.reversed().dropFirst()
    where !isName[index] && nameParticles.contains(tokens[index].folded) {
      let before = index > 0 ? tokens[index - 1].folded : ""
      let follows =
        index > 0
        && (isName[index - 1] || shortTitles.contains(before) || fullTitles.contains(before)
          || nameParticles.contains(before))
      if isName[index + 1], tokens[index + 1].isAdjacent, follows { isName[index] = true }
    }
  }
}
