import NumericLanguage
import TimeTravel

/// Finds where one program departs from another, whatever their names are.
///
/// Names are matched by the values they go through: a name of the learner's that has all values
/// of one of the reference's is that one; else the name that is spelled alike is, or the one
/// that agrees longest. What the learner has written in one expression where the reference has
/// two is not missed, as long as what comes of it agrees.
struct ProgramComparison {
  /// The program that does what is asked for.
  let reference: NumericTape
  /// The learner's.
  let given: NumericTape
  /// The reference's names that must be reached at the end.
  let judged: [String]

  /// A name of the reference with the learner's name for it, and how many values agree.
  private struct Match {
    let track: NumericTape.Track
    let agreement: Int
  }

  /// A difference, and how far the programs agree.
  struct Finding {
    /// The difference.
    let difference: ProgramDifference
    /// Which value of its name differs, counted from 0.
    var index: Int?
    /// How many values of the reference come before it.
    var agreement: Int
  }

  /// Whether the judged names hold at the end what they should.
  var isReached: Bool { given.end.error == nil && given.reaches(reference, judged: judged) }

  /// The first difference.
  func finding() -> Finding {
    if given.isEmpty { return Finding(difference: ProgramDifference(.isEmpty), agreement: 0) }
    let matches = matches()
    let found = divergence(matches)
    if let found, case .value(let first) = found.difference.kind, first.place.epoch == nil {
      return found
    }
    if let shape = shape(matches) {
      return Finding(difference: ProgramDifference(shape), agreement: covered(matches))
    }
    if let found { return found }
    if let start = otherStart(matches) { return start }
    let kind = given.end.error.map(ProgramDifference.Kind.fails) ?? end(matches) ?? missing
    return Finding(difference: ProgramDifference(kind), agreement: covered(matches))
  }

  /// How many values of the reference the learner's program has, too, before it lacks one.
  private func covered(_ matches: [String: Match]) -> Int {
    var seen: [String: Int] = [:]
    return reference.entries.prefix { entry in
      let index = seen[entry.name, default: 0]
      seen[entry.name] = index + 1
      return index < matches[entry.name]?.agreement ?? 0
    }.count
  }

  /// More or fewer epochs, or a judged name that goes on, or stops too soon.
  private func end(_ matches: [String: Match]) -> ProgramDifference.Kind? {
    if let own = given.lastEpoch, let wanted = reference.lastEpoch, own != wanted {
      return .epochs(given: own, wanted: wanted)
    }
    for name in judged where !given.reaches(reference, judged: [name]) {
      guard let own = matches[name]?.track.name, let value = given.end.value(of: own),
        let wanted = reference.end.value(of: name)
      else { continue }
      return .end(name: own, given: value.str, wanted: wanted.str)
    }
    return nil
  }

  /// The first judged name whose numbers no name of the learner's holds.
  private var missing: ProgramDifference.Kind {
    .missing(judged.first { !given.reaches(reference, judged: [$0]) } ?? judged[0])
  }

  /// An array of a judged name's shape that began with other numbers, and has no other meaning.
  private func otherStart(_ matches: [String: Match]) -> Finding? {
    let taken = Set(matches.values.map(\.track.name))
    for name in judged where matches[name] == nil {
      guard let wanted = reference.track(of: name)?.entries[0], wanted.content.numbers.count > 1
      else { continue }
      let other = given.tracks.first {
        !taken.contains($0.name) && $0.entries[0].content.squeezed == wanted.content.squeezed
      }
      if let other {
        let found = difference(other.entries[0], from: wanted)
        return Finding(difference: found, index: 0, agreement: covered(matches))
      }
    }
    return nil
  }

  /// An array of the learner's that may be meant for a judged name and has another shape: it has
  /// as many axes, and nothing of the reference has its shape.
  private func shape(_ matches: [String: Match]) -> ProgramDifference.Kind? {
    let known = Set(reference.end.variables.compactMap { reference.final($0.name)?.squeezed })
    for name in judged where matches[name] == nil {
      guard let wanted = reference.final(name), wanted.shape.count > 1 else { continue }
      for variable in given.end.variables {
        guard let own = given.final(variable.name), own.shape.count == wanted.shape.count,
          !known.contains(own.squeezed)
        else { continue }
        return .shape(
          name: variable.name,
          reference: name,
          given: own.shape,
          wanted: wanted.shape
        )
      }
    }
    return nil
  }

