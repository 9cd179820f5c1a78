import ReportRules

/// Says how the program is used.
enum HelpCommand {
  static func run(_ words: [[UInt8]], language: Language) -> Int32 {
    CommandLineTool.print(text.text(in: language), language: language)
  }

  /// Whether the words of another command ask for help.
  static func isWanted(in words: [[UInt8]]) -> Bool {
    words.prefix { $0 != Array("--".utf8) }
      .contains { $0 == Array("--help".utf8) || $0 == Array("-h".utf8) }
  }

  static let text = Wording(
    """
    nianbao：检查政府信息公开工作年度报告

    用法：
      nianbao check [选项] 文件|目录|-…   检查报告；“-”为标准输入
      nianbao format [选项] 文件|目录|-…  整理空白，或改写表格的写法；不动文字和数字
      nianbao explain [规则]              说明一条规则及其依据；不写规则则列出全部
      nianbao new [选项]                  输出一份待填写的报告：标题、六个部分、三张表
      nianbao config --schema|文件        输出设置的 JSON 模式；或检查设置文件，列出有效的设置
      nianbao serve [选项]                启动语言服务器（由编辑器调用）
      nianbao doctor [--program 文件]     查看安装情况，并试运行语言服务器（或另一个程序）
      nianbao help | version              显示用法或版本（也可写 --help、--version）

    目录会逐级查找 .txt、.md、.markdown、.html、.htm 文件，不看隐藏文件。
    编码可以是 UTF-8、GB18030（含 GBK、GB2312），或带 BOM 的 UTF-16。

    check 的选项：
      --severity error|warning|information|hint
                                  只看这一级及更严重的问题（默认 hint，即全部）
      --format text|json          输出格式（默认 text）
      --color auto|always|never   颜色（默认 auto：仅在终端上，且未设 NO_COLOR）
      --quiet                     不向标准输出写任何内容，只看退出码
      --fix                       先改正所有有把握的问题，写回原文件，再报告其余问题
      --diff                      只显示 --fix 会作的改动，不写文件；有改动时退出码为 1
      --config 文件               用这份设置，不去找报告旁边或上级目录里的 .nianbao.json
      --lang zh|en                界面语言（默认按 LC_ALL、LC_MESSAGES、LANG）

    format 的选项：
      --check                     只列出会改动的文件，不写；有则退出码为 1
      --diff                      只显示会作的改动，不写；有则退出码为 1
      --layout tab|tsv|pipe|html  把三张表改写为这种写法（同 new）；不能确定行列的表不改，退出码为 2
      --config、--lang            同 check

    不带 --check 和 --diff 时直接写回原文件；“-”则输出到标准输出。不是年度报告的文件不改。

    new 的选项（前两项必填）：
      --agency 名称               机关名称
      --year 年份                 报告年度，2019 至 2099
      --edition 2019|2021         格式版本（默认按年份；与年份不符时拒绝）
      --layout tab|tsv|pipe|html  表格：一格一行、一行一行以制表符分隔、Markdown、HTML（默认 tab）

    serve 的选项：
      --log 文件                  把双方的每条消息追加到文件，供报告故障；内含报告全文
      --position-encoding utf-8|utf-16|utf-32
                                  不管编辑器怎么说，都按此计位置
      --stdio，--clientProcessId=进程号
                                  编辑器自行添加：前者不起作用；后者的进程结束时随之结束

    退出码：0 没有问题；1 发现问题或会有改动；2 有文件未能处理，或设置、用法有误。

    """,
    english: """
      nianbao: checks annual reports on government information disclosure

      Usage:
        nianbao check [OPTION…] FILE|DIRECTORY|-…   check reports; - is the standard input
        nianbao format [OPTION…] FILE|DIRECTORY|-…  tidy white space, or write tables otherwise;
                                                    words and numbers stay as they are
        nianbao explain [RULE]                      explain a rule and its source, or list all
        nianbao new [OPTION…]                       print a report to be filled in
        nianbao config --schema|FILE                print the JSON schema of the settings, or
                                                    check a settings file and print what counts
        nianbao serve [OPTION…]                     run the language server (for editors)
        nianbao doctor [--program FILE]             tell how this is installed, and try the
                                                    language server (or another program)
        nianbao help | version                      show this text or the version
                                                    (also --help, --version)

      Directories are searched for .txt, .md, .markdown, .html and .htm files; hidden ones are
      left out.
      Files may be in UTF-8, GB18030 (GBK, GB2312), or UTF-16 with a byte order mark.

      Options of check:
        --severity error|warning|information|hint
                                    slightest findings to show and count (default: hint, all)
        --format text|json          form of the output (default: text)
        --color auto|always|never   colours (default: auto, on a terminal without NO_COLOR)
        --quiet                     write nothing to the standard output; the exit code tells
        --fix                       first repair what is certain, in place; then report the rest
        --diff                      only show what --fix would change; exit code 1 if anything
        --config FILE               these settings, not the .nianbao.json beside or above a report
        --lang zh|en                language (default: by LC_ALL, LC_MESSAGES, LANG)

      Options of format:
        --check                     only name the files that would change; exit code 1 if any
        --diff                      only show what would change; exit code 1 if anything
        --layout tab|tsv|pipe|html  write the three tables this way (see new); a table whose rows
                                    and columns are not certain stays, and the exit code is 2
        --config, --lang            as for check

      Without --check and --diff files are written in place; - goes to the standard output.
      Files that are no annual reports stay as they are.

      Options of new (the first two are needed):
        --agency NAME               name of the organ
        --year YEAR                 report year, 2019 to 2099
        --edition 2019|2021         edition of the form (default: by the year; no other fits)
        --layout tab|tsv|pipe|html  tables: a cell a line, tab-separated rows, Markdown, or HTML
                                    (default: tab)

      Options of serve:
        --log FILE                  append every message of both sides to a file, for bug
                                    reports; it holds the text of the reports
        --position-encoding utf-8|utf-16|utf-32
                                    count positions so, whatever the editor says
        --stdio, --clientProcessId=NUMBER
                                    added by editors: the first has no effect, with the process
                                    of the second the server ends

      Exit code: 0 nothing found; 1 findings or changes to be made; 2 a file could not be dealt
      with, or wrong settings or usage.

      """
  )
}
