import TimeTravel
import Tutoring

extension Session {
  /// Writes a run's program, with what the learner changed, to a file that isn't there yet.
  func save(_ run: Run, to file: String) {
    let program: String
    do {
      program = try run.sourceWithChanges
    } catch {
      return show(.refused(.run(error)))
    }
    let what = screen.inWords("The program is in \(file).", "程序写在 \(file) 里了。")
    write(program, to: file, what: what)
  }

  /// Puts a file on the learner's page, where a step asks for a program, and has it judged.
  func check(_ file: String) {
    guard case .code? = engine?.step.kind else { return act(.check) }
    do throws(FileProblem) {
      act(.edit(try ProgramFile.read(file)))
    } catch {
      fail(FileProblemView.unread(file, error, screen))
    }
  }

  /// Lets the learner change a run's program in an editor.
  ///
  /// Text that can't be the program is kept for the next time.
  func edit(_ run: Run) {
    let before = run.program.syntax.source
    do throws(TextEditor.Problem) {
      let page = engine?.pageText
      let text = try TextEditor.fromEnvironment.edit(page ?? draft ?? before)
      if page == nil { draft = nil }
      guard text != before else {
        return say(screen.inWords("The program is as it was.", "程序没有改动。"))
      }
      act(.edit(text))
      guard engine?.run.program.syntax.source != text else { return }
      if page == nil { draft = text }
      say(screen.inWords("edit opens your text again.", "再输入 edit 会打开你刚才写的。"))
    } catch {
      fail(EditorProblemView.sentence(error, screen))
    }
  }
}
