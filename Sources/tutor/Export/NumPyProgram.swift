import NeuralCore
import Tutoring

/// The training of a network in NumPy, in the chapter's words.
struct NumPyProgram {
  let plan: TrainingPlan

  /// The program's text.
  var text: String {
    [head, data, functions, loop].joined(separator: "\n\n") + "\n"
  }

  private var count: Int { plan.startWeights.count }

  private var head: String {
    plan.heading("NumPy") + "\n\nimport numpy as np"
  }

  private func weights(_ number: Int) -> String { "weights_\(number)_\(number + 1)" }

  private func array(_ text: String) -> String { "np.array(\(text), dtype=float)" }

  private var data: String {
    var parts = [
      TrainingPlan.literal("inputs", plan.inputs, array),
      TrainingPlan.literal("targets", plan.targets, array),
      "alpha = \(NumberText.repr(plan.rate))\nbatch_size = \(plan.batchSize)",
    ]
    for (number, table) in plan.startWeights.enumerated() {
      parts.append(TrainingPlan.literal(weights(number), table, array))
    }
    return parts.joined(separator: "\n\n")
  }

  private var functions: String {
    guard plan.hasRelu else { return "# Every layer is a plain weighted sum." }
    return """

      def relu(x):
          return (x > 0) * x


      def relu2deriv(output):
          return output > 0

      """
  }

  private var loop: String {
    var up: [String] = ["layer_0 = inputs[start:start + batch_size]"]
    for number in 0..<count {
      let sums = "np.dot(layer_\(number), \(weights(number)))"
      let isLast = number == count - 1
      up.append("layer_\(number + 1) = " + (plan.hasRelu && !isLast ? "relu(\(sums))" : sums))
    }
    let out = "layer_\(count)"
    var back = [
      "target = targets[start:start + batch_size]",
      "error += np.sum((\(out) - target) ** 2)",
      "\(out)_delta = \(out) - target",
    ]
    for number in stride(from: count - 1, to: 0, by: -1) {
      let share = "layer_\(number + 1)_delta.dot(\(weights(number)).T)"
      let mask = plan.hasRelu ? " * relu2deriv(layer_\(number))" : ""
      back.append("layer_\(number)_delta = \(share)\(mask)")
    }
    let rows = plan.batchSize == 1 ? "" : " / len(layer_0)"
    for number in (0..<count).reversed() {
      let product = "layer_\(number).T.dot(layer_\(number + 1)_delta)"
      let change = rows.isEmpty ? product : "(\(product)\(rows))"
      back.append("\(weights(number)) -= alpha * \(change)")
    }
    let body = (up + [""] + back).map { $0.isEmpty ? "" : "        " + $0 }
    return """
      for epoch in range(\(plan.epochs)):
          error = 0.0
          for start in range(0, len(inputs), batch_size):
      \(body.joined(separator: "\n"))
          if epoch % 10 == 9 or epoch == \(plan.epochs - 1):
              print(epoch + 1, error)
      """
  }
}
