/** What `rules new` writes into the files: what each place is for, and what has to be put there. */
import type { Bilingual } from '../model/report.ts';

/** Comments; a line each. */
export const NEW_PACK_NOTES = {
  pack: {
    zh: '规则包：一个城市一份文件里的规则。凡有 ____ 的地方都要填写，填好以前不能用来检查项目。\n每一项的意思见 docs/rule-language.zh-CN.md；还有哪些没填，运行 eldercheck rules lint --rules 本文件夹。',
    en: "A rule pack: one city's document as rules. Every place with ____ has to be filled in; until then nothing is judged.\nWhat each key means stands in docs/rule-language.md; eldercheck rules lint --rules THIS-FOLDER lists what is open.",
  },
  version: { zh: '改动规则时，版本号要加一', en: 'to be counted up whenever a rule changes' },
  aliases: {
    zh: '项目文件里还可能怎样写这个城市，如 [某某市, 某某]',
    en: 'what else a project file may call the city, e.g. [Some City]',
  },
  documents: { zh: '来源登记的编号：seeds/ 里的文件名', en: 'the register entry: the name of its file in seeds/' },
  notices: {
    zh: '读报告的人必须知道、而规则里没有的，例如上位法；每条写 zh 和 en。没有就留空：[]',
    en: 'what a reader must be told although no rule says it, such as a higher law; zh and en each. None: []',
  },
  restsOnPack: {
    zh: '规则依据的约定（D01、D02……），即下面各条规则 rests_on 的总和；说明见 rules/readings.yaml',
    en: 'the conventions that the rules rest on (D01, D02, …): all that stand under rests_on below; see rules/readings.yaml',
  },
  rule: {
    zh: '一条规则。条文有几项要求，就写几条；编号与 seeds/ 里条款的编号相同，用了就不再改',
    en: 'One rule. A clause that asks for several things gives several; the id is that of the clause in seeds/, and never changes',
  },
  force: {
    zh: 'level：mandatory（应当、必须、要）、principle（原则上）、target（到某年达到）、encouraged（鼓励）\nword：条文中表示效力的原词',
    en: 'level: mandatory (应当, 必须, 要), principle (原则上), target (reached by a year), encouraged (鼓励)\nword: the word of the text that says so',
  },
  bearer: {
    zh: 'developer（开发单位）、county_government（县区政府）、city_government（市政府）、operator（运营方）',
    en: 'developer, county_government, city_government or operator',
  },
  due: {
    zh: '有年限的目标，再加一行 due，写最后一天',
    en: 'a target with a year has one more line, due: its last day',
  },
  when: {
    zh: '适用于哪些项目：stage: new 为新建，stage: existing 为已建成',
    en: 'which projects it binds: stage: new or stage: existing',
  },
  require: {
    zh: '要求：照条文改。at_least 不少于，more_than 超过，at_most 不超过，less_than 少于；数字和单位都照条文\n不能由数字认定的，另加 otherwise，写明由人看什么',
    en: 'What must hold; change it after the text. at_least, more_than, at_most, less_than; number and unit are those of the text\nWhat no number can settle gets otherwise: what a person has to look at',
  },
  readings: {
    zh: '条文没有说死、按某种读法理解的：读法的编号（A01……）；没有采用的读法写在 alternatives',
    en: 'readings of what the text leaves open (A01, …); those not chosen go under alternatives',
  },
  document: {
    zh: '来源登记：文件的名称、日期和引文。引文照录原文，一字不改；只去掉换行。',
    en: 'Register entry: the document, its dates and the quotations. They are verbatim; only line breaks are removed.',
  },
  issued: {
    zh: '印发（公布）之日。在这一天以前，规则一律不适用；“新建”“已建成”也以它划分',
    en: 'The day of issue. Before it no rule applies, and it divides new estates from existing ones',
  },
  clausesOfTime: {
    zh: 'printed 为印刷日期；另两项照录文件关于何时施行、何时失效的原文。文件没有写的，留 null',
    en: 'printed: date of the print; the others quote what the document says of its beginning and end. Leave null where it says nothing',
  },
  sha256: {
    zh: '核对所用的全文（.txt）的 SHA-256，64 位；rules new 加 --text 全文.txt 会自动填写',
    en: 'SHA-256 of the full text (.txt) compared with, 64 digits; rules new fills it in with --text FILE.txt',
  },
  lines: { zh: '在全文的第几行到第几行', en: 'first and last line in the full text' },
  leadIns: {
    zh: '引文要靠前文才读得懂的，再加 lead_ins: [前文]；词代表数字的，再加 words，如 { 无偿: 0 }',
    en: 'Words before it that belong to the sense go into lead_ins: [ … ]; words that stand for a number into words: { 无偿: 0 }',
  },
  cases: {
    zh: '算例表：每条规则至少一个通过的和一个不符合的，数字由条文和手算得出，不能照抄程序的输出。\n最好成对：一个正好达到，一个只差一点点，其余完全相同。',
    en: 'Cases: each rule has at least one that passes and one that fails, with numbers from the text and by hand, never from the program.\nBest in pairs: one that just meets it, and one that differs in one number only.',
  },
} satisfies Record<string, Bilingual>;

