/** The few words that the compiler itself puts into the texts of a course. */
export const texts = {
  'text.new-window': '(opens in a new window)',
  'text.all-terms': 'All terms',
  'text.fill-in': 'to fill in',
  'text.transcript': 'Transcript',
  'text.captions': 'Captions',
  'text.note': 'Note',
  'text.example': 'Example',
  'text.try': 'Try it',
  'text.safe': 'Safe practice',
  'text.assessment': 'The questions appear here when the course has loaded.',
} as const;
