/**
 * Brings the generated parts of the documents up to date: what a pack, the fact registry or the program itself says,
 * and what the commands of a walk print.
 * Run by `npm run docs`; CI runs it and refuses a difference. What stands where is listed in `docs/documents.ts`.
 */
import { fileURLToPath } from 'node:url';
import { freshDocuments } from './docs/documents.ts';
import { freshWalks } from './docs/walk.ts';
import { ROOT, writeChanged } from './generate/write.ts';

// The report names its file as the command does, relative to the folder of the project.
process.chdir(fileURLToPath(ROOT));
writeChanged('.', [...(await freshDocuments()), ...freshWalks()]);
