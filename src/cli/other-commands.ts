/**
 * The commands beside `check` that need much of the program: one module for all of them, since each more that is loaded
 * on demand splits what a check loads at its start into more files.
 */
export { runAudit } from './audit-command.ts';
export { runAuthoring } from './authoring-commands.ts';
export { runInit } from './init-command.ts';
export { runMissing } from './missing-command.ts';
export { runWaivers } from './waivers-command.ts';
