import { type LoadedSubject, readSubjects } from '../../src/load/subjects.ts';
import type { Problem } from '../../src/model/problem.ts';

/** The problems of every subject of a document, in order. */
export async function problemsIn(text: string | Uint8Array, file = 'subject.json'): Promise<readonly Problem[]> {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const { subjects } = await readSubjects(file, bytes);
  return subjects.flatMap((subject) => (subject.ok ? [] : subject.problems));
}

/** The only subject of a document. */
export async function subjectIn(text: string | Uint8Array, file = 'subject.json'): Promise<LoadedSubject> {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const [subject] = (await readSubjects(file, bytes)).subjects;
  if (!subject) throw new Error('a document without subjects');
  return subject;
}

/** A problem on one line, as the tables of the tests write it. */
export function brief({ line, column, code, pointer }: Problem): string {
  return `${line}:${column} ${code} ${pointer}`;
}
