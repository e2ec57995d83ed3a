/// The names that Python and NumPy have behind the dot of a value.
///
/// They tell what the course leaves out from a typo, and what a typo was meant to be.
/// Listed by `dir` of Python 3.11 and NumPy 2.4, without the names between underscores.
enum AttributeNames {
  /// Returns the names behind a value's dot, in order.
  static func all(of value: Value) -> [String] {
    switch value {
    case .array: numbers.array
    case .numpy(.float64): numbers.float
    case .numpy(.int64): numbers.int
    case .numpy(.bool): numbers.bool
    case .module(let module): NumPyNames.all(in: module.name)
    case .type(let type) where ElementTypes.isDescription(type): dataType
    case .type(let type): plain[type.qualifiedName, default: []]
    case .exception: exception
    default: plain[value.typeName, default: []]
    }
  }

  /// Every name behind the dot of some value.
  static let all: Set<String> = {
    var all = Set(plain.values.joined()).union(exception).union(dataType)
    for names in [numbers.array, numbers.float, numbers.int] { all.formUnion(names) }
    return all.union(NumPyNames.all)
  }()

  private static let plain: [String: [String]] = [
    "int": words(
      """
      as_integer_ratio bit_count bit_length conjugate denominator from_bytes imag numerator real
      to_bytes
      """
    ),
    "bool": words(
      """
      as_integer_ratio bit_count bit_length conjugate denominator from_bytes imag numerator real
      to_bytes
      """
    ),
    "float": words("as_integer_ratio conjugate fromhex hex imag is_integer real"),
    "str": words(
      """
      capitalize casefold center count encode endswith expandtabs find format format_map index
      isalnum isalpha isascii isdecimal isdigit isidentifier islower isnumeric isprintable
      isspace istitle isupper join ljust lower lstrip maketrans partition removeprefix
      removesuffix replace rfind rindex rjust rpartition rsplit rstrip split splitlines
      startswith strip swapcase title translate upper zfill
      """
    ),
    "list": words("append clear copy count extend index insert pop remove reverse sort"),
    "tuple": words("count index"),
    "dict": words(
      """
      clear copy fromkeys get items keys pop popitem setdefault update values
      """
    ),
    "dict_keys": words("isdisjoint mapping"),
    "dict_values": words("mapping"),
    "dict_items": words("isdisjoint mapping"),
    "range": words("count index start step stop"),
    "slice": words("indices start step stop"),
  ]

  private static let exception = words("add_note args with_traceback")

  private static let dataType = words(
    """
    alignment base byteorder char descr fields flags hasobject isalignedstruct isbuiltin
    isnative itemsize kind metadata name names ndim newbyteorder num shape str subdtype type
    """
  )

  /// The names of NumPy's arrays and numbers, which are mostly the same.
  private static let numbers: (array: [String], float: [String], int: [String], bool: [String]) = {
    let common = words(
      """
      T all any argmax argmin argsort astype base byteswap choose clip compress conj conjugate
      copy cumprod cumsum data device diagonal dtype dump dumps fill flags flat flatten getfield
      imag item itemsize max mean min nbytes ndim nonzero prod put ravel real repeat reshape
      resize round searchsorted setfield setflags shape size sort squeeze std strides sum
      swapaxes take to_device tobytes tofile tolist trace transpose var view
      """
    )
    func adding(_ names: String) -> [String] { (common + words(names)).sorted() }
    return (
      adding("argpartition ctypes dot mT partition"),
      adding("as_integer_ratio fromhex hex is_integer"),
      adding("bit_count denominator is_integer numerator"),
      common
    )
  }()

  private static func words(_ text: String) -> [String] {
    text.split { $0 == " " || $0 == "\n" }.map(String.init)
  }
}
