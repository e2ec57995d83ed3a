// A small prompt for the tests of line editing: shows how every reading ended.

import LineEditing

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// A language of a few words, with Python's idea of an open block.
final class Demo: LineReaderDelegate {
  private let words = ["print", "private", "weights", "打印", "打开", "np.dot("]

  func complete(text: String, cursor: Int) -> Completion {
    let before = Array(text.unicodeScalars)[..<cursor]
    let start = (before.lastIndex { $0 == " " || $0 == "\n" } ?? -1) + 1
    let word = String(String.UnicodeScalarView(before[start...]))
    guard !word.isEmpty else { return Completion(replaceFrom: start, candidates: []) }
    let candidates = words.filter { $0.unicodeScalars.starts(with: word.unicodeScalars) }
    return Completion(replaceFrom: start, candidates: candidates)
  }

  func isComplete(_ text: String) -> Bool {
    let opened = text.count { $0 == "(" }
    let closed = text.count { $0 == ")" }
    guard opened <= closed else { return false }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard let header = lines.lastIndex(where: { $0.hasSuffix(":") }) else { return true }
    return lines[header...].contains("")
  }
}

func say(_ text: String) {
  print(text)
  fflush(nil)
}

/// Computes until Ctrl-C, or for ten seconds.
func spin() {
  say("computing")
  let end = time(nil) + 10
  while time(nil) < end {
    if Signals.isInterruptPending() { return say("STOPPED") }
  }
  say("FINISHED")
}

let demo = Demo()
let home = getenv("HOME").map { String(cString: $0) } ?? "."
let isColoured = getenv("NO_COLOR") == nil
let reader = makeLineReader(
  name: "demo",
  history: HistoryFile(path: home + "/state/demo/history", limit: 20),
  colour: isColoured
)
reader.delegate = demo
Signals.watch()
let prompt = Prompt(spans: [.init("学习", sgr: "1;32"), .init("> ")])

while true {
  switch reader.readLine(prompt: prompt) {
  case .line("quit"): exit(0)
  case .line("spin"): spin()
  case .line(let text):
    say("LINE " + text.debugDescription)
    reader.addHistory(text)
  case .interrupted: say("INTERRUPTED")
  case .endOfInput:
    say("END")
    exit(0)
  case .terminated(let signal):
    say("TERMINATED")
    Signals.end(by: signal)
  }
}
