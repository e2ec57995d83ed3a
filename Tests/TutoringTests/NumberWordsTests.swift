import Testing

@testable import Tutoring

@Suite struct NumberWordsTests {
  @Test(arguments: [
    ("zero", 0), ("three", 3), ("Twelve", 12), ("twenty", 20), ("3 rows", 3), ("node 1", 1),
    ("pass 19", 19), ("three rows", 3), ("0.5 degrees", 0.5), ("-2 steps", -2), ("零", 0), ("三", 3),
    ("两遍", 2), ("十", 10), ("十二", 12), ("二十", 20), ("3行", 3), ("3 行", 3), ("第19遍", 19),
    ("第 19 遍", 19), ("第十九遍", 19), ("节点1", 1), ("２倍", 2), ("三个节点", 3),
  ])
  func reads(text: String, number: Double) {
    #expect(NumberWords.number(text)?.value == number)
  }

  @Test(arguments: [
    "", "apple", "twenty-one", "three four", "3 hundred", "3 percent", "not 3", "minus three",
    "3 rows 4", "rows", "苹果", "一半", "三百", "3千", "六行三列", "6行3列", "三分之一", "第", "三十",
  ])
  func isNoNumber(text: String) {
    #expect(NumberWords.number(text) == nil)
  }
}
