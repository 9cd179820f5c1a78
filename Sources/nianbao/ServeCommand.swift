/// Provisional: speaks the Language Server Protocol over the standard streams.
enum ServeCommand {
  static func run(_ arguments: [String]) -> Int32 {
    2
  }
}
