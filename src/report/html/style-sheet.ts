/**
 * The style sheet of the opinion, the same for every report: its hash stands in the page. Text has a contrast of at
 * least 7 to 1. The boxes of the filter work by `:has`; a browser without it shows no boxes and every finding.
 */
import { PLAN_STYLES } from './plan-style-sheet.ts';

const SCREEN = `
:root { color-scheme: light; --ink: #1a1a1a; --soft: #474747; --line: #767676; --paper: #fff; --fail: #9b0000; --pass: #0b5320; --doubt: #6b4000; --link: #0b3d91 }
* { box-sizing: border-box }
html { font: 100%/1.6 system-ui, -apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif; color: var(--ink); background: var(--paper); overflow-wrap: anywhere }
body { max-width: 62rem; margin: 0 auto; padding: 1rem }
h1 { font-size: 1.7rem; line-height: 1.3; margin: .5rem 0 }
h2 { font-size: 1.35rem; line-height: 1.35; margin: 2.5rem 0 .75rem; padding-top: .75rem; border-top: 3px solid var(--ink) }
h3 { font-size: 1.15rem; margin: 2rem 0 .5rem }
h4 { font-size: 1rem; margin: 0 0 .5rem }
header p, .filter p, .unsigned { color: var(--soft); margin: .25rem 0 }
a { color: var(--link) }
code { font-family: ui-monospace, "Cascadia Mono", Consolas, monospace; font-size: .875em; font-weight: normal; color: var(--soft) }
:focus-visible { outline: 3px solid #0b3d91; outline-offset: 2px }
.skip { position: absolute; left: -100vw }
.skip:focus { left: 1rem; top: .5rem; padding: .5rem 1rem; background: var(--paper) }
dl { margin: 0 }
dl > div { display: grid; grid-template-columns: 8.5rem minmax(0, 1fr); gap: 0 1rem; padding: .3rem 0 }
dt { font-weight: 600 }
dd { margin: 0; grid-column: 2 }
.basis dl > div { grid-template-columns: 14rem minmax(0, 1fr) }
dd + dd { margin-top: .25rem }
ul, ol { padding-left: 1.5rem; margin: .25rem 0 }
blockquote { margin: .25rem 0; padding: .1rem 0 .1rem .9rem; border-left: 4px solid var(--line) }
blockquote p { margin: .3rem 0 }
.lead-in { color: var(--soft) }
.verdict { display: flex; flex-wrap: wrap; gap: .25rem 1rem; align-items: baseline; margin: 1rem 0; padding: .75rem 1rem; border: 3px solid var(--soft); font-size: 1.05rem }
.verdict strong { font-size: 1.3rem }
.verdict.compliant, .tag.pass, .tag.compliant { border-color: var(--pass); color: var(--pass) }
.verdict.non_compliant, .verdict.invalid, .tag.fail, .tag.non_compliant, .tag.invalid { border-color: var(--fail); color: var(--fail) }
.verdict.undetermined, .tag.undetermined { border-color: var(--doubt); color: var(--doubt) }
.tag { font-weight: 600 }
h4 .tag { border: 2px solid; padding: 0 .4rem; margin-right: .25rem }
table { border-collapse: collapse; width: 100%; table-layout: fixed }
caption { text-align: left; color: var(--soft); padding-bottom: .25rem }
th, td { border: 1px solid var(--line); padding: .4rem .6rem; text-align: left; vertical-align: top }
thead th { background: #ececec }
tbody th { font-weight: 600 }
th.name { width: 29% }
th.status { width: 17% }
th.figure { width: 14% }
.items th.name { width: 21% }
.items th.status { width: 17% }
.items thead th { font-size: .8125rem }
.items th.figure { width: 13% }
th.clause { width: 11% }
.items { font-size: .9375rem }
.finding { margin: 0 0 1.25rem; padding: 1rem; border: 1px solid var(--line) }
.filter { border: 1px solid var(--line); margin: .5rem 0 1rem; padding: .5rem 1rem; display: none }
.filter label { display: inline-block; margin: .25rem 1.25rem .25rem 0; padding: .25rem 0 }
.filter input { width: 1.15rem; height: 1.15rem; vertical-align: -.15rem }
.signatures dl { display: grid; grid-template-columns: 3fr 2fr; gap: 0 2rem }
.signatures dl > div { display: flex; align-items: flex-end; gap: .75rem; padding: 1.5rem 0 0 }
.signatures dt { white-space: nowrap }
.signatures dd { flex: 1; border-bottom: 1px solid var(--ink); min-height: 1.6rem }
.seal { margin: 2rem 0; padding-right: 4rem; text-align: right }
`;

const STATUSES = ['fail', 'undetermined', 'pass', 'not_yet_due', 'not_applicable'] as const;

/** Only on the screen: a page on paper has every finding. */
const FILTER = `
@media screen { @supports selector(:has(*)) {
.filter { display: block }
${STATUSES.map((status) => `.subject:has(.show-${status}:not(:checked)) [data-status=${status}]`).join(',\n')} { display: none }
} }
`;

const NARROW = `
@media screen and (max-width: 44rem) {
body { padding: .75rem }
h1 { font-size: 1.4rem }
h2 { font-size: 1.2rem }
dl > div { grid-template-columns: minmax(0, 1fr) }
dd { grid-column: 1 }
.basis dl > div { grid-template-columns: minmax(0, 1fr) }
.finding { padding: .75rem }
table, tbody, tr, tbody th, td, caption { display: block }
thead { position: absolute; left: -100vw; width: 1px; height: 1px; overflow: hidden }
tr { border: 1px solid var(--line); margin-bottom: .75rem }
th, td { border: 0; padding: .3rem .6rem }
tbody th { background: #ececec }
td[data-title] { display: grid; grid-template-columns: 5.5rem minmax(0, 1fr); gap: .5rem }
td[data-title]::before { content: attr(data-title); color: var(--soft) }
td.empty { display: none }
.signatures dl { grid-template-columns: minmax(0, 1fr) }
}
`;

const PAPER = `
@page { size: A4; margin: 20mm 18mm 20mm 22mm; @bottom-center { content: counter(page) " / " counter(pages); font-size: 9pt } }
@media print {
html { font-size: 10pt }
table { font-size: 9pt; line-height: 1.4 }
.items th.name { width: 22% }
th, td { padding: .2rem .4rem }
dl > div { grid-template-columns: 6.8rem minmax(0, 1fr) }
.basis dl > div { grid-template-columns: 12rem minmax(0, 1fr) }
body { max-width: none; padding: 0 }
.skip, .filter { display: none }
a { color: inherit; text-decoration: none }
h2, h3, h4, caption { break-after: avoid }
thead { display: table-header-group }
tr, dl > div, li, .verdict, .plan, .signatures, blockquote { break-inside: avoid }
.finding h4 + dl > div:first-child { break-before: avoid }
.summary + .subject, .subject + .subject { break-before: page }
.plan .scroll { overflow: visible }
.plan .scroll > svg { min-width: 0; max-height: 125mm; margin: 0 auto }
.verdict, thead th, .plan svg { print-color-adjust: exact; -webkit-print-color-adjust: exact }
}
`;

export const STYLE_SHEET = [SCREEN, PLAN_STYLES, FILTER, NARROW, PAPER].map((sheet) => sheet.trim()).join('\n');
