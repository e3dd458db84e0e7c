/// The cell of every respondent, in as few bytes as the number of cells needs.
///
/// One byte up to 256 cells, two up to 65,536, four beyond.
struct CellNumbers: Sendable, Equatable {
  private enum Storage: Sendable, Equatable {
    case one([UInt8])
    case two([UInt16])
    case four([Int32])
  }

  private var storage = Storage.one([])

  /// Of nobody yet; room for as many at a byte each.
  init(capacity: Int) {
    var numbers: [UInt8] = []
    numbers.reserveCapacity(capacity)
    storage = .one(numbers)
  }

  var count: Int {
    switch storage {
    case .one(let numbers): numbers.count
    case .two(let numbers): numbers.count
    case .four(let numbers): numbers.count
    }
  }

  subscript(row: Int) -> Int {
    switch storage {
    case .one(let numbers): Int(numbers[row])
    case .two(let numbers): Int(numbers[row])
    case .four(let numbers): Int(numbers[row])
    }
  }

  /// The cells of some rows, to be looped over.
  func numbers(of rows: Range<Int>) -> [Int32] {
    switch storage {
    case .one(let numbers): numbers[rows].map { Int32($0) }
    case .two(let numbers): numbers[rows].map { Int32($0) }
    case .four(let numbers): Array(numbers[rows])
    }
  }

  /// Adds respondents; a number that needs more bytes than those before copies them once.
  mutating func append(_ more: [Int32]) {
    widen(for: more.max() ?? 0)
    switch storage {
    case .one(var numbers):
      storage = .one([])
      numbers.append(contentsOf: more.lazy.map { UInt8($0) })
      storage = .one(numbers)
    case .two(var numbers):
      storage = .one([])
      numbers.append(contentsOf: more.lazy.map { UInt16($0) })
      storage = .two(numbers)
    case .four(var numbers):
      storage = .one([])
      numbers.append(contentsOf: more)
      storage = .four(numbers)
    }
  }

  private mutating func widen(for largest: Int32) {
    if case .one(let numbers) = storage, largest > UInt8.max {
      var wide: [UInt16] = []
      wide.reserveCapacity(numbers.capacity)
      wide.append(contentsOf: numbers.lazy.map { UInt16($0) })
      storage = .two(wide)
    }
    if case .two(let numbers) = storage, largest > UInt16.max {
      var wide: [Int32] = []
      wide.reserveCapacity(numbers.capacity)
      wide.append(contentsOf: numbers.lazy.map { Int32($0) })
      storage = .four(wide)
    }
  }
}
