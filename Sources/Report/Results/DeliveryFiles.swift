internal import Pilots
internal import Survey

/// `delivery.csv`: every output with how it stands; prices are not for the public.
func deliveryFile(_ delivery: Delivery, _ figures: PilotFigures) -> Table {
  var table = Table(header: "pilot,output,price,due,accepted,state,days,selected")
  for pilot in delivery.pilots {
    for entry in pilot.outputs {
      table.append([
        .text(pilot.pilot.id), .text(entry.output.output),
        .figure(figures.cost(entry.output.price), decimals: 0), .word(entry.output.due),
        .word(entry.output.accepted), .text(entry.state.name), .whole(entry.state.days),
        .text(pilot.isSelected ? "yes" : "no"),
      ])
    }
  }
  return table
}

/// `delivery_pilots.csv`: the same added up for each pilot, the chosen and all.
func deliveryPilotsFile(_ delivery: Delivery, _ figures: PilotFigures) -> Table {
  var table = Table(
    header: """
      of,pilot,name,selected,outputs,accepted,late,overdue,due,price,paid,to_pay,next_due,value,\
      value_per_accepted,paid_per_accepted
      """)
  for pilot in delivery.pilots {
    table.append(
      [
        .text("pilot"), .text(pilot.pilot.id), .text(pilot.pilot.name),
        .text(pilot.isSelected ? "yes" : "no"),
      ] + figures.cells(pilot.totals))
  }
  if let chosen = delivery.chosen {
    table.append([.text("chosen"), .empty, .empty, .empty] + figures.cells(chosen))
  }
  table.append([.text("all"), .empty, .empty, .empty] + figures.cells(delivery.all))
  return table
}

/// `questions.csv`: what the programme wants to know, and which chosen pilots answer it by when.
/// The cheapest candidate that would answer is not for the public.
func questionsFile(_ coverage: QuestionCoverage, _ figures: PilotFigures) -> Table {
  var table = Table(
    header: "question,document,pilots,answered_by,first,by,weeks,cheapest")
  for row in coverage.questions {
    table.append([
      .text(row.question.question), .text(row.question.document),
      .text(row.question.pilots.joined(separator: ";")),
      .text(row.answeredBy.joined(separator: ";")), .word(row.first), .word(row.last),
      .figure(row.weeks, decimals: 0), .word(figures.showsCommerce ? row.cheapest : nil),
    ])
  }
  return table
}

/// `documents.csv`: how many of each document's questions are answered.
func documentsFile(_ coverage: QuestionCoverage) -> Table {
  var table = Table(header: "document,answered,questions")
  for row in coverage.documents {
    table.append([.text(row.document), .count(row.answered), .count(row.questions)])
  }
  return table
}

extension PilotFigures {
  /// Outputs, accepted, late, overdue, due, price, paid, to pay, next due, value and what an
  /// accepted output comes to.
  fileprivate func cells(_ totals: DeliveryTotals) -> [Cell] {
    [
      .count(totals.outputs), .count(totals.accepted), .count(totals.acceptedLate),
      .count(totals.overdue), .count(totals.due), .figure(cost(totals.price), decimals: 0),
      .figure(cost(totals.paid), decimals: 0), .figure(cost(totals.toPay), decimals: 0),
      .word(totals.nextDue), .figure(value(totals.value)),
      .figure(value(totals.valuePerAccepted)),
      .figure(cost(totals.paidPerAccepted), decimals: 0),
    ]
  }
}

extension OutputState {
  /// As files have it.
  var name: String {
    switch self {
    case .acceptedOnTime: "accepted on time"
    case .acceptedLate: "accepted late"
    case .acceptedUndated: "accepted, no due date"
    case .overdue: "overdue"
    case .due: "due"
    case .undated: "no due date"
    }
  }

  /// As people read it: "accepted 7 days late".
  var words: String {
    switch self {
    case .acceptedLate(let days): "accepted \(counted(days)) late"
    case .overdue(let days): "\(counted(days)) overdue"
    default: name
    }
  }
}

private func counted(_ days: Int) -> String { days == 1 ? "1 day" : "\(grouped(days)) days" }
