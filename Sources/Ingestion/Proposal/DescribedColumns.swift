/// The columns of an export with what a codebook adds: questions, labels, missing values.
struct DescribedColumns {
  let header: Header
  /// Of each column that the file gives no labels for, labels by code.
  private(set) var labels: [Int: [String: String]] = [:]
  /// Columns that the codebook describes.
  private(set) var count = 0

  init(_ header: Header, by codebook: DDICodebook?) {
    guard let codebook else {
      self.header = header
      return
    }
    var columns = header.columns
    for index in columns.indices {
      guard let variable = codebook.variable(named: columns[index].name) else { continue }
      count += 1
      if columns[index].wording.isEmpty { columns[index].wording = variable.wording }
      guard columns[index].labels.isEmpty, !variable.categories.isEmpty else { continue }
      columns[index].labels = variable.categories.map { ($0.code, $0.label) }
      columns[index].declaredMissing.formUnion(variable.missing.map(\.label))
      let pairs = variable.categories.flatMap { category in
        category.codes.map { ($0, category.label) }
      }
      labels[index] = Dictionary(pairs) { first, _ in first }
    }
    self.header = Header(columns, at: header.cells, of: header.text)
  }
}
