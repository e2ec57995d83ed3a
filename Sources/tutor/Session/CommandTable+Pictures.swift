extension CommandTable {
  /// The commands that draw.
  static let pictures: [Entry] = [
    Entry(
      name: .plot,
      group: .look,
      arguments: "EXPR [over UNIT]",
      summary: "draw numbers over the whole run",
      details: """
        Follows the run once from its start to its end, and evaluates one or several expressions \
        after every epoch; over rows and over steps take a value after every row or operation. \
        Wherever the run stands, all of it is drawn, and ^ marks where it stands. log behind them \
        makes equal heights equal factors. --svg FILE at the end also writes the chart for \
        browsers and documents.
        """,
      examples: [
        "plot error", "plot weights[0] weights[1] weights[2] over rows", "plot error log",
        "plot error --svg error.svg",
      ]
    ),
    Entry(
      name: .heat,
      group: .look,
      arguments: "NAME",
      summary: "show a table of numbers by sign and size",
      details: """
        Each number of a matrix or vector stands behind one to three signs by its size; a star \
        marks what the last step moved: the last row of training, or the last epoch of a program \
        without rows. Any expression will do.
        """,
      examples: ["heat weights_0_1", "heat weights", "heat streetlights[0:2]"]
    ),
    Entry(
      name: .network,
      group: .look,
      arguments: "",
      summary: "draw the network with its weights",
      details: """
        Shows the nodes with the values of the current row, and every weight where its line \
        ends. Whole lines are weights above 0, dashed lines below 0; a star marks what the last \
        step moved. A network that is too large for the screen becomes a table.
        """,
      examples: ["network"]
    ),
    Entry(
      name: .landscape,
      group: .look,
      arguments: "W1 W2",
      summary: "draw the error as two weights make it",
      details: """
        Computes the error over all rows for a grid of two weights, with the others as they are \
        where the run stands, and draws its contour lines. Over them lies the way of the whole \
        run, epoch by epoch: S is its start, @ where the run stands, x the lowest place of the \
        grid.
        """,
      examples: ["landscape weights[0] weights[1]", "landscape weights_0_1[0,1] weights_1_2[1]"]
    ),
  ]
}
