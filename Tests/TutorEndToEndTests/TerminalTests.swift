import TestSupport
import Testing

@Suite(.serialized) struct TerminalTests {
  @Test func aSessionIsResumedAtTheSameStepAndPlace() throws {
    let home = try ScratchFolder()
    let first = try PseudoTerminal(product: "tutor", home: home, rows: 40, columns: 100)
    try first.expect(".1>")
    first.send("lesson 16\r")
    try first.expect("16.1>")
    first.send("step row\r")
    try first.expect("epoch 1, row 1 done")
    first.send("layer_1_delta\r")
    try first.expect("array([[ 0.        , -0.45983371,  0.        , -0.        ]])")
    first.send("back\r")
    try first.expect("before epoch 1")
    first.send("goto e60 r4\r")
    try first.expect("epoch 60, row 4 done")
    first.send("why weights_1_2[1]\r")
    try first.expect("weights_1_2[1,0]")
    first.send("quit\r")
    #expect(try first.exitStatus() == 0)

    let second = try PseudoTerminal(product: "tutor", home: home, rows: 40, columns: 100)
    try second.expect("The run stands here: epoch 60, row 4 done.")
    try second.expect("16.1>")
    second.send("\u{4}")
    #expect(try second.exitStatus() == 0)
  }
}
