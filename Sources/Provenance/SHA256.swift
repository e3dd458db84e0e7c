internal import CCrypto

/// SHA-256 of bytes, as 64 lower-case hexadecimal digits.
///
/// Source: FIPS 180-4, doi:10.6028/NIST.FIPS.180-4, by OpenSSL.
public func sha256(_ bytes: some Sequence<UInt8>) -> String {
  let input = Array(bytes)
  var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
  _ = SHA256(input, input.count, &digest)
  let digits = Array("0123456789abcdef".utf8)
  return String(
    decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
}
