public import Foundation

/// Why there is no private folder.
public struct PrivateFolderError: Error, Sendable {
  /// The place and name that were tried, by `mkdtemp`.
  public let template: String
  /// In the system's words.
  public let reason: String
}

/// A new folder that nobody else may look into, for whoever asks to remove.
public func makePrivateFolder() throws(PrivateFolderError) -> URL {
  let template = FileManager.default.temporaryDirectory.appending(path: "canvass-XXXXXX").path
  var path = Array(template.utf8CString)
  guard mkdtemp(&path) != nil else {
    throw PrivateFolderError(template: template, reason: String(cString: strerror(errno)))
  }
  let bytes = path.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
  return URL(filePath: String(decoding: bytes, as: UTF8.self), directoryHint: .isDirectory)
}
