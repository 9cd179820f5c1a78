import FoundationEssentials
import LanguageServerProtocol
import Testing

/// What client and server say to each other about settings.
@Suite struct SettingsMessageTests {
  @Test func initializeIsReadWithOptionsAndWorkspaceCapabilities() {
    let body = """
      {"id":1,"method":"initialize","params":{"initializationOptions":{"year":2024},
      "capabilities":{"workspace":{"configuration":true,
      "didChangeConfiguration":{"dynamicRegistration":true},
      "didChangeWatchedFiles":{"dynamicRegistration":true}}}}}
      """
    let workspace = WorkspaceCapabilities(
      supportsConfiguration: true,
      canRegisterConfiguration: true,
      canRegisterWatchedFiles: true
    )
    let parameters = InitializeParameters(
      initializationOptions: .object(["year": .integer(2024)]),
      capabilities: ClientCapabilities(workspace: workspace)
    )
    #expect(
      ClientMessage(body: Array(body.utf8)) == .request(.number(1), .initialize(parameters))
    )
  }

  @Test(
    arguments: [
      (#"{"settings":{"a":[true,-1,"x",null]}}"#, JSONValue.object(["a": .array(mixed)])),
      (#"{"settings":null}"#, .null),
      (#"{}"#, .null),
      (#"null"#, .null),
      (#"[]"#, .null),
      (#"{"settings":"x"}"#, .string("x")),
    ]
  )
  func changedSettingsAreReadWhateverTheyAre(parameters: String, settings: JSONValue) {
    let body = #"{"method":"workspace/didChangeConfiguration","params":\#(parameters)}"#
    let changed = DidChangeConfigurationParameters(settings: settings)
    #expect(
      ClientMessage(body: Array(body.utf8)) == .notification(.didChangeConfiguration(changed))
    )
  }

  private static let mixed: [JSONValue] = [.bool(true), .integer(-1), .string("x"), .null]

  @Test func withoutParametersNothingIsSaidAboutSettings() {
    let body = #"{"method":"workspace/didChangeConfiguration"}"#
    let changed = DidChangeConfigurationParameters(settings: .null)
    #expect(
      ClientMessage(body: Array(body.utf8)) == .notification(.didChangeConfiguration(changed))
    )
  }

  @Test(
    arguments: [
      ("1e999", JSONValue.other),
      ("1.5", .other),
      ("123456789012345678901234567890", .other),
      ("2024.0", .integer(2024)),
      ("{}", .object([:])),
      ("[]", .array([])),
      (#"{"":{"":""}}"#, .object(["": .object(["": .string("")])])),
    ]
  )
  func anyValueIsRead(json: String, value: JSONValue) throws {
    #expect(try JSONDecoder().decode(JSONValue.self, from: Data(json.utf8)) == value)
  }

  @Test func whatIsNestedDeeplyIsNotRead() throws {
    let json = String(repeating: "[", count: 400) + String(repeating: "]", count: 400)
    var value = try JSONDecoder().decode(JSONValue.self, from: Data(json.utf8))
    var depth = 0
    while case .array(let elements) = value, let first = elements.first {
      value = first
      depth += 1
    }
    #expect(value == .other)
    #expect(depth == 17)
  }

  @Test func requestsAreWrittenAsTheProtocolSays() {
    expectJSON(
      .request(.number(3), .configuration(sections: ["nianbao"])),
      """
      {"jsonrpc":"2.0","id":3,"method":"workspace/configuration",\
      "params":{"items":[{"section":"nianbao"}]}}
      """
    )
    expectJSON(
      .request(
        .number(4),
        .registerCapability([
          .watchedFiles(globPatterns: ["**/.nianbao.json"]), .configuration(section: "nianbao"),
        ])
      ),
      """
      {"jsonrpc":"2.0","id":4,"method":"client/registerCapability","params":{"registrations":[\
      {"id":"workspace/didChangeWatchedFiles","method":"workspace/didChangeWatchedFiles",\
      "registerOptions":{"watchers":[{"globPattern":"**/.nianbao.json"}]}},\
      {"id":"workspace/didChangeConfiguration","method":"workspace/didChangeConfiguration",\
      "registerOptions":{"section":"nianbao"}}]}}
      """
    )
  }

  @Test func messagesForTheUserAreWrittenAsTheProtocolSays() {
    expectJSON(
      .showMessage(ShowMessageParameters(severity: .warning, message: "表\n三")),
      """
      {"jsonrpc":"2.0","method":"window/showMessage","params":{"type":2,"message":"表\\n三"}}
      """
    )
  }

  private func expectJSON(
    _ message: ServerMessage,
    _ json: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    var writer = JSONWriter()
    message.write(to: &writer)
    #expect(String(decoding: writer.bytes, as: UTF8.self) == json, sourceLocation: sourceLocation)
  }
}
