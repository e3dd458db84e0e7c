import Report
import Study

/// `tables.xlsx` of a study whose figures are there.
func runWorkbook(of study: String) async throws {
  let tables = try await ReportTables(AssessedStudy(at: study).content)
  Bench.time("workbook of all results") { _ = try? tables.workbook() }
}
