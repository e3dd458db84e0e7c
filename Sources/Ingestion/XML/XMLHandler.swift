/// An element's attributes by name, without prefixes of name spaces.
typealias XMLAttributes = [String: String]

/// What is done with the elements of a file as they come.
protocol XMLHandler: AnyObject {
  /// An element begins; false ends the reading, with the handler's own fault told.
  func open(_ name: String, _ attributes: XMLAttributes, at place: () -> Place) -> Bool
  func text(_ text: String)
  /// An element ends; false ends the reading, likewise.
  func close(_ name: String, at place: () -> Place) -> Bool
}
