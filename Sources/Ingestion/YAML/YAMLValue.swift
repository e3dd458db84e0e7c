/// A value of the study file and where it stands.
indirect enum YAMLValue {
  case text(Placed<String>)
  case list([YAMLValue], Place)
  case mapping([YAMLEntry], Place)

  var place: Place {
    switch self {
    case .text(let text): text.place
    case .list(_, let place), .mapping(_, let place): place
    }
  }

  /// What people call such a value.
  var kind: String {
    switch self {
    case .text: "a text"
    case .list: "a list"
    case .mapping: "a mapping"
    }
  }
}

/// A key of a mapping with its value.
struct YAMLEntry {
  let key: Placed<String>
  let value: YAMLValue
}