/** What has to be put in place of a blank. */
export const NEW_PACK_BLANKS = {
  nameZh: { zh: '城市的中文名称', en: 'name of the city in Chinese' },
  nameEn: { zh: '城市的英文名称', en: 'name of the city in English' },
  code: { zh: '六位行政区划代码', en: 'administrative code of six digits' },
  checkedOn: { zh: '与原文核对的日期，如 2026-01-31', en: 'day of the comparison with the source, e.g. 2026-01-31' },
  changedOn: { zh: '这一版的日期', en: 'day of this version' },
  changeZh: { zh: '这一版收入了什么，中文', en: 'what this version brings, in Chinese' },
  changeEn: { zh: '这一版收入了什么，英文', en: 'what this version brings, in English' },
  titleZh: { zh: '规则管什么，中文', en: 'what the rule is about, in Chinese' },
  titleEn: { zh: '规则管什么，英文', en: 'what the rule is about, in English' },
  topic: { zh: '类别，一个英文词，如 area', en: 'one word to group rules by, e.g. area' },
  level: { zh: 'mandatory、principle、target、encouraged 之一', en: 'mandatory, principle, target or encouraged' },
  word: { zh: '条文中表示效力的原词', en: 'the word of the text' },
  bearer: {
    zh: 'developer、county_government、city_government、operator 之一',
    en: 'developer, county_government, city_government or operator',
  },
  number: { zh: '发文字号；没有的写文件名称', en: 'document number, or the title where it has none' },
  printedNumber: { zh: '发文字号，照印刷的原样', en: 'document number exactly as printed' },
  title: { zh: '文件名称', en: 'title of the document' },
  issuer: { zh: '发文机关', en: 'who issued it' },
  issued: { zh: '印发日期，如 2026-01-31', en: 'day of issue, e.g. 2026-01-31' },
  sha256: { zh: '全文的 SHA-256', en: 'SHA-256 of the full text' },
  at: { zh: '出处，如 第几条 或 三(一)1', en: 'place in the document, such as its article' },
  firstLine: { zh: '首行', en: 'first line' },
  lastLine: { zh: '末行', en: 'last line' },
  quote: { zh: '条文原文', en: 'the words of the clause' },
  assessedOn: {
    zh: '按哪一天检查，印发日以后，如 2026-01-31',
    en: 'a day on or after the day of issue, e.g. 2026-01-31',
  },
  passName: { zh: '正好达到：写明户数和面积', en: 'just enough: say with which numbers' },
  failName: { zh: '只差一点：写明户数和面积', en: 'a little too small: say with which numbers' },
  households: { zh: '户数', en: 'number of dwellings' },
  enough: { zh: '正好达到的面积', en: 'area that is just enough' },
  tooSmall: { zh: '差一点的面积', en: 'area that is a little too small' },
} satisfies Record<string, Bilingual>;
