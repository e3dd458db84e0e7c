/// Where one member of staff stands: a level per segmentation.
struct Profile {
  let rank: UInt8
  let group: UInt8
  let role: UInt8
  let service: UInt8
  let frontline: UInt8

  subscript(segment: Segment) -> Int {
    switch segment {
    case .rank: Int(rank)
    case .group: Int(group)
    case .role: Int(role)
    case .service: Int(service)
    case .frontline: Int(frontline)
    }
  }

  var isFrontLine: Bool { frontline == 0 }
}

extension Profile {
  /// Cells of the full cross-classification of the five segmentations.
  static let cells = widths.reduce(1, *)
  private static let widths = Segment.allCases.map(\.levels.count)

  /// The profile's cell: its levels as the digits of one number.
  var cell: Int {
    var cell = 0
    for segment in Segment.allCases {
      cell = cell * Self.widths[segment.rawValue] + self[segment]
    }
    return cell
  }

  init(cell: Int) {
    var (digits, rest) = ([UInt8](), cell)
    for width in Self.widths.reversed() {
      digits.append(UInt8(rest % width))
      rest /= width
    }
    (rank, group, role) = (digits[4], digits[3], digits[2])
    (service, frontline) = (digits[1], digits[0])
  }
}
