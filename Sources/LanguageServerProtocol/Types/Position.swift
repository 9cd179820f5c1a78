/// A place in a document, in the units that the protocol counts in.
package struct Position: Sendable, Hashable, Comparable {
  /// Lines before this one; from a client it may be any number.
  package let line: Int
  /// Units of the negotiated `PositionEncoding` before it in its line; from a client any number.
  package let character: Int

  package init(line: Int, character: Int) {
    self.line = line
    self.character = character
  }

  package static func < (left: Position, right: Position) -> Bool {
    (left.line, left.character) < (right.line, right.character)
  }
}

extension Position {
  package func moved(byLines distance: Int) -> Position {
    Position(line: line + distance, character: character)
  }
}

extension Position: Decodable {
  private enum Key: String, CodingKey {
    case line, character
  }

  package init(from decoder: any Decoder) throws {
    let position = try decoder.container(keyedBy: Key.self)
    line = try Self.number(forKey: .line, in: position)
    character = try Self.number(forKey: .character, in: position)
  }

  /// Reads a number; one too large for `Int`, such as JavaScript's `Number.MAX_VALUE`, is clamped.
  private static func number(
    forKey key: Key,
    in position: KeyedDecodingContainer<Key>
  ) throws -> Int {
    do {
      return try position.decode(Int.self, forKey: key)
    } catch {
      if let large = try? position.decode(Double.self, forKey: key), large.magnitude >= 0x1p63 {
        return large < 0 ? .min : .max
      }
      // A number in quotes can mean one thing only; a fraction may mean either side.
      if let text = try? position.decode(String.self, forKey: key), let number = Int(text) {
        return number
      }
      throw error
    }
  }
}

extension Position: JSONWritable {
  package func write(to writer: inout JSONWriter) {
    writer.writeObject {
      $0.member(line: line)
      $0.member("character", character)
    }
  }
}
