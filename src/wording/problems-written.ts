/**
 * Problems with how a file is written, before anything in it is looked at. A sentence says what was found, what was
 * expected and one next step; `code+name` is the sentence for a problem that comes with the parameter `name`.
 */
import type { Bilingual } from '../model/report.ts';

export const WRITTEN = {
  empty_file: {
    zh: '文件是空的；应为{expected}。请检查文件是否保存成功；格式见 eldercheck schema project（规则包：schema pack）。',
    en: 'The file is empty; expected {expected}. Check that it was saved; eldercheck schema project (for rules: schema pack) prints the format.',
  },
  'empty_file+config': {
    zh: '配置文件是空的；应为{expected}。请写入配置，或删去这个文件；格式见 eldercheck schema config。',
    en: 'The configuration is empty; expected {expected}. Write a setting, or delete the file; eldercheck schema config prints the format.',
  },
  'empty_file+waivers': {
    zh: '豁免文件是空的；应为{expected}。请检查文件是否保存成功；格式见 eldercheck schema waivers。',
    en: 'The waiver file is empty; expected {expected}. Check that it was saved; eldercheck schema waivers prints the format.',
  },
  file_too_large: {
    zh: '文件有 {found}，超过上限 {limit_mib} MiB。请拆成几个文件分别检查。',
    en: 'The file has {found}, more than the limit of {limit_mib} MiB. Split it into several files.',
  },
  line_too_long: {
    zh: '这一行超过上限 {limit_mib} MiB，没有读取。请每个项目写成一行，或把项目存成单独的文件。',
    en: 'This line is longer than the limit of {limit_mib} MiB and was not read. Write one project on each line, or save the project as a file of its own.',
  },
  not_text: {
    zh: '这不是文本文件，像是{looks}；应为{expected}。请另存为 .json 或 .yaml 文本后再检查。',
    en: 'This is no text file; it looks like {looks}. Expected {expected}: save the data as .json or .yaml text.',
  },
  undecodable: {
    zh: '按 {encoding} 编码读到“{found}”处时遇到损坏的字节。请用编辑器另存为 UTF-8 编码。',
    en: 'A byte after “{found}” cannot be read as {encoding}. Save the file again as UTF-8.',
  },
  bad_literal: {
    zh: '{found} 不是 JSON 的写法；应为{expected}。请改写为 {plain}。',
    en: '{found} is not JSON; expected {expected}. Write {plain}.',
  },
  bad_number: {
    zh: '{found} 不能作为数字读取；应为{expected}。请只写数字，不带单位、千分位和前导 0；若是文字请加引号。',
    en: '{found} cannot be read as a number; expected {expected}. Write digits alone, without unit, separator or leading zero; put a text in quotation marks.',
  },
  control_character: {
    zh: '文字中有看不见的控制字符：{found}；应为{expected}。请删去该字符后重新输入。',
    en: 'The text holds an invisible control character: {found}; expected {expected}. Delete it and type the text again.',
  },
  duplicate_key: {
    zh: '字段 {found} 重复，第 {first_line} 行已经写过；应为{expected}。请只保留正确的一处。',
    en: 'The field {found} stands here again after line {first_line}; expected {expected}. Keep the right one only.',
  },
  'empty_document+config': {
    zh: '配置文件里没有内容（只有空白或注释）；应为{expected}。请写入配置，或删去这个文件；格式见 eldercheck schema config。',
    en: 'The configuration holds nothing but white space or comments; expected {expected}. Write a setting, or delete the file; eldercheck schema config prints the format.',
  },
  'empty_document+waivers': {
    zh: '豁免文件里没有内容（只有空白或注释）；应为{expected}。请写入条目；格式见 eldercheck schema waivers。',
    en: 'The waiver file holds nothing but white space or comments; expected {expected}. Write an entry; eldercheck schema waivers prints the format.',
  },
  empty_document: {
    zh: '文件里没有内容（只有空白或注释）；应为{expected}。请填写项目；格式见 eldercheck schema project。',
    en: 'The file holds nothing but white space or comments; expected {expected}. Fill in a project; eldercheck schema project prints the format.',
  },
  full_width_punctuation: {
    zh: '这里用了全角标点「{found}」；应为{expected}。请切换到英文输入法重新输入。',
    en: 'Full-width punctuation stands here: {found}; expected {expected}. Switch the keyboard to English and type it again.',
  },
  invalid_escape: {
    zh: '字符串中的 {found} 不是有效的转义；应为{expected}。要写反斜杠本身，请写两个：\\\\。',
    en: '{found} is no escape; expected {expected}. For a backslash itself write two: \\\\.',
  },
  missing_comma: {
    zh: '{found} 之前缺少逗号；应为{expected}。请在上一项末尾加上半角逗号。',
    en: 'A comma is missing before {found}; expected {expected}. Add one after the item before.',
  },
  not_finite: {
    zh: '{found} 不是确定的数；应为{expected}。不知道时请写 null，或删去这个字段。',
    en: '{found} is no definite number; expected {expected}. Where it is not known write null or leave the field out.',
  },
  number_out_of_range: {
    zh: '{found} 的位数超出合理范围；应为{expected}。请核对原始资料后重新填写。',
    en: '{found} has more digits than any quantity here; expected {expected}. Check it against the source and type it again.',
  },
  single_quotes: {
    zh: '{found} 用了单引号；应为{expected}。请把两边的单引号改成双引号。',
    en: '{found} stands in single quotation marks; expected {expected}. Use double ones on both sides.',
  },
  text_after_end: {
    zh: '数据在此之前已经结束，后面又出现 {found}；应为{expected}。有多个项目时请放进一个列表 [ … ]。',
    en: 'The data ended before this, yet {found} follows; expected {expected}. Put several projects into one list [ … ].',
  },
  too_deep: {
    zh: '括号或缩进嵌套超过 {limit} 层，从 {found} 起不再读取；应为{expected}。请对照样例检查结构。',
    en: 'More than {limit} levels lie in each other, and {found} opens one more; expected {expected}. Compare the structure with the sample.',
  },
  too_many_problems: {
    zh: '已列出 {limit} 处问题，从 {found} 起不再继续检查。请先改正上面的问题再检查。',
    en: 'With {limit} problems listed, checking stopped at {found}. Correct those above and check again.',
  },
  trailing_comma: {
    zh: '最后一项后面多了逗号 {found}；应为{expected}。请删去这个逗号。',
    en: 'A comma {found} follows the last item; expected {expected}. Delete the comma.',
  },
  unclosed_comment: {
    zh: '注释 {found} 没有结束；应为{expected}。请在注释末尾补上 */。',
    en: 'The comment {found} does not end; expected {expected}. Close it with */.',
  },
  unclosed_string: {
    zh: '文字 {found} 的引号没有闭合；应为{expected}。请在文字末尾补上引号。',
    en: 'The text {found} has no closing quotation mark; expected {expected}. Add it where the text ends.',
  },
  unexpected_character: {
    zh: '这里出现了不该有的字符 {found}；应为{expected}。请删去它。',
    en: 'The character {found} does not belong here; expected {expected}. Delete it.',
  },
  unexpected_end: {
    zh: '文件在这里就结束了；应为{expected}。请检查括号和引号是否都已闭合。',
    en: 'The file ends here; expected {expected}. Check that every bracket and quotation mark is closed.',
  },
  'unexpected_end+open_line': {
    zh: '文件在这里就结束了；应为{expected}。请闭合第 {open_line} 行打开的 {open}。',
    en: 'The file ends here; expected {expected}. Close the {open} that line {open_line} opens.',
  },
  unexpected_token: {
    zh: '这里出现 {found}；应为{expected}。请检查前面是否漏写或多写了内容。',
    en: 'Found {found}; expected {expected}. Check whether something before it is missing or too much.',
  },
  'unexpected_token+open_line': {
    zh: '这里出现 {found}；应为{expected}。请检查第 {open_line} 行打开的 {open} 是否正确闭合。',
    en: 'Found {found}; expected {expected}. Check how the {open} that line {open_line} opens is closed.',
  },
  unquoted_text: {
    zh: '{found} 没有加引号；应为{expected}。请在两边加上双引号。',
    en: '{found} has no quotation marks; expected {expected}. Put double quotation marks around it.',
  },
  alias: {
    zh: '这里用了 YAML 引用 {found}；应为{expected}。请把被引用的内容直接写在这里。',
    en: 'A YAML alias {found} stands here; expected {expected}. Write out what it refers to.',
  },
  key_not_text: {
    zh: '字段名 {found} 不是文字；应为{expected}。请给字段名加上引号，或改用规定的字段名。',
    en: 'The field name {found} is not text; expected {expected}. Put it in quotation marks, or use a field of the schema.',
  },
  'several_documents+waivers': {
    zh: '豁免文件里有不止一个 YAML 文档，第二个从 {found} 开始；应为{expected}。请合并成一个。',
    en: 'The waiver file holds more than one YAML document, the second from {found}; expected {expected}. Put all in one.',
  },
  'several_documents+config': {
    zh: '配置文件里有不止一个 YAML 文档，第二个从 {found} 开始；应为{expected}。请合并成一个。',
    en: 'The configuration holds more than one YAML document, the second from {found}; expected {expected}. Put all in one.',
  },
  several_documents: {
    zh: '文件里有不止一个 YAML 文档，第二个从 {found} 开始；应为{expected}。有多个项目时请写成一个列表。',
    en: 'The file holds more than one YAML document, the second from {found}; expected {expected}. Write several projects as one list.',
  },
  tab_indent: {
    zh: '{found} 前面用制表符缩进；应为{expected}。请把制表符换成空格。',
    en: 'A tab indents {found}; expected {expected}. Replace the tab by spaces.',
  },
  yaml_entry: {
    zh: '{found} 处的“字段: 值”写法不对；应为{expected}。请检查冒号后的空格、缩进，以及含冒号的文字是否加了引号。',
    en: 'The “field: value” at {found} is not right; expected {expected}. Check the space after the colon, the indentation, and quotation marks around text with a colon.',
  },
  yaml_indent: {
    zh: '{found} 的缩进与上文不一致，或上文的括号没有闭合；应为{expected}。请与同级的行对齐。',
    en: '{found} is not indented like the lines before, or a bracket above is open; expected {expected}. Align it with the lines of its level.',
  },
  yaml_syntax: {
    zh: '{found} 无法按 YAML 读取；应为{expected}。请检查这一行的缩进、冒号和引号。',
    en: '{found} cannot be read as YAML; expected {expected}. Check indentation, colons and quotation marks of the line.',
  },
  yaml_tag: {
    zh: '这里用了 YAML 标签：{found}；应为{expected}。请删去以 ! 开头的标签。',
    en: 'A YAML tag stands here: {found}; expected {expected}. Delete what begins with an exclamation mark.',
  },
  yaml_version: {
    zh: '文件声明了 {found}；应为{expected}。请删去这一行声明。',
    en: 'The file declares {found}; expected {expected}. Delete the declaration.',
  },
} satisfies Record<string, Bilingual>;
