/** The version of the program, as its package says. */
import { VERSION as generated } from '#generated/version.js';

export const VERSION: string = generated;
