/// Programs of the chapter, in this project's own layout.
enum ChapterPrograms {
  /// One row, one set of weights, 20 passes.
  static let oneLight = """
    import numpy as np

    weights = np.array([0.5, 0.48, -0.7])
    alpha = 0.1
    streetlights = np.array([[1, 0, 1], [0, 1, 1], [0, 0, 1], [1, 1, 1], [0, 1, 1], [1, 0, 1]])
    walk_vs_stop = np.array([0, 1, 0, 1, 1, 0])
    input = streetlights[0]
    goal_prediction = walk_vs_stop[0]
    for iteration in range(20):
        prediction = input.dot(weights)
        error = (goal_prediction - prediction) ** 2
        delta = prediction - goal_prediction
        weights = weights - (alpha * (input * delta))
        print("Error:" + str(error) + " Prediction:" + str(prediction))

    """

  /// Six rows, 40 passes.
  static let wholeDataSet = """
    import numpy as np

    weights = np.array([0.5, 0.48, -0.7])
    alpha = 0.1
    streetlights = np.array([[1, 0, 1], [0, 1, 1], [0, 0, 1], [1, 1, 1], [0, 1, 1], [1, 0, 1]])
    walk_vs_stop = np.array([0, 1, 0, 1, 1, 0])
    for iteration in range(40):
        error_for_all_lights = 0
        for row_index in range(len(walk_vs_stop)):
            input = streetlights[row_index]
            goal_prediction = walk_vs_stop[row_index]
            prediction = input.dot(weights)
            error = (goal_prediction - prediction) ** 2
            error_for_all_lights += error
            delta = prediction - goal_prediction
            weights = weights - (alpha * (input * delta))
        print("Error:" + str(error_for_all_lights))

    """

  /// The deep network, 60 passes.
  static let deepNetwork = """
    import numpy as np

    np.random.seed(1)

    def relu(x):
        return (x > 0) * x

    def relu2deriv(output):
        return output > 0

    streetlights = np.array([[1, 0, 1], [0, 1, 1], [0, 0, 1], [1, 1, 1]])
    walk_vs_stop = np.array([[1, 1, 0, 0]]).T
    alpha = 0.2
    hidden_size = 4
    weights_0_1 = 2 * np.random.random((3, hidden_size)) - 1
    weights_1_2 = 2 * np.random.random((hidden_size, 1)) - 1
    for iteration in range(60):
        layer_2_error = 0
        for i in range(len(streetlights)):
            layer_0 = streetlights[i:i+1]
            layer_1 = relu(np.dot(layer_0, weights_0_1))
            layer_2 = np.dot(layer_1, weights_1_2)
            layer_2_error += np.sum((layer_2 - walk_vs_stop[i:i+1]) ** 2)
            layer_2_delta = (layer_2 - walk_vs_stop[i:i+1])
            layer_1_delta = layer_2_delta.dot(weights_1_2.T) * relu2deriv(layer_1)
            weights_1_2 -= alpha * layer_1.T.dot(layer_2_delta)
            weights_0_1 -= alpha * layer_0.T.dot(layer_1_delta)
        if (iteration % 10 == 9):
            print("Error:" + str(layer_2_error))

    """
}
