/// The character that a radical of the dictionaries looks like; `nil` for any other scalar.
///
/// Text taken out of a PDF often has `⼆` (U+2F06) for `二`: fonts draw both alike, and no search finds
/// the one by the other. These are the Kangxi radicals of Unicode with their compatibility mappings
/// (户, 青 and 黄 in the form of today) and those of its supplement that look like a whole character.
package func characterOfRadical(_ scalar: UInt32) -> UInt32? {
  switch scalar {
  case 0x2F00...0x2FD5:
    let index = Int(scalar - 0x2F00)
    return kangxi.indices.contains(index) ? kangxi[index] : nil
  case 0x2E80...0x2EF3: return supplement[scalar]
  default: return nil
  }
}

private let kangxi = """
  一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀\
  寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳心戈户手支攴文斗斤方无日曰月木欠止歹殳毋\
  比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸\
  缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛\
  辰辵邑酉釆里金長門阜隶隹雨青非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻\
  黄黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠
  """.unicodeScalars.map(\.value)

private let supplement: [UInt32: UInt32] = {
  let pairs = "⺁厂⺈刀⺒巳⺝月⺟母⺠民⺧牛⺶羊⻁虎⻄西⻅见⻆角⻉贝⻋车⻑長⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟"
    .unicodeScalars.map(\.value)
  var characters: [UInt32: UInt32] = [:]
  for index in stride(from: 1, to: pairs.count, by: 2) {
    characters[pairs[index - 1]] = pairs[index]
  }
  return characters
}()
