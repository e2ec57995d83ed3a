import TerminalRendering
import TestSupport
import Testing

/// Every report on a run, at three widths, in three styles, with English and with Chinese names.
@Suite struct EveryViewTests {
  /// How a screen is dressed.
  enum Dress: String, CaseIterable {
    case plain, uncoloured, coloured

    var style: Style {
      switch self {
      case .plain: .plain
      case .uncoloured: .uncoloured
      case .coloured: .coloured
      }
    }
  }

  private static let chinese = """
    import numpy as np
    np.random.seed(1)
    学习率 = 0.2
    信号灯 = np.array([[1, 0, 1], [0, 1, 1], [0, 0, 1], [1, 1, 1]])
    行人 = np.array([[1, 1, 0, 0]]).T
    下层权重 = 2 * np.random.random((3, 4)) - 1
    上层权重 = 2 * np.random.random((4, 1)) - 1
    for 轮 in range(30):
        误差和 = 0
        for 行 in range(4):
            输入层 = 信号灯[行:行 + 1]
            隐藏层 = np.maximum(np.dot(输入层, 下层权重), 0)
            输出层 = np.dot(隐藏层, 上层权重)
            误差和 += np.sum((输出层 - 行人[行:行 + 1]) ** 2)
            输出增量 = 输出层 - 行人[行:行 + 1]
            隐藏增量 = 输出增量.dot(上层权重.T) * (隐藏层 > 0)
            上层权重 -= 学习率 * 隐藏层.T.dot(输出增量)
            下层权重 -= 学习率 * 输入层.T.dot(隐藏增量)
    """

  /// What is typed, with the names of a program in place of those of lesson 16.
  private static func lines(_ names: [String: String]) -> [String] {
    let lines = [
      "goto e5 r2", "vars", "role", "why weights_1_2[1]", "diff e4", "watch layer_2_error",
      "pressure", "correlate", "collapse", "gradcheck 1", "story", "plot layer_2_error log",
      "heat weights_0_1", "network", "landscape weights_1_2[1] weights_1_2[3]",
      "race alpha=0.2 alpha=0.4", "recode swap", "list",
    ]
    return lines.map { line in
      names.reduce(line) { $0.replacing($1.key, with: $1.value) }
    }
  }

  private static let names = [
    "weights_0_1": "下层权重", "weights_1_2": "上层权重", "layer_2_error": "误差和", "alpha": "学习率",
  ]

  @Test(arguments: [40, 80, 120], Dress.allCases)
  func withEnglishNames(width: Int, dress: Dress) throws {
    let sitting = try Sitting(lesson: 16, width: width, style: dress.style)
    let shown = Self.lines([:]).map { "> \($0)\n" + sitting.shown(by: $0) }.joined()
    try Snapshot.expect(shown, named: "EveryView-\(width)-\(dress.rawValue)")
  }

  @Test(arguments: [40, 80, 120], Dress.allCases)
  func withChineseNames(width: Int, dress: Dress) throws {
    let home = try ScratchFolder()
    let file = try home.write(Self.chinese, to: "deng.py")
    let sitting = try Sitting(lesson: 4, width: width, style: dress.style)
    _ = sitting.shown(by: "load \(file)")
    let shown = Self.lines(Self.names).map { "> \($0)\n" + sitting.shown(by: $0) }.joined()
    try Snapshot.expect(shown, named: "EveryView-\(width)-\(dress.rawValue)-zh")
    for line in shown.split(separator: "\n") where dress != .coloured && !line.hasPrefix("> ") {
      #expect(DisplayWidth.of(String(line)) <= width, "\(line)")
    }
  }
}
