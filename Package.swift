// swift-tools-version: 6.2

import PackageDescription

/// Every target is built alike: Swift 6 mode, strict memory safety, no warning tolerated.
let settings: [SwiftSetting] = [
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// The page that `check --format html` writes; part of the program, so that one file is all of it.
let pageFiles = [
  "page.html", "page.css", "report.css", "words.js", "model.js", "list.js", "tables.js",
  "report.js",
  "letter.js", "main.js",
]

/// Arrows point down only: see `Sources/README.md`.
let package = Package(
  name: "nianbao",
  platforms: [.macOS(.v15)],  // The first with `Mutex`.
  products: [.executable(name: "nianbao", targets: ["nianbao"])],
  targets: [
    .target(name: "ReportSyntax", exclude: ["HTML/README.md"], swiftSettings: settings),
    .target(name: "StatutoryForms", dependencies: ["ReportSyntax"], swiftSettings: settings),
    .target(
      name: "ReportRules",
      dependencies: ["ReportSyntax", "StatutoryForms"],
      swiftSettings: settings
    ),
    .target(
      name: "ReportHelp",
      dependencies: ["ReportSyntax", "StatutoryForms", "ReportRules"],
      swiftSettings: settings
    ),
    .target(name: "LanguageServerProtocol", swiftSettings: settings),
    .target(
      name: "ReportServer",
      dependencies: [
        "ReportSyntax", "StatutoryForms", "ReportRules", "ReportHelp", "LanguageServerProtocol",
      ],
      swiftSettings: settings
    ),
    .target(
      name: "ReviewPage",
      resources: pageFiles.map { .embedInCode("Page/\($0)") },
      swiftSettings: settings
    ),
    .executableTarget(
      name: "nianbao",
      dependencies: [
        "ReportSyntax", "StatutoryForms", "ReportRules", "ReportHelp", "LanguageServerProtocol",
        "ReportServer",
        "ReviewPage",
      ],
      exclude: ["Outputs.md"],
      swiftSettings: settings
    ),
    .target(
      name: "ReportTestSupport",
      dependencies: [
        "ReportSyntax", "StatutoryForms", "ReportRules", "ReportHelp", "LanguageServerProtocol",
        "ReportServer",
      ],
      swiftSettings: settings
    ),
    .testTarget(
      name: "ReportSyntaxTests",
      dependencies: ["ReportSyntax", "ReportTestSupport"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "ReportRulesTests",
      dependencies: [
        "ReportSyntax", "StatutoryForms", "ReportRules", "ReportHelp", "ReportTestSupport",
      ],
      swiftSettings: settings
    ),
    .testTarget(
      name: "LanguageServerProtocolTests",
      dependencies: ["LanguageServerProtocol", "ReportTestSupport"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "ReportServerTests",
      dependencies: [
        "ReportSyntax", "StatutoryForms", "ReportRules", "ReportHelp", "LanguageServerProtocol",
        "ReportServer",
        "ReportTestSupport",
      ],
      swiftSettings: settings
    ),
    .testTarget(
      name: "NianbaoTests",
      dependencies: [
        "nianbao", "ReportSyntax", "StatutoryForms", "ReportRules", "ReportHelp",
        "LanguageServerProtocol",
        "ReportServer",
        "ReviewPage", "ReportTestSupport",
      ],
      swiftSettings: settings
    ),
    .testTarget(
      name: "PropertyTests",
      dependencies: [
        "ReportSyntax", "StatutoryForms", "ReportRules", "ReportHelp", "LanguageServerProtocol",
        "ReportServer",
        "ReportTestSupport",
      ],
      swiftSettings: settings
    ),
  ],
  swiftLanguageModes: [.v6]
)

/// A release build has no `@testable`, and needs none: what holds for any text is asked from outside.
/// With `NIANBAO_TESTS=properties` there are no other tests; see `Tests/run`.
if Context.environment["NIANBAO_TESTS"] == "properties" {
  package.targets.removeAll { $0.type == .test && $0.name != "PropertyTests" }
}

/// The program alone, where there are no tests; see `Tests/check-edition`.
if Context.environment["NIANBAO_TESTS"] == "none" {
  package.targets.removeAll { $0.type == .test }
}

/// The fuzz targets are built with a sanitizer and by themselves alone; see `Tests/Fuzz/run`.
if Context.environment["NIANBAO_TESTS"] == "fuzz" {
  package.targets.removeAll { $0.type == .test || $0.name == "nianbao" }
  package.products = [.executable(name: "fuzz", targets: ["fuzz"])]
  package.targets.append(
    .executableTarget(
      name: "fuzz",
      dependencies: [
        "ReportSyntax", "StatutoryForms", "ReportRules", "ReportHelp", "LanguageServerProtocol",
        "ReportServer",
        "ReportTestSupport",
      ],
      path: "Tests/Fuzz/Sources",
      swiftSettings: settings
    )
  )
}
