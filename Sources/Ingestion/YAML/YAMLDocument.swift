internal import Yams

/// Bounds on a study file, so that a hostile one costs little.
enum YAMLBounds {
  /// Bytes of the file (1 MiB).
  static let bytes = 1 << 20
  /// Uses of aliases (`*name`): a few share a block, many multiply into a bomb.
  static let aliases = 8
  /// Nesting of lists and mappings.
  static let depth = 32
  /// Values, aliases written out.
  static let values = 100_000
}

/// Reads a study file's text into placed values; nil, with faults, where it is no YAML.
///
/// Every scalar is text as written: `2018`, `no` and `1.50` keep their spelling.
func yamlDocument(_ text: String, file: String, log: FaultLog) -> YAMLValue? {
  if let place = aliasBeyondBound(text, file: file) {
    log.add("more than \(YAMLBounds.aliases) aliases; write the values out", at: place)
    return nil
  }
  do {
    guard let node = try compose(yaml: text) else {
      log.add("the study file is empty", at: Place(file: file, line: 1, column: 1))
      return nil
    }
    var conversion = YAMLConversion(text, file: file)
    return try conversion.value(node, depth: 0)
  } catch let fault as Fault {
    log.add(fault)
  } catch {
    log.add(yamlFault(error, file: file))
  }
  return nil
}

/// Where the alias too many stands: `*` after a space or bracket and before a letter.
private func aliasBeyondBound(_ text: String, file: String) -> Place? {
  var (line, column, count, previous) = (1, 0, 0, Character("\n"))
  for character in text {
    if character.isNewline {
      (line, column) = (line + 1, 0)
    } else {
      column += 1
    }
    if previous == "*", character.isLetter || character.isNumber || character == "_" {
      count += 1
      if count > YAMLBounds.aliases { return Place(file: file, line: line, column: column - 1) }
    }
    previous = character
  }
  return nil
}

/// A syntax error of the library as a placed fault.
private func yamlFault(_ error: any Error, file: String) -> Fault {
  func fault(_ mark: Mark?, _ problem: String) -> Fault {
    let place = Place(file: file, line: mark?.line ?? 1, column: mark?.column ?? 1)
    return Fault(at: place, problem)
  }
  return switch error as? YamlError {
  case .scanner(_, let problem, let mark, _)?, .parser(_, let problem, let mark, _)?,
    .composer(_, let problem, let mark, _)?:
    fault(mark, "not YAML: \(problem)")
  case .duplicatedKeysInMapping(let duplicates, let context)?:
    fault(context.mark, "this mapping has \(listed(duplicates)) more than once")
  case .reader(let problem, _, _, _)?: fault(nil, "not YAML: \(problem)")
  default: fault(nil, "not YAML")
  }
}
