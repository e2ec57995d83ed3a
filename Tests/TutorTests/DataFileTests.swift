import LessonContent
import Testing

@testable import tutor

/// Tables of learners', good and bad.
@Suite struct DataFileTests {
  /// A table that can be used.
  struct Table: CustomTestStringConvertible, Sendable {
    let name: String
    let text: String
    var columns: [String]?
    let inputs: [Double]
    let targets: [Double]
    var testDescription: String { name }

    static let all: [Table] = [
      Table(name: "plain", text: "a,y\n1,0\n2,1\n", inputs: [1, 2], targets: [0, 1]),
      Table(name: "no last line end", text: "a,y\n1,0\n2,1", inputs: [1, 2], targets: [0, 1]),
      Table(name: "CRLF", text: "a,y\r\n1,0\r\n2,1\r\n", inputs: [1, 2], targets: [0, 1]),
      Table(name: "byte order mark", text: "\u{FEFF}a,y\n1,0\n", inputs: [1], targets: [0]),
      Table(name: "empty lines", text: "a,y\n\n1,0\n\n", inputs: [1], targets: [0]),
      Table(name: "semicolons", text: "a;y\n1.5;0\n", inputs: [1.5], targets: [0]),
      Table(name: "tabs", text: "a\ty\n1\t0\n", inputs: [1], targets: [0]),
      Table(name: "quoted", text: "\"a, b\",y\n\"1\",\"0\"\n", inputs: [1], targets: [0]),
      Table(name: "blanks", text: "a , y\n 1 , 0 \n", inputs: [1], targets: [0]),
      Table(name: "target first", text: "y,a,b\n0,1,2\n", inputs: [1, 2], targets: [0]),
      Table(
        name: "some columns",
        text: "a,b,c,y\n1,x,3,0\n",
        columns: ["c", "a"],
        inputs: [3, 1],
        targets: [0]
      ),
      Table(name: "Chinese", text: "灯,y\n1,0\n", inputs: [1], targets: [0]),
    ]
  }

  @Test(arguments: Table.all)
  func aTableIsRead(table: Table) throws {
    let file = try DataFile(text: table.text, name: "x.csv")
    let data = try file.data(target: "y", columns: table.columns)
    #expect(data.inputs == table.inputs)
    #expect(data.targets == table.targets)
  }

  /// A table that can't be used.
  struct Mistake: CustomTestStringConvertible, Sendable {
    let name: String
    let text: String
    var target: String? = "y"
    var columns: [String]?
    let problem: DataProblem
    var testDescription: String { name }

    static let all: [Mistake] = [
      Mistake(name: "empty", text: " \n", problem: .empty),
      Mistake(name: "numbers on top", text: "1,2\n3,4\n", problem: .lacksHeader(["1", "2"])),
      Mistake(name: "one name twice", text: "a,a,y\n1,2,3\n", problem: .sameName("a")),
      Mistake(name: "header alone", text: "a,y\n", problem: .lacksRows),
      Mistake(
        name: "short row",
        text: "a,b,y\n1,2,3\n1,2\n",
        problem: .ragged(line: 3, fields: 2, columns: 3)
      ),
      Mistake(
        name: "row behind a field of two lines",
        text: "\"a\nb\",c,y\n1,2,3\n1,2\n",
        problem: .ragged(line: 4, fields: 2, columns: 3)
      ),
      Mistake(name: "open quote", text: "a,y\n\"1,2\n", problem: .quotation(line: nil)),
      Mistake(name: "quote inside", text: "a,y\n\"1\"x,\"2\"\n", problem: .quotation(line: 2)),
      Mistake(
        name: "no target named",
        text: "a,y\n1,2\n",
        target: nil,
        problem: .lacksTarget(columns: ["a", "y"])
      ),
      Mistake(
        name: "another target",
        text: "wind,rain\n1,2\n",
        target: "rian",
        problem: .noColumn("rian", near: "rain", columns: ["wind", "rain"])
      ),
      Mistake(name: "target alone", text: "y\n1\n", problem: .lacksInputs),
      Mistake(
        name: "target as input",
        text: "a,y\n1,2\n",
        columns: ["a", "y"],
        problem: .targetAmongInputs("y")
      ),
      Mistake(
        name: "gaps",
        text: "a,y\n1,2\n,3\nNA,4\n",
        problem: .missing(line: 3, column: "a", others: 1)
      ),
      Mistake(
        name: "text",
        text: "a,b,y\n1,x,2\n",
        problem: .text(
          columns: ["b"],
          line: 2,
          example: "x",
          usable: ["a"]
        )
      ),
      Mistake(
        name: "infinite",
        text: "a,y\ninf,2\n",
        problem: .text(
          columns: ["a"],
          line: 2,
          example: "inf",
          usable: []
        )
      ),
      Mistake(
        name: "text as target",
        text: "a,y\n1,yes\n",
        problem: .textTarget(line: 2, column: "y", example: "yes")
      ),
    ]
  }

  @Test(arguments: Mistake.all)
  func aMistakeIsNamed(mistake: Mistake) {
    #expect(throws: mistake.problem) {
      try DataFile(text: mistake.text, name: "x.csv")
        .data(target: mistake.target, columns: mistake.columns)
    }
  }

  @Test(arguments: Mistake.all, Language.allCases)
  func aMistakeHasASentence(mistake: Mistake, language: Language) {
    let screen = Screen(width: 80, style: .plain, language: language)
    let view = DataProblemView(problem: mistake.problem, file: "x.csv", screen: screen)
    #expect(view.sentence.count > 6)
  }

  @Test func aMillionRowsAreTooMany() {
    let text = "a,y\n" + String(repeating: "1,2\n", count: 1_000_000)
    #expect(throws: DataProblem.hasTooManyRows(1_000_000, most: 100_000)) {
      try DataFile(text: text, name: "x.csv")
    }
  }

  @Test(arguments: [
    ("x.py", LoadRequest.program("x.py")),
    ("default", .ownData),
    ("x.csv", .data("x.csv", target: nil, columns: nil)),
    ("x.csv --target y", .data("x.csv", target: "y", columns: nil)),
    ("my data.csv --target \"a b\"", .data("my data.csv", target: "a b", columns: nil)),
    ("x.txt --target=y --columns a, b", .data("x.txt", target: "y", columns: ["a", "b"])),
  ])
  func loadIsRead(text: String, request: LoadRequest) throws {
    #expect(try LoadRequest(text) == request)
  }

  @Test(arguments: ["x.csv --goal y", "x.csv --target", "x.csv --columns a,", "--target y"])
  func whatLoadCannotReadIsSaid(text: String) {
    #expect(throws: CommandProblem.self) { try LoadRequest(text) }
  }
}
