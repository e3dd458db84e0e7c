extension CodedColumn {
  /// The distinct texts of the column with their code and how often each came, in order of
  /// appearance; texts past the limit of ``RepeatedTexts`` left out.  O(rows).
  var distinctTexts: [(text: String, code: Code, count: Int)] {
    var counts = [Int](repeating: 0, count: texts.count)
    for number in numbers where number != Self.loose { counts[Int(number)] += 1 }
    return texts.indices.map { (texts[$0], meanings[$0], counts[$0]) }
  }
}
