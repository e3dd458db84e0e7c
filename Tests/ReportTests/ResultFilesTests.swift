internal import Disclosure
internal import Report
internal import Survey
internal import Testing

@Suite struct ResultFilesTests {
  /// The columns of the contract, in its order.
  static let headers = [
    "segments.csv": "wave,segment,level,measure,statistic,estimate,se,lower,upper,df,n,flag,q",
    "items.csv": "wave,segment,level,item,answer,share,lower,upper,n",
    "choices.csv": "wave,segment,level,set,option,share,lower,upper,n,none",
    "comments.csv":
      "wave,segment,level,comment,word,users,n,share,rest_users,rest_n,rest_share,g2,p,q,"
      + "direction,flag",
    "comment_constructs.csv":
      "wave,segment,level,comment,construct,theme,respondents,n,share,lower,upper",
    "comment_topics.csv": "wave,comment,topic,words,respondents,n,share,lower,upper,stability",
    "comment_counts.csv": "wave,segment,level,comment,written,n",
    "missing.csv": "wave,segment,level,item,kind,share,n",
    "reliability.csv":
      """
    wave,construct,items,n,alpha,alpha_lower,alpha_upper,omega,omega_lower,omega_upper,\
    feldt_lower,feldt_upper,heywood,lost_replicates,note
    """,
    "reliability_items.csv": "wave,construct,item,alpha_without,item_rest,n",
    "agreement.csv": "wave,code,statistic,estimate,lower,upper,n,lost,note",
    "coders.csv": "wave,coder,interviews,n,shared,share,codes,uncoded,note",
    "mend.csv":
      "wave,code,alpha,lower,upper,sure,n,disputed,unanswered,instead,instead_disputed,note",
    "drivers.csv": """
    wave,outcome,construct,share,lower,upper,r_squared,r_squared_lower,r_squared_upper,n,\
    method,lost_replicates,note
    """,
    "careless.csv": "wave,index,rule,flagged,n,share,note",
    "sensitivity.csv":
      "wave,measure,estimate,without,difference,difference_in_se,n,n_without",
    "themes.csv": "wave,segment,level,theme,interviews,n,share,lower,upper",
    "evidence.csv": "wave,construct,theme,shortfall,salience,verdict",
    "pilots.csv":
      "pilot,name,cost,value,lower,upper,rank,p_first,p_selected,core_index,selected,holistic,"
      + "confidence",
    "portfolio.csv": "portfolio,pilots,value,cost,gap,enters,leaves",
    "frontier.csv": "pilots,cost,value,within_budget,chosen",
    "switching.csv": "input,pilot,criterion,direction,now,switches_at,enters,leaves",
    "constraints.csv": "kind,constraint,gain,enters,leaves,cost",
    "tornado.csv":
      "input,pilot,criterion,now,low,high,gain_low,gain_high,changes,enters_low,leaves_low,enters_high,leaves_high",
    "change.csv":
      "from,to,segment,level,measure,statistic,difference,se,lower,upper,df,q,flag,basis,n_from,"
      + "n_to",
    "contrasts.csv": "wave,segment,level,measure,statistic,difference,se,df,p,q,effect,flag,n",
    "errors.csv": "wave,segment,level,measure,statistic,linearised,replicated,lost,design_effect,n",
    "polarity.csv": "wave,segment,level,theme,polarity,interviews,n,share,lower,upper",
    "response.csv":
      "wave,segment,level,n,population,rate,sample_share,population_share,weighted_share",
    "nonresponse.csv":
      "wave,kind,segment,level,measure,against,value,others,difference,se,df,n,n_others,p,q,flag",
    "delivery.csv": "pilot,output,price,due,accepted,state,days,selected",
    "delivery_pilots.csv":
      "of,pilot,name,selected,outputs,accepted,late,overdue,due,price,paid,to_pay,next_due,value,"
      + "value_per_accepted,paid_per_accepted",
    "questions.csv": "question,document,pilots,answered_by,first,by,weeks,cheapest",
    "documents.csv": "document,answered,questions",
    "criteria.csv": "pilot,criterion,raw,utility,weight,source",
    "acceptability.csv": "pilot,rank,share,error",
    "comparisons.csv": "pilot,method,normalisation,score,rank,additive_rank",
    "reversals.csv": "method,normalisation,change,pilot,reversed,pairs,which",
    "shrunken.csv":
      "wave,segment,level,measure,direct,direct_se,shrunken,shrunken_se,lower,upper,weight,n,"
      + "weighed_se,spread,note",
    "climate.csv":
      "wave,segment,measure,units,n,icc1,icc1_lower,icc1_upper,icc2,p,rwg_median,rwg_units,"
      + "rwg_at_zero,note",
  ]