  // MARK: Names

  private func matches() -> [String: Match] {
    var matches: [String: Match] = [:]
    for track in reference.tracks {
      if let match = match(for: track) { matches[track.name] = match }
    }
    return matches
  }

  private func match(for track: NumericTape.Track) -> Match? {
    let isEitherSign = !judged.contains(track.name)
    let candidates = given.tracks.map { other in
      Match(
        track: other,
        agreement: other.agreement(with: track, isEitherSign: isEitherSign)
      )
    }
    let best = candidates.max { $0.agreement < $1.agreement }
    let alike = candidates.first { $0.track.name == track.name }
    if let best, best.agreement == track.entries.count {
      return alike.flatMap { $0.agreement == best.agreement ? $0 : nil } ?? best
    }
    if let alike { return alike }
    return best.flatMap { isByDesign($0) ? $0 : nil }
  }

  /// Whether a match that holds for a while is more than chance: two different values agree, or
  /// one with several numbers, under a name that the reference doesn't have.
  private func isByDesign(_ match: Match) -> Bool {
    guard match.agreement > 0, reference.track(of: match.track.name) == nil else { return false }
    let first = match.track.entries[0].content
    let agreeing = match.track.entries.prefix(match.agreement)
    return first.numbers.count > 1 || agreeing.contains { !$0.content.isLike(first) }
  }

  // MARK: Numbers

  /// The first value of the reference that the learner's name for it doesn't have.
  private func divergence(_ matches: [String: Match]) -> Finding? {
    var seen: [String: Int] = [:]
    /// Names of the reference that nothing is known of, up to here.
    var unknown: [NumericTape.Entry] = []
    for (agreement, entry) in reference.entries.enumerated() {
      let index = seen[entry.name, default: 0]
      seen[entry.name] = index + 1
      guard let match = matches[entry.name] else {
        if index == 0 { unknown.append(entry) }
        continue
      }
      guard index >= match.agreement, index < match.track.entries.count else { continue }
      let departed = match.track.entries[index]
      if let guess = guess(at: unknown, before: departed, matches) {
        return Finding(difference: guess, index: 0, agreement: agreement)
      }
      return Finding(
        difference: difference(departed, from: entry),
        index: index,
        agreement: agreement
      )
    }
    return nil
  }

  /// A value of the learner's that stands where an unknown name's should, with other numbers.
  private func guess(
    at unknown: [NumericTape.Entry],
    before departed: NumericTape.Entry,
    _ matches: [String: Match]
  ) -> ProgramDifference? {
    let taken = Set(matches.values.map(\.track.name))
    for entry in unknown {
      guard entry.content.numbers.count > 1 else { continue }
      let found = given.entries.first { own in
        !taken.contains(own.name) && own.content.squeezed == entry.content.squeezed
          && own.place.epoch == entry.place.epoch && own.place.row == entry.place.row
      }
      if let found, found.line < departed.line { return difference(found, from: entry) }
    }
    return nil
  }

  private func difference(
    _ given: NumericTape.Entry,
    from wanted: NumericTape.Entry
  ) -> ProgramDifference {
    ProgramDifference(
      .value(
        ProgramDifference.Divergence(
          name: given.name,
          reference: wanted.name,
          line: given.line,
          source: self.given.source(ofLine: given.line),
          place: given.place,
          given: given.value.str,
          wanted: text(of: wanted, like: given)
        )
      )
    )
  }

  /// What is wanted, with the sign that the learner's values have: deltas of `goal - prediction`
  /// have the other one.
  private func text(
    of wanted: NumericTape.Entry,
    like given: NumericTape.Entry
  ) -> String {
    let negated = wanted.content.negated
    guard !judged.contains(wanted.name),
      given.content.agreements(with: negated) > given.content.agreements(with: wanted.content)
    else { return wanted.value.str }
    return negated.value.str
  }
}
