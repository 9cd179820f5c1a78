/// An answer of another kind than the test asked for.
struct Unexpected: Error {}