  @Test("every file has the contract’s columns", arguments: headers.keys.sorted())
  func header(_ name: String) throws {
    let file = try #require(Rendering.of(.analyst).file(name))
    #expect(lines(file)[0] == Self.headers[name])
  }

  @Test("a file whose subject the study lacks is not written")
  func absent() {
    let thin = Fixture(waves: ["2018"], hasInterviews: false, hasPilots: false)
    let names = ReportTables(thin.content).csvFiles.map(\.name)
    for name in ["themes.csv", "agreement.csv", "evidence.csv", "change.csv", "pilots.csv"] {
      #expect(!names.contains(name))
    }
    #expect(names.contains("segments.csv"))
  }

  @Test("an exact row: the shortest text that reads back to the same number")
  func row() throws {
    let report = try Rendering.of(.analyst)
    let file = try #require(report.file("segments.csv"))
    let score = try #require(report.content.release.scores[1].cell.value)
    let estimate = score.estimate
    let cells = lines(file)[2].split(separator: ",", omittingEmptySubsequences: false)
    #expect(cells[0..<5].joined(separator: ",") == "2018,all,all,Q,mean")
    #expect(Double(cells[5]) == estimate.value)
    #expect(Double(cells[8]) == estimate.interval?.upper)
    #expect(cells[10] == "1300" && cells[11] == "" && cells[12] == "")
  }

  @Test("each item has its own correlation with the rest")
  func itemRest() throws {
    let report = try Rendering.of(.analyst)
    let scale = try #require(report.content.release.reliability.first?.cell.value)
    let rows = try lines(#require(report.file("reliability_items.csv"))).dropFirst()
    for (index, row) in rows.prefix(scale.items.count).enumerated() {
      let cells = row.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      #expect(cells[1] == scale.construct && cells[2] == scale.items[index])
      #expect(Double(cells[4]) == scale.itemRest[index] && cells[5] == "\(scale.n)")
    }
  }

  @Test("suppressed rows stay, with empty figures and the flag that says so")
  func suppressed() throws {
    let report = try Rendering.of(.partner)
    let hidden = try lines(#require(report.file("segments.csv"))).filter {
      $0.contains(",Aviation,")
    }
    #expect(hidden.count == 2 * (2 * 52 + 1))
    #expect(hidden.allSatisfy { $0.hasSuffix(",,,,,,,suppressed,") })
    let items = try lines(#require(report.file("items.csv")))
      .filter { $0.contains(",Aviation,") }
    #expect(items.allSatisfy { $0.hasSuffix(",,,,") })
  }

  @Test("no file says nan or inf, and all are rectangular")
  func neverNaN() throws {
    for file in try Rendering.of(.analyst).files {
      let rows = lines(file.csv)
      #expect(!rows.joined().lowercased().contains("nan,"), "\(file.name)")
      let width = rows[0].split(separator: ",").count
      for row in rows where !row.contains("\"") {
        #expect(row.filter { $0 == "," }.count == width - 1, "\(file.name): \(row)")
      }
      #expect(file.csv.hasSuffix("\n") && !file.csv.contains("\r"))
    }
  }

  @Test("shares of draws are percentages")
  func percentages() throws {
    let file = try #require(Rendering.of(.analyst).file("pilots.csv"))
    let first = lines(file)[1].split(separator: ",", omittingEmptySubsequences: false)
    #expect(first[0] == "P1" && first[6] == "1" && first[10] == "yes")
    let chosen = try #require(Double(first[8]))
    #expect(abs(chosen - 97) < 1e-9)
    #expect(Double(first[9]) == 50)
  }

  private func lines(_ csv: String) -> [String] {
    csv.split(separator: "\n").map(String.init)
  }
}
