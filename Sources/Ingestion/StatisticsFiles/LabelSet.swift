/// Labels of values, which several variables may share.
struct LabelSet {
  /// In the file's order; of two labels of one code the first.
  private(set) var labels: [(code: String, label: String)] = []
  /// Of numbers and tagged missing values, beside ``labels``; nil of texts.
  private(set) var keys: [ValueKey?] = []
  private var ofKey: [ValueKey: Int] = [:]
  private var ofText: [String: Int] = [:]
  /// Labels that several codes have.
  private(set) var repeated: Set<String> = []
  private var seen: Set<String> = []

  mutating func add(_ label: String, of key: ValueKey) {
    guard ofKey[key] == nil else { return }
    ofKey[key] = labels.count
    append(label, code: key.text(), key: key)
  }

  mutating func add(_ label: String, ofText code: String) {
    guard ofText[code] == nil else { return }
    ofText[code] = labels.count
    append(label, code: code, key: nil)
  }

  func label(of key: ValueKey) -> String? { ofKey[key].map { labels[$0].label } }

  func label(ofText code: String) -> String? { ofText[code].map { labels[$0].label } }

  private mutating func append(_ label: String, code: String, key: ValueKey?) {
    labels.append((code, label))
    keys.append(key)
    if !seen.insert(label).inserted { repeated.insert(label) }
  }
}
