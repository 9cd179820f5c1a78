// The wire: messages of the Language Server Protocol 3.17, how they are framed on a byte stream, and
// how they are read from and written to JSON. This target knows no report, no rule and no finding; it
// must not import ReportSyntax or ReportRules, opens no file, and imports FoundationEssentials only
// for JSONDecoder (all of Foundation would cost four times the start-up).
