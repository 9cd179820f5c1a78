import ReportRules
import StatutoryForms

extension SampleReport {
  /// Takes over what last year's report left.
  package mutating func carryOn(_ last: SampleReport) {
    let form = edition.requests
    for column in 0..<7 {
      let carried = last.requests[last.edition.requests.carriedOver][column]
      let old = Int(requests[form.carriedIn][column]) ?? 0
      let received = Int(requests[form.received][column]) ?? 0
      requests[form.carriedIn][column] = carried
      requests[form.received][column] = String(received + old - (Int(carried) ?? 0))
    }
    guard edition.id == last.edition.id else { return }
    for block in edition.documents.blocks {
      guard let rows = documents[block.item], let lastRows = last.documents[block.item] else {
        continue
      }
      let headings = block.columns.map(\.heading)
      for row in rows.indices {
        func number(_ rows: [[String]], _ column: Int) -> Int { Int(rows[row][column]) ?? 0 }
        if headings.last == "现行有效件数" {
          let known = number(lastRows, 2) + number(rows, 0)
          let repealed = min(number(rows, 1), known)
          documents[block.item]?[row][1] = String(repealed)
          documents[block.item]?[row][2] = String(known - repealed)
        } else if headings.first == "上一年项目数量" {
          documents[block.item]?[row][0] = String(number(lastRows, 0) + number(lastRows, 1))
        }
      }
    }
  }

  /// Becomes the sum of others.
  package mutating func sum(_ parts: [SampleReport]) {
    func sum(_ values: [String]) -> String { String(values.compactMap(Int.init).reduce(0, +)) }
    for row in requests.indices {
      for column in requests[row].indices {
        requests[row][column] = sum(parts.map { $0.requests[row][column] })
      }
    }
    for index in appeals.indices { appeals[index] = sum(parts.map { $0.appeals[index] }) }
    for (item, rows) in documents {
      for row in rows.indices {
        for column in rows[row].indices {
          documents[item]?[row][column] = sum(parts.map { $0.documents[item]?[row][column] ?? "" })
        }
      }
    }
  }

  /// Adds to a cell of table three and to the 总计 of its row.
  package mutating func add(_ amount: Int, toRequests row: Int, _ column: Int) {
    for column in [column, 6] {
      requests[row][column] = String((Int(requests[row][column]) ?? 0) + amount)
    }
  }
}
