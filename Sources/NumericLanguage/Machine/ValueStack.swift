/// The memory for the variables of calls, one window for each call, the innermost last.
struct ValueStack: ~Copyable {
  private let base: UnsafeMutablePointer<Value?>
  private let limit: UnsafeMutablePointer<Value?>
  private var top: UnsafeMutablePointer<Value?>

  /// How many variables fit before windows get memory of their own.
  private static let capacity = 2048

  /// Creates an empty stack.
  init() {
    base = .allocate(capacity: Self.capacity)
    limit = base + Self.capacity
    top = base
  }

  deinit {
    precondition(top == base, "Every window is closed.")
    base.deallocate()
  }

  /// Opens a window of variables that hold nothing.
  @inline(__always)
  mutating func open(_ count: Int) -> UnsafeMutablePointer<Value?> {
    var window = top
    if limit - top >= count { top += count } else { window = .allocate(capacity: count) }
    for slot in 0..<count { (window + slot).initialize(to: nil) }
    return window
  }

  /// Closes the window opened last.
  @inline(__always)
  mutating func close(_ window: UnsafeMutablePointer<Value?>, _ count: Int) {
    for slot in 0..<count { window[slot] = nil }
    if window >= base, window < limit { top = window } else if count > 0 { window.deallocate() }
  }
}

/// Variables at numbered places, which only grow in number.
struct Slots: ~Copyable {
  /// The first variable.
  private(set) var base: UnsafeMutablePointer<Value?>
  /// How many there are.
  private(set) var count = 0
  private var capacity = 64

  /// Creates room for variables, but none yet.
  init() {
    base = .allocate(capacity: capacity)
  }

  deinit {
    base.deinitialize(count: count)
    base.deallocate()
  }

  /// Adds variables that hold nothing, up to a number of them.
  mutating func grow(to wanted: Int) {
    guard wanted > count else { return }
    if wanted > capacity {
      capacity = max(wanted, 2 * capacity)
      let larger = UnsafeMutablePointer<Value?>.allocate(capacity: capacity)
      larger.moveInitialize(from: base, count: count)
      base.deallocate()
      base = larger
    }
    (base + count).initialize(repeating: nil, count: wanted - count)
    count = wanted
  }
}
