/// The SHA-256 of the paper's style sheet, by which its content security policy admits it and
/// nothing else; a test compares it with the file.
let paperStyleHash = "sha256-3iMsSRavEqhYej3DKIR5Zm4QK2y2zhSnfwlQOenk7kM="
