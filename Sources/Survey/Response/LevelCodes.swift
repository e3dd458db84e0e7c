/// The level of every respondent in one segmentation: an index, or ``Wave/unknownLevel``.
///
/// One byte each while every index is below 255, two from then on, and none where all are
/// alike.  Two lists are equal where their codes are, however they are stored.
public struct LevelCodes: Sendable {
  private enum Storage: Sendable {
    case alike(UInt16, count: Int)
    /// 255 stands for the unknown level.
    case narrow([UInt8])
    case wide([UInt16])
  }

  private var storage: Storage

  /// Of nobody yet.
  public init() { storage = .narrow([]) }

  /// One code for everybody, which costs nothing whatever `count` is.
  public init(repeating code: UInt16, count: Int) { storage = .alike(code, count: count) }

  /// Code after code, without a wide copy of them all.
  public init(_ codes: some Sequence<UInt16>) {
    self.init()
    reserveCapacity(codes.underestimatedCount)
    for code in codes { append(code) }
  }

  /// The codes of a list, a byte each where they fit.
  public init(_ codes: [UInt16]) {
    let isNarrow = codes.allSatisfy(Self.isNarrow)
    storage = isNarrow ? .narrow(codes.map(Self.narrowed)) : .wide(codes)
  }

  /// Makes room for as many respondents at a byte each.
  public mutating func reserveCapacity(_ count: Int) {
    guard case .narrow(var codes) = storage else { return }
    storage = .narrow([])
    codes.reserveCapacity(count)
    storage = .narrow(codes)
  }

  /// Adds a respondent.  O(1) on average; the first code that needs two bytes copies the others.
  public mutating func append(_ code: UInt16) {
    widen(for: code)
    switch storage {
    case .narrow(var codes):
      storage = .narrow([])
      codes.append(Self.narrowed(code))
      storage = .narrow(codes)
    case .wide(var codes):
      storage = .narrow([])
      codes.append(code)
      storage = .wide(codes)
    case .alike: preconditionFailure("widened codes stand one by one")
    }
  }

  /// The codes of some rows, to be looped over: O(rows), and as fast as copying them.
  public func codes(of rows: Range<Int>) -> [UInt16] {
    switch storage {
    case .alike(let code, let count):
      precondition(rows.lowerBound >= 0 && rows.upperBound <= count, "rows of \(count)")
      return [UInt16](repeating: code, count: rows.count)
    case .narrow(let codes): return codes[rows].map(Self.widened)
    case .wide(let codes): return Array(codes[rows])
    }
  }
}

extension LevelCodes: RandomAccessCollection, MutableCollection {
  public var startIndex: Int { 0 }

  public var endIndex: Int {
    switch storage {
    case .alike(_, let count): count
    case .narrow(let codes): codes.count
    case .wide(let codes): codes.count
    }
  }

  public subscript(row: Int) -> UInt16 {
    get {
      switch storage {
      case .alike(let code, let count):
        precondition(row >= 0 && row < count, "row \(row) of \(count)")
        return code
      case .narrow(let codes): return Self.widened(codes[row])
      case .wide(let codes): return codes[row]
      }
    }
    set {
      widen(for: newValue)
      switch storage {
      case .narrow(var codes):
        storage = .narrow([])
        codes[row] = Self.narrowed(newValue)
        storage = .narrow(codes)
      case .wide(var codes):
        storage = .narrow([])
        codes[row] = newValue
        storage = .wide(codes)
      case .alike: preconditionFailure("widened codes stand one by one")
      }
    }
  }
}

extension LevelCodes {
  private static func widened(_ code: UInt8) -> UInt16 {
    code == UInt8.max ? Wave.unknownLevel : UInt16(code)
  }

  private static func narrowed(_ code: UInt16) -> UInt8 {
    code == Wave.unknownLevel ? UInt8.max : UInt8(code)
  }

  private static func isNarrow(_ code: UInt16) -> Bool {
    code < UInt8.max || code == Wave.unknownLevel
  }

  /// Stores codes one by one, and in two bytes each where `code` needs them.
  private mutating func widen(for code: UInt16) {
    switch storage {
    case .alike(let common, let count):
      storage =
        Self.isNarrow(common)
        ? .narrow([UInt8](repeating: Self.narrowed(common), count: count))
        : .wide([UInt16](repeating: common, count: count))
      widen(for: code)
    case .narrow(let codes):
      guard !Self.isNarrow(code) else { return }
      var wide: [UInt16] = []
      wide.reserveCapacity(codes.capacity)
      wide.append(contentsOf: codes.lazy.map(Self.widened))
      storage = .wide(wide)
    case .wide: break
    }
  }
}

extension LevelCodes: Equatable {
  public static func == (first: LevelCodes, second: LevelCodes) -> Bool {
    first.elementsEqual(second)
  }
}

extension LevelCodes: ExpressibleByArrayLiteral {
  public init(arrayLiteral codes: UInt16...) { self.init(codes) }
}
