/** The single things that a finding is about: sites, facilities, communities, steps. */
import type { Finding, Item } from '../../model/report.ts';
import { STATUSES, type Status } from '../../model/status.ts';
import { STATUS_WORDS } from '../../wording/status.ts';
import { flow } from '../flow.ts';
import type { Style } from '../style.ts';
import { waiverTexts } from './entries.ts';

/** Whether an item is told on its own. */
export const isTold = (item: Item): boolean =>
  item.status === 'fail' || item.status === 'undetermined' || item.decision !== undefined;

/** The items that a person decided and that the reason of their finding does not tell already. */
export function decidedTexts(style: Style, { items, reason }: Finding): string[] {
  const whole = style.pick(reason);
  const decided = items.filter((item) => item.decision !== undefined && !whole.includes(style.pick(item.reason)));
  return decided.map((item) =>
    style.say('with_detail', { text: itemTitle(style, item), detail: style.pick(item.reason) }),
  );
}

/** Each item that fails, is open or was decided by a person with its reason; of the others how many there are of each status. */
export function itemLines(style: Style, items: readonly Item[], indent: number): string[] {
  const open = items.filter(isTold);
  if (open.length === 0) return [];
  const rest = items.filter((item) => !isTold(item));
  return [
    ...open.flatMap((item) => openItem(style, item, indent)),
    ...(rest.length === 0 ? [] : flow(style, restText(style, rest), { indent, paint: style.palette.faint })),
  ];
}

/** The name of an item, and that it is waived. */
export function itemTitle(style: Style, { id, disposition }: Item): string {
  const name = style.itemName(id);
  return disposition === 'waived' ? style.say('in_brackets', { text: name, detail: style.say('waived') }) : name;
}

function openItem(style: Style, item: Item, indent: number): string[] {
  const reason = style.pick(item.reason);
  const judgement = item.judgement ? style.pick(item.judgement) : '';
  const look = { leadPaint: style.palette.status[item.status], indent, hang: 2 };
  return [
    ...flow(style, style.say('with_detail', { text: itemTitle(style, item), detail: reason }), {
      ...look,
      lead: `${style.status(item.status)}  `,
    }),
    ...(reason.includes(judgement) ? [] : flow(style, judgement, { indent: indent + 2 })),
    ...waiverLine(style, item).flatMap((text) => flow(style, text, { indent: indent + 2 })),
  ];
}

/** The waiver of an item, named as such. */
export const waiverLine = (style: Style, item: Item): string[] =>
  waiverTexts(style, item).map((detail) => style.say('with_detail', { text: style.say('waiver'), detail }));

/** How many of the other items have which status. */
export function restText(style: Style, items: readonly Item[]): string {
  const count = (status: Status) => items.filter((item) => item.status === status).length;
  const counts = STATUSES.filter((status) => count(status) > 0).map((status) =>
    style.say('count_of', { status: STATUS_WORDS[status][style.lang], count: count(status) }),
  );
  return style.say('items_rest', { count: items.length, counts: counts.join(style.say('list_comma')) });
}
