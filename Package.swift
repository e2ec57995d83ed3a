// swift-tools-version: 6.2

import PackageDescription

/// Every target of ours: a warning is an error.
let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

/// Targets that do the arithmetic: optimised in debug builds too, since
/// `swift run` builds debug and a learner shouldn't wait for numbers.
///
/// Accesses to properties aren't watched at run time; the compiler still refuses those that
/// it sees overlap.
let hot: [SwiftSetting] =
  strict + [
    .unsafeFlags(["-O"], .when(configuration: .debug)),
    .unsafeFlags(["-enforce-exclusivity=unchecked"]),
  ]

let package = Package(
  name: "tutor",
  products: [
    .executable(name: "tutor", targets: ["tutor"]),
    .library(name: "NumericLanguage", targets: ["NumericLanguage"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/swiftcsv/SwiftCSV", from: "0.10.0"),
  ],
  targets: [
    // CCmark
    .systemLibrary(
      name: "CCmark",
      pkgConfig: "libcmark",
      providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]
    ),

    // CLibedit
    .systemLibrary(
      name: "CLibedit",
      pkgConfig: "libedit",
      providers: [.apt(["libedit-dev"]), .brew(["libedit"])]
    ),

    // CMalloc
    .systemLibrary(name: "CMalloc"),

    // CTerminal
    .target(
      name: "CTerminal",
      linkerSettings: [.linkedLibrary("util", .when(platforms: [.linux]))]
    ),

    // Conformance: programs with what CPython and NumPy print.
    .testTarget(
      name: "Conformance",
      dependencies: ["NumericLanguage"],
      exclude: ["Programs", "error-messages.tsv"],
      swiftSettings: strict
    ),

    // EmbedLessons
    .plugin(name: "EmbedLessons", capability: .buildTool(), dependencies: ["LessonEmbedder"]),
    .executableTarget(
      name: "LessonEmbedder",
      path: "Plugins/LessonEmbedder",
      swiftSettings: strict
    ),

    // Kernels
    .target(name: "Kernels", swiftSettings: hot),
    .testTarget(
      name: "KernelsTests",
      dependencies: ["Kernels", "TestSupport"],
      swiftSettings: strict
    ),

    // LessonContent
    .target(
      name: "LessonContent",
      dependencies: [.product(name: "Yams", package: "Yams")],
      swiftSettings: strict,
      plugins: ["EmbedLessons"]
    ),
    .testTarget(
      name: "LessonContentTests",
      dependencies: ["LessonContent", "TestSupport"],
      swiftSettings: strict
    ),

    // LessonsTests: the shipped lessons are tested like code.
    .testTarget(
      name: "LessonsTests",
      dependencies: [
        "LessonContent", "NeuralCore", "NumericLanguage", "TestSupport", "TimeTravel", "Tutoring",
      ],
      swiftSettings: strict
    ),

    // LineEditing
    .target(
      name: "LineEditing",
      dependencies: ["CLibedit", "CTerminal"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "LineEditingTests",
      dependencies: ["LineEditing", "TestSupport", "LineEditingDemo"],
      swiftSettings: strict
    ),
    .executableTarget(
      name: "LineEditingDemo",
      dependencies: ["LineEditing"],
      path: "Tests/LineEditingDemo",
      swiftSettings: strict
    ),

    // NeuralCore
    .target(name: "NeuralCore", dependencies: ["Kernels"], swiftSettings: hot),
    .testTarget(
      name: "NeuralCoreTests",
      dependencies: ["NeuralCore", "TestSupport"],
      exclude: ["Fixtures"],
      swiftSettings: strict
    ),

    // NumericLanguage
    .target(
      name: "NumericLanguage",
      dependencies: ["CMalloc", "NeuralCore"],
      swiftSettings: hot
    ),
    .testTarget(
      name: "NumericLanguageTests",
      dependencies: ["NeuralCore", "NumericLanguage", "TestSupport"],
      swiftSettings: strict
    ),

    // TerminalRendering
    .target(
      name: "TerminalRendering",
      dependencies: ["CCmark", "NeuralCore"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "TerminalRenderingTests",
      dependencies: ["NeuralCore", "TerminalRendering", "TestSupport"],
      swiftSettings: strict
    ),

    // TestSupport
    .target(
      name: "TestSupport",
      dependencies: ["CTerminal"],
      path: "Tests/TestSupport",
      swiftSettings: strict
    ),

    // TimeTravel
    .target(
      name: "TimeTravel",
      dependencies: ["NeuralCore", "NumericLanguage"],
      swiftSettings: hot
    ),
    .testTarget(
      name: "TimeTravelTests",
      dependencies: ["NeuralCore", "NumericLanguage", "TestSupport", "TimeTravel"],
      swiftSettings: strict
    ),

    // tutor
    .executableTarget(
      name: "tutor",
      dependencies: [
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "SwiftCSV", package: "SwiftCSV"),
        "LessonContent",
        "LineEditing",
        "NeuralCore",
        "NumericLanguage",
        "TerminalRendering",
        "TimeTravel",
        "Tutoring",
      ],
      swiftSettings: strict
    ),
    .testTarget(
      name: "TutorEndToEndTests",
      dependencies: ["TestSupport", "tutor"],
      swiftSettings: strict
    ),

    .testTarget(
      name: "TutorTests",
      dependencies: [
        "LessonContent", "LineEditing", "TerminalRendering", "TestSupport", "TimeTravel", "tutor",
      ],
      exclude: ["Snapshots"],
      swiftSettings: strict
    ),

    // Tutoring
    .target(
      name: "Tutoring",
      dependencies: ["LessonContent", "NeuralCore", "NumericLanguage", "TimeTravel"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "TutoringTests",
      dependencies: [
        "LessonContent", "NeuralCore", "NumericLanguage", "TestSupport", "TimeTravel", "Tutoring",
      ],
      exclude: ["Roles/Programs"],
      swiftSettings: strict
    ),
  ],
  swiftLanguageModes: [.v6]
)
