internal import Statistics

/// A senior member of staff who was interviewed.
struct Interviewee {
  let number: Int
  /// Levels of `Segment.rank` and `Segment.group`.
  let rank: Int
  let group: Int

  var id: String { "I\(number < 9 ? "0" : "")\(number + 1)" }

  /// The 26: two from each business group and two more from headquarters; three
  /// in four hold the rank of inspector or above, the others are senior staff.
  static let all = (0..<26).map { number in
    Interviewee(
      number: number, rank: number % 4 == 3 ? 3 : 2,
      group: number < 24 ? number % BusinessGroup.all.count : 10)
  }
}

/// Something an interviewee raises: a theme, as a barrier or as a help.
struct Mention {
  let theme: Int
  let isBarrier: Bool
}

/// What is said in the interviews, before anybody codes it.
struct InterviewProcess {
  let seed: UInt64
  /// Passages an interview falls into, fewest and most.
  static let passages = 13...17
  /// Share of passages about nothing of interest.
  static let idle = 0.06

  /// What one interviewee raises: each theme independently, with its own
  /// probability of being called a barrier and of being called a help.
  func mentions(_ interviewee: Interviewee) -> [Mention] {
    var draw = CounterGenerator(seed: seed, subject: interviewee.number, .topics)
    return CodeFrame.themes.enumerated().flatMap { index, theme in
      let raised = [(true, theme.barrier), (false, theme.enabler)].filter {
        draw.happens($0.1)
      }
      return raised.map { Mention(theme: index, isBarrier: $0.0) }
    }
  }

  /// The passages of one interview in order, nil where nothing of interest is
  /// said: every mention at least once, the rest at random.
  func passages(
    _ interviewee: Interviewee, drawing draw: inout CounterGenerator
  ) -> [Mention?] {
    let mentions = mentions(interviewee)
    let spread = Self.passages.count
    let wanted = max(mentions.count, Self.passages.lowerBound + draw.index(below: spread))
    let extra = (mentions.count..<max(wanted, mentions.count)).map { _ -> Mention? in
      if mentions.isEmpty || draw.happens(Self.idle * 2) { return nil }
      return mentions[draw.index(below: mentions.count)]
    }
    return (mentions + extra).shuffled(using: &draw)
  }
}
