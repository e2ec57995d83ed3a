extension CommandTable {
  /// The commands that look at the network which a program trains.
  static let network: [Entry] = [
    Entry(
      name: .role,
      group: .look,
      arguments: "[NAME ROLE]",
      summary: "say what names mean",
      details: """
        The reports need to know which name holds the inputs, the targets, the weights and so on. \
        Alone, role lists what is known, and what it is not sure of. Roles: inputs, targets, input, \
        target, weights, biases, layers, prediction, error, deltas, rate; none takes a name's \
        roles away. Where each layer has a name, give them all in order. undo takes it back.
        """,
      examples: ["role", "role X inputs", "role W1 W2 weights", "role X none"]
    ),
    Entry(
      name: .pressure,
      group: .look,
      arguments: "[OUTPUT]",
      summary: "show each row's pushes on weights",
      details: """
        Sets the rule of thumb (+ for an input that is on if the target is 1, - if it is 0) \
        beside the push that is computed with the weights of this moment, and explains where they \
        disagree. In a deep network it shows the weights of the last layer, whose input is the \
        hidden layer. With several outputs, OUTPUT counts from 1.
        """,
      examples: ["pressure", "goto e20"]
    ),
    Entry(
      name: .correlate,
      group: .look,
      arguments: "[OUTPUT]",
      summary: "show what goes with the target",
      details: """
        The correlation of each input, each hidden node and the output with the target, over all \
        rows, with the weights of this moment: 1 goes up and down with it, -1 against it, 0 not at \
        all. What is the same on every row has none. With several outputs, OUTPUT counts from 1.
        """,
      examples: ["correlate", "goto e60"]
    ),
    Entry(
      name: .collapse,
      group: .look,
      arguments: "",
      summary: "multiply weights into one set",
      details: """
        Shows the one set of weights that does the same as a straight stack, and to how many digits \
        the predictions agree. Where something bends between the sets, such as relu, it shows how \
        far the one set is off on each row. Also: the best that any straight network can do.
        """,
      examples: ["collapse"]
    ),
    Entry(
      name: .gradcheck,
      group: .look,
      arguments: "[ROW]",
      summary: "measure each weight's slope by moving it",
      details: """
        Nudges every weight a little up and down, looks how the squared error changes, and sets that \
        beside what backpropagation gives, for one row or for all. The ratio is explained.
        """,
      examples: ["gradcheck 1", "gradcheck"]
    ),
    Entry(
      name: .story,
      group: .look,
      arguments: "",
      summary: "tell what each hidden node does",
      details: """
        On which rows each hidden node is on and how strongly, which are off on every row and since \
        when, and how the output is made of them.
        """,
      examples: ["story", "goto e60"]
    ),
  ]
}
