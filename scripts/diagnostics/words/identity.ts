/** Ids, references, and activities placed on pages. */
import { advice, alignment, structure } from './entry.ts';

/** An id that fits and says the same, where there is one. */
function idRemedy(id: string, expected: string): string {
  if (expected.startsWith('a letter,')) return 'Begin it with a letter, such as the O of O1; 01 is a number.';
  const near = id
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[-0-9]+|-+$/g, '');
  const fits = near !== '' && near !== id && near.length <= 20;
  return `Use small letters, digits and hyphens only${fits ? `, such as “${near}”` : ''}.`;
}

/** What to do with an address where nobody can tell which one was meant. */
function addressRemedy(url: string): string {
  return /\.md(?:#.*)?$/i.test(url)
    ? 'Write # and the id of the page, which stands in the front matter of its file.'
    : 'Change the address.';
}

interface Near {
  readonly near: string;
}

export const identity = {
  'id-invalid': structure<{ id: string; expected: string }>(({ id, expected }) => ({
    message: `“${id}” cannot be used as an id.`,
    expected,
    found: id,
    remedy: idRemedy(id, expected),
  })),
  'id-reserved': structure<{ id: string }>(({ id }) => ({
    message: `The id “${id}” belongs to the course player.`,
    found: id,
    remedy: 'Choose another id.',
  })),
  'id-duplicate': structure<{ id: string; other: string; isCopy?: boolean }>(({ id, other, isCopy }) => ({
    message: `The id “${id}” is used twice.`,
    expected: 'an id of its own for each page, question, scenario and reflection',
    found: `also in ${other}`,
    remedy:
      isCopy === true
        ? 'This file looks like a copy: delete it. If it is to stay, give it an id and a name of its own.'
        : 'Change the newer one of the two: learners’ progress hangs on the older one.',
  })),
  'was-conflict': structure<{ was: string; reason: string }>(({ was, reason }) => ({
    message: `“was: ${was}” cannot be followed: ${reason}.`,
    remedy: '“was” names the former id of this very thing; correct it, or delete the line.',
  })),
  'was-unknown': advice<{ was: string }>('course', ({ was }) => ({
    message: `The ledger knows no “${was}”, so no progress will be carried over from it.`,
    remedy: 'Correct the former id, or delete “was”.',
  })),
  'reference-unknown': structure<{ what: string; id: string } & Near>(({ what, id, near }) => ({
    message: `There is no ${what} “${id}” in this course.`,
    found: id,
    remedy: near,
  })),
  'link-unknown': structure<{ what: string; id: string; url: string } & Near>(({ what, id, url, near }) => ({
    message: `This link leads nowhere: no ${what} has the id “${id}”.`,
    found: url,
    remedy: near,
  })),
  'link-address': structure<{ url: string; remedy: string | null }>(({ url, remedy }) => ({
    message: 'This link cannot be followed from a course.',
    expected: '“#page-id” for a page of the course, or an address that begins with https:, mailto: or tel:',
    found: url,
    remedy: remedy === null ? addressRemedy(url) : `Write ${remedy}`,
  })),
  'link-empty': structure(() => ({
    message: 'This link has no words, so nobody can see it or hear it read out.',
    expected: '[words](address)',
    remedy: 'Write between the square brackets where the link leads.',
  })),
  'activity-unplaced': structure<{ what: string; id: string; directive: string }>(
    ({ what, id, directive }) => ({
      message: `The ${what} “${id}” stands on no page, so no learner would meet it.`,
      expected: `a line “${directive}” in a lesson`,
      remedy: `Add “${directive}” to the page where it belongs, or delete it.`,
    }),
  ),
  'activity-placed-twice': structure<{ id: string; other: string }>(({ id, other }) => ({
    message: `“${id}” is placed a second time.`,
    expected: 'one place for each activity',
    found: `also in ${other}`,
    remedy: 'Delete one of the two lines.',
  })),
  'assessment-question-placed': structure<{ id: string }>(({ id }) => ({
    message: `“${id}” belongs to the assessment and cannot be placed on a page.`,
    expected: 'a question with “use: practice”',
    found: 'use: assessment',
    remedy: 'Delete the line, or make the question a practice question.',
  })),
  'bank-without-assessment': structure<{ id: string }>(({ id }) => ({
    message: `“${id}” is meant for the assessment, but no page has “kind: assessment”.`,
    remedy: 'Write an assessment page, or make the question a practice question.',
  })),
  'agreement-without-slots': structure<{ directive: string; part: 'agreement' | 'plan' }>(
    ({ directive, part }) => ({
      message: `“${directive}” has no fields to show.`,
      expected: `lines below “agreement:” and “${part === 'plan' ? 'plan' : 'slots'}:” in course.yaml`,
      remedy: 'Declare the fields in course.yaml, or delete this line.',
    }),
  ),
  'agreement-unplaced': alignment<{ directive: string; part: 'agreement' | 'plan' }>(
    'course',
    ({ directive, part }) => ({
      message: `No page shows the fields of the ${part}, so nothing that flows into them is ever seen.`,
      expected: `a line “${directive}” in a lesson`,
      remedy: `Add “${directive}” to the page where it belongs, or delete the fields.`,
    }),
  ),
  'assessment-not-here': structure<{ reason: string }>(({ reason }) => ({
    message: reason,
    expected: 'one line “::assessment” on the page of kind assessment',
    remedy: 'Delete this line.',
  })),
};
