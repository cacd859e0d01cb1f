/** The documents to take along. The packager leaves out what a course has no use for. */
export { agreementDocument as agreement } from './agreement.ts';
export { planDocument as plan } from './agreement.ts';
export { notesDocument as notes } from './notes.ts';
export { recordDocument as record } from './record.ts';
