internal import LinearAlgebra

/// The state of multiplicative updates.
///
/// X is kept in blocks of columns that fit a cache: WᵀX and, once the block's terms have moved,
/// its part of XHᵀ for the next iteration are taken while the block is there, so that an
/// iteration reads X from memory once.  Hᵀ is kept by the same blocks.
struct MultiplicativeUpdates {
  private let x: [Matrix]
  private let squares: Double
  /// W.
  private(set) var documents: Matrix
  /// Hᵀ, by blocks.
  private var blocks: [Matrix]
  /// XHᵀ.
  private var projected: Matrix
  /// HHᵀ.
  private var termGram: Matrix
  /// WᵀW.
  private var documentGram: Matrix

  init(_ matrix: Matrix, _ documents: Matrix, _ terms: Matrix) {
    let width = max(1, 65_536 / max(matrix.rows, 1))
    let ranges = stride(from: 0, to: matrix.columns, by: width).map {
      Array($0..<min($0 + width, matrix.columns))
    }
    x = ranges.map(matrix.selectingColumns)
    blocks = ranges.map { terms.selectingColumns($0).transposed() }
    self.documents = documents
    squares = matrix.sumOfSquares
    projected = Matrix(rows: matrix.rows, columns: terms.rows)
    termGram = Matrix(rows: terms.rows, columns: terms.rows)
    documentGram = documents.crossProduct()
    for block in x.indices { add(block) }
  }

  /// H.
  var terms: Matrix {
    let columns = blocks.map { $0.transposed() }
    let values = columns.flatMap { block in block.span.indices.map { block.span[$0] } }
    let rank = termGram.rows
    return Matrix(rows: rank, columns: values.count / rank, columnMajor: values)
  }

  /// ‖X − WH‖² = ‖X‖² − 2 ⟨W, XHᵀ⟩ + ⟨WᵀW, HHᵀ⟩.
  var objective: Double {
    max(0, squares - 2 * documents.inner(projected) + documentGram.inner(termGram))
  }

  mutating func iterate() {
    documents.multiply(by: projected, over: documents.times(termGram))
    documentGram = documents.crossProduct()
    projected.formZero()
    termGram.formZero()
    for block in x.indices {
      blocks[block].multiply(
        by: x[block].transposeTimes(documents), over: blocks[block].times(documentGram))
      add(block)
    }
  }

  /// Adds a block's part of XHᵀ and HHᵀ.
  private mutating func add(_ block: Int) {
    projected.add(x[block], times: blocks[block])
    termGram.add(transposeOf: blocks[block], times: blocks[block])
  }
}
