// swift-tools-version: 6.2

import PackageDescription

// A package of its own, built with libFuzzer:
//
//     swift build --package-path Tests/Fuzzing --sanitize fuzzer -c release

let package = Package(
  name: "Fuzzing",
  dependencies: [
    .package(name: "tutor", path: "../..")
  ],
  targets: [
    .executableTarget(
      name: "FuzzProgram",
      dependencies: [.product(name: "NumericLanguage", package: "tutor")]
    )
  ],
  swiftLanguageModes: [.v6]
)
