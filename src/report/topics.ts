/** The findings about an area or a plan by topic, and what stands beside each: when it is due, and whom it binds. */
import type { Finding } from '../model/report.ts';
import { shortDue } from '../wording/explain.ts';
import { BEARER_WORDS } from '../wording/status.ts';
import { topicText } from '../wording/topics.ts';
import type { Style } from './style.ts';

export interface TopicGroup {
  /** Null for findings about a project, which have none. */
  readonly title: string | null;
  readonly findings: readonly Finding[];
}

/** In the order in which the topics first occur; within one in pack order. One group without a title for a project. */
export function byTopic(style: Style, findings: readonly Finding[]): TopicGroup[] {
  const groups = new Map<string | undefined, Finding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.topic);
    if (group === undefined) groups.set(finding.topic, [finding]);
    else group.push(finding);
  }
  return [...groups].map(([topic, members]) => ({
    title: topic === undefined ? null : topicText(topic, style.lang),
    findings: members,
  }));
}

/** The same findings, those of one topic next to each other. */
export const inTopics = (style: Style, findings: readonly Finding[]): readonly Finding[] =>
  byTopic(style, findings).flatMap((group) => group.findings);

/** Of a duty of an area or a plan: its due date, and whom it binds. */
export function dutyNotes(style: Style, finding: Finding): string[] {
  if (finding.topic === undefined) return [];
  return [...dueNote(style, finding), BEARER_WORDS[finding.duty_bearer][style.lang]];
}

/** 期限 2020-12-31; nothing for a duty that is due at once. */
export function dueNote(style: Style, { due }: Finding): string[] {
  return due === undefined ? [] : [style.say('due', { due: shortDue(due, style.lang) })];
}
