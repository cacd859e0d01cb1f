/** Texts of search, marked pages, and what the outline says beside its pages. */
export const finding = {
  'find.title': 'Search',
  'find.about': 'Every page, by the words in it.',
  'find.label': 'Search the course',
  'find.button': 'Search',
  'find.hint': 'One word is often enough, or the beginning of one. A slip in spelling does no harm.',
  'find.waiting': 'Getting the pages ready…',
  'find.found': { one: '{count} page found for “{query}”.', other: '{count} pages found for “{query}”.' },
  'find.best': {
    one: '{count} page found for “{query}”.',
    other: '{count} pages found for “{query}”. The {best} that fit best are listed.',
  },
  'find.none': 'Nothing found for “{query}”.',
  'find.remedy': 'Try fewer words, or another word for the same thing. All pages are listed in the contents.',
  'find.unread': 'Some pages could not be loaded, and were not searched.',

  'marks.title': 'Marked pages',
  'marks.about': 'Pages that you want to find again.',
  'marks.mark': 'Mark this page',
  'marks.marked': 'This page is marked.',
  'marks.none': 'No page is marked yet. At the foot of every page you can mark it.',
  'marks.remove': 'Remove',
  'marks.remove-of': 'Remove the mark of “{title}”',
  'marks.removed': 'The mark of “{title}” is removed.',

  'outline.left': { one: 'about {count} minute left', other: 'about {count} minutes left' },
  'outline.at-hand': 'Look things up',
} as const;
