import NeuralCore
import TerminalRendering
import Testing

@Suite("Labelled text")
struct LabelledTextTests {
  let weights = NDArray(
    [0.25, 0.5, -0.75, 1, -1.5, 0.125, 0, 2, 3.5, -0.5, 1.25, -2],
    shape: [3, 4]
  )

  @Test func alignsBehindTheLabel() {
    #expect(
      ArrayText.render(label: "weights_0_1", array: weights, width: 80) == """
        weights_0_1 = [[ 0.25   0.5   -0.75   1.   ]
                       [-1.5    0.125  0.     2.   ]
                       [ 3.5   -0.5    1.25  -2.   ]]
        """
    )
  }

  @Test func givesTheLabelItsOwnLine() {
    #expect(
      ArrayText.render(label: "weights_0_1", array: weights, width: 40) == """
        weights_0_1 =
          [[ 0.25   0.5   -0.75   1.   ]
           [-1.5    0.125  0.     2.   ]
           [ 3.5   -0.5    1.25  -2.   ]]
        """
    )
  }

  @Test func wrapsRowsAndLosesNothing() {
    #expect(
      ArrayText.render(label: "weights_0_1", array: weights, width: 20) == """
        weights_0_1 =
          [[ 0.25   0.5
            -0.75   1.   ]
           [-1.5    0.125
            0.     2.   ]
           [ 3.5   -0.5
            1.25  -2.   ]]
        """
    )
  }

  @Test func leavesOutTheMiddle() {
    #expect(
      LabelledText.render(label: "x", text: "[[1]\n [2]\n [3]\n [4]]", width: 40, maximumLines: 3)
        == "x = [[1]\n     ...\n     [4]]"
    )
    #expect(
      LabelledText.render(label: "x", text: "1\n2\n3", width: 40, maximumLines: 1)
        == "x = 1\n    2\n    3"
    )
  }

  @Test func measuresChineseLabels() {
    #expect(
      LabelledText.render(label: "误差", text: "[[1]\n [2]]", width: 40) == "误差 = [[1]\n        [2]]"
    )
  }

  @Test func paintsTheValue() {
    #expect(
      ArrayText.render(label: "x", array: NDArray(.int64(3)), width: 40, style: .coloured)
        == "x = \u{1B}[35m3\u{1B}[0m"
    )
  }

  @Test func showsNothingBehindTheSign() {
    #expect(LabelledText.render(label: "x", text: "", width: 40) == "x =")
  }
}
