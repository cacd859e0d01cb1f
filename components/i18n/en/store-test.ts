/**
 * What the self-test says in a package for cmi5: in place of the sentences of the same names, because a store is no API
 * of a page, and of its own.
 */
export const storeTest = {
  'self.writes':
    'A trial document is put beside the saved work, and deleted again. Nothing is said about the learner: status, score, answers and place stay as they are.',
  'self.api.found': 'The store of this launch answers.',
  'self.api.refused':
    'The launch or its store refuses (error {error}, {about}). Nothing is saved. A reloaded page needs a new launch.',
  'self.api.none': 'No LMS launched this page, so nothing is saved.',
  'self.commit.took': 'Storing took {took} ms, while the course went on.',
  'self.untouched.same': 'The trial document is gone again.',
  'self.untouched.other':
    'The trial document could not be deleted (error {error}). There is no work in it, and nothing reads it.',
  'self.row.tags': 'Two devices at once',
  'self.tags.kept': 'Work that changed on another device is not written over.',
  'self.tags.ignored': 'The store does not tell that work changed on another device. The later one wins.',
} as const;
