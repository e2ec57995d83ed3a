import LessonContent
import TerminalRendering
import TestSupport
import Testing

/// Pictures as they stand on screens of several widths, dressed and not, and in sentences.
@Suite struct PictureViewTests {
  private static let looks = [
    Look(name: "Plot", lesson: 5, lines: ["goto e12", "plot error_for_all_lights"]),
    Look(
      name: "PlotSeveral",
      lesson: 5,
      lines: ["goto e3 r2", "plot weights[0] weights[1] weights[2] over rows"]
    ),
    Look(name: "PlotLog", lines: ["goto end", "plot layer_2_error log"]),
    Look(name: "Heat", lines: ["goto e1 r1", "heat weights_0_1"]),
    Look(name: "Network", lines: ["goto e1 r1", "network"]),
    Look(name: "NetworkOneLayer", lesson: 5, lines: ["goto e1 r1", "network"]),
    Look(name: "Landscape", lesson: 5, lines: ["goto e4", "landscape weights[0] weights[1]"]),
    Look(
      name: "LandscapeDeep",
      lines: ["goto e1 r1", "landscape weights_0_1[0,1] weights_1_2[1]"]
    ),
    Look(
      name: "PlotChinese",
      lesson: 1,
      source: ChineseNames(),
      lines: ["goto e2", "plot 误差 权重[0]"]
    ),
    Look(
      name: "HeatChinese",
      lesson: 1,
      source: ChineseNames(),
      lines: ["goto e2", "heat 输入"]
    ),
    Look(
      name: "NetworkChinese",
      lesson: 1,
      source: ChineseNames(),
      lines: ["goto e2", "network"]
    ),
    Look(
      name: "LandscapeChinese",
      lesson: 1,
      source: ChineseNames(),
      lines: ["goto e2", "landscape 权重[0] 权重[1]"]
    ),
  ]

  @Test(arguments: looks, [40, 80, 120])
  func aPictureFitsTheScreen(look: Look, width: Int) throws {
    let text = try look.shown(width, .uncoloured)
    #expect(text.widestLine <= width)
    try Snapshot.expect(text, named: "\(look.name)\(width)")
  }

  @Test(arguments: looks) func aPictureWithoutDots(look: Look) throws {
    let text = try look.shown(80, Style(hasColour: false, hasDots: false))
    #expect(text.widestLine <= 80)
    try Snapshot.expect(text, named: "\(look.name)ASCII")
    #expect(text.unicodeScalars.allSatisfy { $0.isASCII || $0.properties.isIdeographic })
  }

  @Test(arguments: looks, [Style.Background.light, .dark])
  func aColouredPictureIsTheSame(look: Look, background: Style.Background) throws {
    let style = Style(hasColour: true, background: background)
    let text = try look.shown(80, style)
    #expect(VisibleText.withoutEscapes(text) == (try look.shown(80, .uncoloured)))
  }

  @Test(arguments: [looks[3], looks[4]], [Style.Background.light, .dark])
  func aColouredPicture(look: Look, background: Style.Background) throws {
    let style = Style(hasColour: true, background: background)
    let kind = background.rawValue.prefix(1).uppercased() + background.rawValue.dropFirst()
    let text = try look.shown(80, style)
    #expect(text.widestLine <= 80)
    try Snapshot.expect(text, named: look.name + kind)
  }

  @Test(arguments: looks) func aPictureIsSaidInSentences(look: Look) throws {
    let text = try look.shown(80, .plain)
    #expect(text.widestLine <= 80)
    try Snapshot.expect(text, named: "\(look.name)Plain")
    #expect(text.unicodeScalars.allSatisfy { $0.isASCII || $0.properties.isIdeographic })
  }
}

/// A lesson whose program has Chinese names, and states no roles.
private struct ChineseNames: FilesInMemory {
  static let files = [
    "course.yaml": """
    groups:
      - title: {en: One group}
        lessons:
          - folder: 01-names
            title: {en: Names}
    """,
    "01-names/program.py": """
    import numpy as np

    权重 = np.array([0.5, -0.3])
    输入 = np.array([[1, 0], [1, 1], [0, 1]])
    目标 = np.array([1, 0, 1])
    学习率 = 0.2

    for 轮 in range(5):
        误差 = 0
        for 行 in range(3):
            预测 = 输入[行].dot(权重)
            偏差 = 预测 - 目标[行]
            误差 += 偏差 ** 2
            权重 = 权重 - 学习率 * (输入[行] * 偏差)

    """,
    "01-names/lesson.yaml": """
    program: program.py
    steps:
      - {id: look, kind: say, at: e0}
    """,
    "01-names/en.md": """
    # Names

    ## look
    Names may be Chinese.
    """,
  ]
}
