/// Numbers for names, in order of appearance: strata and sampling units.
final class UnitRegistry<Name: Hashable> {
  private(set) var names: [Name] = []
  private var numbers: [Name: Int32] = [:]

  func number(of name: Name) -> Int32 {
    if let known = numbers[name] { return known }
    let number = Int32(names.count)
    numbers[name] = number
    names.append(name)
    return number
  }
}

/// A sampling unit within its stratum; units of the same name elsewhere are others.
struct NestedUnit: Hashable {
  let stratum: Int32
  let name: String
}
