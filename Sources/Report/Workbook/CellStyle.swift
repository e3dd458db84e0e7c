internal import CXLSXWriter

/// How a cell looks.
struct CellStyle: Hashable {
  /// In Excel's own language: `0.0`.
  var numberFormat: String?
  var isBold = false
  var size: Double?
  var wraps = false
  var isCentred = false
  var isUnderlined = false
  /// Lines at a slant, for what is withheld.
  var isHatched = false
  /// A dashed border, for what few people stand behind.
  var isDashed = false
  /// Colours as 0xRRGGBB.
  var ink: UInt32?
  var fill: UInt32?
  var border: UInt32?

  /// The row of names.
  static let header = CellStyle(isBold: true, fill: SheetColours.wash)
  static let link = CellStyle(isUnderlined: true, ink: SheetColours.accent)
  static let prose = CellStyle(wraps: true)

  /// A figure at so many decimals, thousands apart.
  static func figure(decimals: Int) -> CellStyle {
    let zeros = decimals > 0 ? "." + String(repeating: "0", count: decimals) : ""
    return CellStyle(numberFormat: "#,##0" + zeros)
  }

  func apply(to format: UnsafeMutablePointer<lxw_format>) {
    applyText(to: format)
    if isHatched { format_set_pattern(format, UInt8(LXW_PATTERN_LIGHT_UP.rawValue)) }
    if let fill {
      if isHatched { format_set_fg_color(format, fill) } else { format_set_bg_color(format, fill) }
    }
    if isDashed { format_set_border(format, UInt8(LXW_BORDER_DASHED.rawValue)) }
    if let border {
      if !isDashed { format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue)) }
      format_set_border_color(format, border)
    }
  }

  private func applyText(to format: UnsafeMutablePointer<lxw_format>) {
    if let numberFormat { format_set_num_format(format, numberFormat) }
    if isBold { format_set_bold(format) }
    if let size { format_set_font_size(format, size) }
    if wraps { format_set_text_wrap(format) }
    if wraps || size != nil { format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue)) }
    if isCentred { format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue)) }
    if isUnderlined { format_set_underline(format, UInt8(LXW_UNDERLINE_SINGLE.rawValue)) }
    if let ink { format_set_font_color(format, ink) }
  }
}

/// The light palette of the page's style sheet; a test compares the two.
enum SheetColours {
  static let ink: UInt32 = 0x1D2329
  static let soft: UInt32 = 0x5A646E
  static let hair: UInt32 = 0xDCD9D3
  static let wash: UInt32 = 0xF3F1EC
  static let accent: UInt32 = 0x1F5A92
  static let good: UInt32 = 0x1F5A92
  static let bad: UInt32 = 0xB45309
  static let alarm: UInt32 = 0x7A1F1F
  static let onStrong: UInt32 = 0xFFFFFF
  static let onPale: UInt32 = 0x1D2329

  /// The shades of the heat map, by the classes of the style sheet.
  static let shades: [String: UInt32] = [
    "good-3": 0x1F5A92, "good-2": 0x6FA1CF, "good-1": 0xCFE0F0,
    "bad-3": 0xB45309, "bad-2": 0xE39A52, "bad-1": 0xF8DFC4,
  ]
}
