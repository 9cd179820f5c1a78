// nianbao is the executable: it turns arguments into a command, files into texts, findings into
// output, and outcomes into exit codes. It must not know what a report looks like or what the law
// demands; that is the business of ReportSyntax and ReportRules.

ProcessEnvironment.ignoreBrokenPipes()
ProcessEnvironment.exit(with: CommandLineTool.run(ProcessEnvironment.arguments))
