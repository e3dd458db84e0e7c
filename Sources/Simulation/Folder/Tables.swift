internal import Survey

/// The study's small files as CSV.
enum Tables {
  static var codebook: CSVText {
    var csv = CSVText(header: [
      "item", "construct", "direction", "scale", "wording", "column:\(Round.first.id)",
      "wording:\(Round.second.id)",
    ])
    for question in Questionnaire.questions {
      let isReworded = question.id == Questionnaire.reworded.item
      csv.append([
        question.id, question.topic.rawValue, question.direction.rawValue, "agree5",
        question.wording, Questionnaire.isAsked(question, in: .first) ? "" : "-",
        isReworded ? Questionnaire.reworded.wording : "",
      ])
    }
    return csv
  }

  static func population(_ population: FinitePopulation) -> CSVText {
    var csv = CSVText(header: ["segment", "level", "count"])
    for segment in Segment.allCases {
      for (index, level) in segment.levels.enumerated() {
        csv.append([segment.id, level, "\(population.staff(segment, index))"])
      }
    }
    return csv
  }

  static func interviews(seed: UInt64) -> CSVText {
    let coders = Coders(process: InterviewProcess(seed: seed))
    var csv = CSVText(header: [
      "interview", Segment.rank.header, Segment.group.header, "unit", "coder", "code", "polarity",
      "severity", "excerpt",
    ])
    for passage in Interviewee.all.flatMap(coders.code) {
      let interviewee = passage.interviewee
      csv.append([
        interviewee.id, Segment.rank.levels[interviewee.rank],
        Segment.group.levels[interviewee.group], passage.unit, passage.coder,
        passage.code?.name ?? "",
        passage.code.map { _ in passage.isBarrier ? Polarity.barrier : .enabler }?.rawValue ?? "",
        passage.code.map { _ in "\(passage.severity)" } ?? "", passage.excerpt,
      ])
    }
    return csv
  }

  static var themes: CSVText {
    var csv = CSVText(header: ["code", "theme", "construct"])
    for theme in CodeFrame.themes {
      for code in theme.codes { csv.append([code.name, theme.name, theme.topic?.rawValue ?? ""]) }
    }
    return csv
  }

  static var questions: CSVText {
    var csv = CSVText(header: ["question", "document", "pilots"])
    for question in StudyQuestion.all {
      csv.append([question.question, question.document, question.pilots.joined(separator: ";")])
    }
    return csv
  }
}

extension Tables {
  static var pilots: CSVText {
    var csv = CSVText(header: [
      "pilot", "name", "sponsor", "cost_low", "cost", "cost_high", "weeks", "requires", "excludes",
      "learning_low", "learning", "learning_high", "readiness", "risk",
    ])
    for pilot in Candidate.all {
      let (cost, learning) = (pilot.cost, pilot.judged.learning)
      csv.append(
        [pilot.id, pilot.name, pilot.sponsor] + [cost.low, cost.likely, cost.high].map { "\($0)" }
          + ["\(pilot.weeks)", pilot.requires.joined(separator: ";")]
          + [pilot.excludes.joined(separator: ";")]
          + [learning.low, learning.likely, learning.high].map(number)
          + [number(pilot.judged.readiness), number(pilot.judged.risk)])
    }
    return csv
  }

  static var addresses: CSVText {
    var csv = CSVText(header: ["pilot", "construct", "effect", "scope"])
    for pilot in Candidate.all {
      for claim in pilot.addresses {
        csv.append([pilot.id, claim.topic.rawValue, "\(claim.effect)", claim.scope])
      }
    }
    return csv
  }

  static var outputs: CSVText {
    var csv = CSVText(header: ["pilot", "output", "price", "due", "accepted"])
    for pilot in Candidate.all {
      for output in pilot.outputs {
        csv.append([pilot.id, output.name, "\(output.price)", output.due, output.accepted])
      }
    }
    return csv
  }

  private static func number(_ value: Double) -> String {
    value == value.rounded() ? "\(Int(value))" : "\(value)"
  }
}
