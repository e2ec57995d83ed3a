extension CommandTable {
  /// The commands that look at the network which a program trains.
  static let network: [Entry] = [
    Entry(
      name: .role,
      group: .look,
      arguments: "[NAME ROLE]",
      summary: "show or say what the program's names mean",
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
      summary: "show which way each row pushes each weight",
      details: """
        Sets the rule of thumb (+ for an input that is on if the target is 1, - if it is 0) \
        beside the push that is computed with the weights of this moment, and explains where they \
        disagree. In a deep network it shows the weights of the last layer, whose input is the \
        hidden layer. With several outputs, OUTPUT counts from 1.
        """,
      examples: ["pressure", "goto e20"]
    ),
  ]
}
