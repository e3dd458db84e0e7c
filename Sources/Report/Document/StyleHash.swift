/// The SHA-256 of the style sheet, by which the page's content security policy admits
/// it and nothing else; a test compares it with the file.
let styleHash = "sha256-h12gP3rH6oHeMPT+29O9C/c+6mZtGF9VKvgDEhTVuhA="
