import Foundation
import PackagePlugin

/// Writes the lessons into the program each time one of their files changes.
@main
struct EmbedLessons: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let folder = context.package.directoryURL.appendingPathComponent("Lessons")
    let output = context.pluginWorkDirectoryURL.appendingPathComponent("EmbeddedLessons.swift")
    let files = FileManager.default.subpaths(atPath: folder.path) ?? []
    return [
      .buildCommand(
        displayName: "Embedding the lessons",
        executable: try context.tool(named: "LessonEmbedder").url,
        arguments: [folder.path, output.path],
        inputFiles: [folder] + files.sorted().map { folder.appendingPathComponent($0) },
        outputFiles: [output]
      )
    ]
  }
}
