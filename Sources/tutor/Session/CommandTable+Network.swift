extension CommandTable {
  /// The commands that look at the network which a program trains.
  static let network: [Entry] = [
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
    )
  ]
}
