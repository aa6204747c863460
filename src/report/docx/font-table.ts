/** Which fonts may stand in for those that official documents ask for and many machines do not have. */
const OTHERS: readonly (readonly [font: string, others: string, family: string])[] = [
  ['仿宋_GB2312', '仿宋,FangSong,STFangsong,华文仿宋,Noto Serif CJK SC', 'modern'],
  ['楷体_GB2312', '楷体,KaiTi,STKaiti,华文楷体,Noto Serif CJK SC', 'modern'],
  ['方正小标宋简体', '方正小标宋_GBK,小标宋体,华文中宋,宋体,SimSun,Noto Serif CJK SC', 'auto'],
  ['黑体', 'SimHei,Noto Sans CJK SC', 'modern'],
  ['宋体', 'SimSun,Noto Serif CJK SC', 'auto'],
];

const NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** 86 is the character set of Chinese fonts. */
const entries = OTHERS.map(
  ([font, others, family]) =>
    `<w:font w:name="${font}"><w:altName w:val="${others}"/><w:charset w:val="86"/><w:family w:val="${family}"/><w:pitch w:val="default"/></w:font>`,
);

export const FONT_TABLE = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="${NAMESPACE}">${entries.join('')}</w:fonts>`;
