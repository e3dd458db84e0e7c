internal import Survey

/// Interviews by the codes that each was given.
func codedInterviews(
  _ said: [[Int]], codes: [String], groups: [String?]? = nil, lineages: [[String]]? = nil
) -> Interviews {
  Interviews(
    interviews: said.indices.map { "I\($0)" }, coders: [], codes: codes,
    codings: said.enumerated().flatMap { interview, codes in
      codes.map {
        Coding(
          interview: interview, unit: nil, coder: nil, code: $0, polarity: nil, severity: nil)
      }
    }, levels: groups.map { ["g": $0] } ?? [:], lineages: lineages)
}

/// A theme per code, of its name.
func singleThemes(_ codes: [String]) -> [Theme] {
  codes.map { Theme(name: $0, codes: [$0], construct: nil) }
}

let groupSegmentation = Segmentation(id: "g", title: "Group", levels: ["s", "t", "u"])
