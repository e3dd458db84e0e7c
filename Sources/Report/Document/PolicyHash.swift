internal import Foundation
internal import Provenance

/// By what a content security policy admits one text of the page and no other: `sha256-…`.
///
/// Source: W3C, Content Security Policy Level 3, section 2.3.1.
func policyHash(_ text: String) -> String {
  let digest = SHA256Digest()
  digest.add(Array(text.utf8))
  return "sha256-" + Data(digest.bytes()).base64EncodedString()
}

/// RFC 4648.
func base64(_ bytes: [UInt8]) -> String { Data(bytes).base64EncodedString() }
