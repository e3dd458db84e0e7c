/// The SHA-256 of the paper's style sheet, by which its content security policy admits it and
/// nothing else; a test compares it with the file.
let paperStyleHash = "sha256-V+3urLfb9T4kV0zPDpMJ9ZoCCpT1vCrOPWMLDdTwk3s="
