extension CommandTable {
  /// The commands that write something for use elsewhere.
  static let out: [Entry] = [
    Entry(
      name: .export,
      group: .tutor,
      arguments: "numpy/pytorch FILE",
      summary: "write the network and its training for Python",
      details: """
        The file holds the data, the weights before the first epoch, and the training as the \
        program does it; Python runs it to the same numbers but for the last digits. save writes \
        the program itself. A file that is there already is left alone.
        """,
      examples: ["export numpy network.py", "export pytorch network_torch.py"]
    ),
    Entry(
      name: .transcript,
      group: .tutor,
      arguments: "FILE",
      summary: "write down what was typed and shown",
      details: """
        The file is Markdown and begins with this sitting. Very long outputs are cut. A file that \
        is there already is left alone.
        """,
      examples: ["transcript sitting.md"]
    ),
  ]
}
