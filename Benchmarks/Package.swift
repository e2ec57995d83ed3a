// swift-tools-version: 6.2

import PackageDescription

/// A package of its own, so that whoever builds the tutor doesn't build this.
let package = Package(
  name: "Benchmarks",
  dependencies: [
    .package(name: "tutor", path: "..")
  ],
  targets: [
    .executableTarget(
      name: "Benchmarks",
      dependencies: [.product(name: "NumericLanguage", package: "tutor")]
    )
  ],
  swiftLanguageModes: [.v6]
)
