import CLibedit

/// The functions that keys run besides libedit's own.
extension LibeditReader {
  /// Tells libedit about the functions; once, since it never forgets one.
  func addFunctions() {
    add("tutor-complete", { editor, _ in LibeditReader.owner(of: editor).complete() })
    add(EditingKey.newLine.function, { editor, _ in LibeditReader.owner(of: editor).openLine() })
    add(EditingKey.insertPaste.function) { editor, _ in
      LibeditReader.owner(of: editor).insertPaste()
    }
    add(EditingKey.acceptPaste.function) { editor, _ in
      LibeditReader.owner(of: editor).acceptPaste()
    }
    add(EditingKey.outdent.function, { editor, _ in LibeditReader.owner(of: editor).outdent() })
    add(EditingKey.dropIndentation.function) { editor, _ in
      LibeditReader.owner(of: editor).dropIndentation()
    }
  }

  private func add(_ name: String, _ function: cle_key_function) {
    cle_add_function(editor, name, name, function)
  }

  private func insert(_ text: String) {
    if !text.isEmpty { el_winsertstr(editor, Self.wide(text)) }
  }

  // MARK: - Completion

  private func complete() -> UInt8 {
    let (text, cursor) = buffer
    guard let completion = delegate?.complete(text: text, cursor: cursor),
      !completion.candidates.isEmpty
    else { return UInt8(CC_REFRESH_BEEP) }
    if let (removed, inserted) = completion.replacement(cursor: cursor) {
      el_deletestr(editor, Int32(removed))
      insert(inserted)
      return UInt8(CC_REFRESH)
    }
    goBelow()
    write(completion.listing(columns: columns, width: Self.width))
    drawFromHere()
    return UInt8(CC_NORM)
  }

  // MARK: - Lines

  private func openLine() -> UInt8 {
    let (text, cursor) = buffer
    let before = String(String.UnicodeScalarView(text.unicodeScalars.prefix(cursor)))
    let isTyped = !isInputWaiting
    let blanks = isTyped ? delegate?.indentation(after: before) ?? 0 : 0
    insert("\n" + String(repeating: " ", count: blanks))
    indentedLine = blanks > 0 ? cursor + 1 : nil
    return UInt8(CC_REFRESH)
  }

  private func outdent() -> UInt8 {
    let line = Line(buffer.text, cursor: buffer.cursor)
    let blanks = line.before.prefix { $0 == " " }.count
    indentedLine = nil
    let removed = blanks == 0 ? 0 : (blanks - 1) % Indentation.level + 1
    let code = line.before.dropFirst(blanks)
    el_deletestr(editor, Int32(code.count + removed))
    insert(String(String.UnicodeScalarView(code)))
    return UInt8(CC_REFRESH)
  }

  private func dropIndentation() -> UInt8 {
    indentedLine = nil
    el_deletestr(editor, Int32(Line(buffer.text, cursor: buffer.cursor).before.count))
    return UInt8(CC_REFRESH)
  }

  // MARK: - Pastes

  private func insertPaste() -> UInt8 {
    insert(pasted)
    return UInt8(CC_REFRESH)
  }

  /// Takes a paste that is taller than the screen as it is, shown below.
  private func acceptPaste() -> UInt8 {
    let (text, cursor) = buffer
    var scalars = text.unicodeScalars
    scalars.insert(
      contentsOf: pasted.unicodeScalars,
      at: scalars.index(scalars.startIndex, offsetBy: cursor)
    )
    ending = .line(Line.trimmed(String(scalars)))
    goBelow()
    write(pasted.replacing("\n", with: "\r\n") + "\r\n")
    return UInt8(CC_NEWLINE)
  }
}
