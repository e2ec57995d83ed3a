extension CommandTable {
  /// The commands that train in several ways and compare what comes of it.
  static let compare: [Entry] = [
    Entry(
      name: .race,
      group: .compare,
      arguments: "A B [until GOAL]",
      summary: "train in several ways, side by side",
      details: """
        All begin with the program's data and start weights. A and B are sgd (an update after \
        each row), full (one update per epoch, by the mean), batch N, or settings such as \
        alpha=0.1; a comma joins them: full,alpha=0.5. GOAL is error < 0.01 or 40 epochs; without \
        it, an error below 0.001 within 1000 epochs. The run itself stays where it is.
        """,
      examples: [
        "race sgd full", "race sgd batch 2 full", "race alpha=0.1 alpha=0.2",
        "race sgd full,alpha=1.2 until error < 0.01", "race sgd full 40 epochs",
      ]
    ),
    Entry(
      name: .sweep,
      group: .compare,
      arguments: "NAME VALUES",
      summary: "give a setting several values and see which learn",
      details: """
        A training learns if the error of its last epoch is below 0.01. NAME is alpha, hidden, \
        seed, or any name that set takes; 0..99 stands for all whole numbers from 0 to 99. \
        Behind the values, seeds 100 tries each with the seeds 0 to 99, and epochs 1000 trains \
        for longer. Ctrl-C stops it and keeps what is done.
        """,
      examples: [
        "sweep alpha 0.05 0.1 0.2 0.5", "sweep hidden 1 2 3 4 5 8 16 seeds 100",
        "sweep seed 0..99 epochs 1000",
      ]
    ),
    Entry(
      name: .cliff,
      group: .compare,
      arguments: "[sgd/full/batch N]",
      summary: "find the largest learning rate that settles",
      details: """
        Tries rates from the program's start weights and halves the distance until three digits \
        are known. For a network without hidden layers it sets beside it what theory says: 2 \
        divided by the steepest curvature. Alone, it takes the batches of the program.
        """,
      examples: ["cliff", "cliff full", "cliff batch 2"]
    ),
    Entry(
      name: .recode,
      group: .compare,
      arguments: "HOW",
      summary: "write the same pattern in other numbers and train it",
      details: """
        inputs*10 multiplies every input and divides the first weights, and shows the learning \
        rate that keeps the run the same. swap exchanges the two targets. dimmers makes \
        brightnesses of the two inputs: 0.2 and 0.9. The run itself keeps its data.
        """,
      examples: ["recode inputs*10", "recode swap", "recode dimmers"]
    ),
  ]
}
