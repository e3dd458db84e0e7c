/// A file that is to be written: its path in the folder, and its bytes.
public struct FolderFile: Sendable, Equatable {
  public let path: String
  public let bytes: [UInt8]

  public init(path: String, bytes: [UInt8]) { (self.path, self.bytes) = (path, bytes) }
  public init(path: String, text: String) { self.init(path: path, bytes: Array(text.utf8)) }

  public var text: String { String(decoding: bytes, as: UTF8.self) }
}
