/** How deep lists and objects may lie in each other; a submission needs nine. */
export const MAX_DEPTH = 100;

/** After so many problems of writing the rest of a file says nothing more. */
export const MAX_PROBLEMS = 20;

/** So many problems with the structure of one subject are reported, and then that there are more. */
export const MAX_REPORTED = 500;
