import NeuralCore
import Tutoring

/// The training of a network in PyTorch, as a module.
struct PyTorchProgram {
  let plan: TrainingPlan

  /// The program's text.
  var text: String {
    [head, data, module, loop].joined(separator: "\n\n") + "\n"
  }

  private var head: String {
    plan.heading("PyTorch") + "\n\nimport torch\n\ntorch.set_default_dtype(torch.float64)"
  }

  private func tensor(_ text: String) -> String { "torch.tensor(\(text))" }

  private var data: String {
    var parts = [
      TrainingPlan.literal("inputs", plan.inputs, tensor),
      TrainingPlan.literal("targets", plan.targets, tensor),
      "# A row for each node that the weights leave; PyTorch keeps them turned over.",
      list("start_weights", plan.startWeights),
    ]
    if let current = plan.currentWeights, current != plan.startWeights {
      parts.append("# Where the run stood when this was written: Network(current_weights).")
      parts.append(list("current_weights", current))
    }
    return parts.joined(separator: "\n")
  }

  private func list(_ name: String, _ tables: [TrainingPlan.Table]) -> String {
    let items = tables.map { table in
      "    torch.tensor([\n\(TrainingPlan.rows(table, margin: "        "))\n    ]),"
    }
    return "\(name) = [\n" + items.joined(separator: "\n") + "\n]"
  }

  private var module: String {
    let bend =
      plan.hasRelu
      ? """
              for layer in self.layers[:-1]:
                  x = torch.relu(layer(x))
              return self.layers[-1](x)
      """
      : """
              for layer in self.layers:
                  x = layer(x)
              return x
      """
    return """

      class Network(torch.nn.Module):
          def __init__(self, weights):
              super().__init__()
              self.layers = torch.nn.ModuleList(
                  torch.nn.Linear(*matrix.shape, bias=False) for matrix in weights
              )
              with torch.no_grad():
                  for layer, matrix in zip(self.layers, weights):
                      layer.weight.copy_(matrix.T)

          def forward(self, x):
      \(bend)

      """
  }

  private var loop: String {
    """
    network = Network(start_weights)
    optimizer = torch.optim.SGD(network.parameters(), lr=\(NumberText.repr(plan.rate)))
    batch_size = \(plan.batchSize)

    for epoch in range(\(plan.epochs)):
        error = 0.0
        for start in range(0, len(inputs), batch_size):
            rows = slice(start, start + batch_size)
            squares = (network(inputs[rows]) - targets[rows]) ** 2
            error += squares.sum().item()
            # Half the slope of the squared error, the mean over the batch.
            loss = squares.sum() / 2 / len(squares)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
        if epoch % 10 == 9 or epoch == \(plan.epochs - 1):
            print(epoch + 1, error)
    """
  }
}
