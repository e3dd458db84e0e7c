/// The SHA-256 of the style sheet, by which the page's content security policy admits
/// it and nothing else; a test compares it with the file.
let styleHash = "sha256-0KsfD/JtlUOLVDQLzNoEqvV5F3N3GeRContBhcweM+Y="
