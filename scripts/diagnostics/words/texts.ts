/** Text in Markdown: what a page may hold. */
import { craft, structure } from './entry.ts';

/** Pictures that no browser shows, and those that lie elsewhere. */
function addressRemedy(url: string): string {
  const ending = /\.(hei[cf]|tiff?|bmp|psd|docx?|pdf)$/i.exec(url)?.[1]?.toLowerCase();
  return ending === undefined
    ? 'Put the picture into media/ and write its path from there, without spaces.'
    : `Browsers do not show .${ending} as a picture: save it as .jpg or .png in media/, and write that name here.`;
}

export const texts = {
  'html-raw': structure<{ html: string }>(({ html }) => ({
    message: 'This is HTML. Course texts are plain Markdown, so that they can be checked and read anywhere.',
    expected: 'Markdown; “&lt;” for a less-than sign before a letter',
    found: html,
    remedy:
      'Write it in Markdown. A note to colleagues goes into the front matter, as a line that begins with #.',
  })),
  'heading-level-1': structure(() => ({
    message: 'A heading with one # is the title of the page, and that is already there.',
    expected: 'headings from ## on',
    remedy: 'Write ## instead of #.',
  })),
  'heading-skips': craft<{ from: number; to: number }>('course', ({ from, to }) => ({
    message: 'A level of headings is left out; people who listen to the page look for it.',
    expected: `at most ${'#'.repeat(from + 1)} after ${'#'.repeat(from)}`,
    found: '#'.repeat(to),
    remedy: 'Use the next level.',
  })),
  'lead-unknown': structure<{ lead: string; near: string }>(({ lead, near }) => ({
    message: `“${lead}” looks like a lead, but it is not one that is known here; learners would read it.`,
    found: lead,
    remedy: near,
  })),
  'lead-form': structure<{ lead: string; remedy: string }>(({ lead, remedy }) => ({
    message: `“${lead}” is not written as a lead that can be read here; learners would read it and what follows.`,
    expected: `a paragraph that begins with **${lead}** in bold, with the colon inside`,
    remedy,
  })),
  'text-left-over': structure<{ what: string; found: string; remedy: string }>(({ what, found, remedy }) => ({
    message: `Learners would read this as it stands; it looks like ${what}.`,
    found,
    remedy,
  })),
  'page-empty': structure(() => ({
    message: 'This page has a title and nothing else.',
    expected: 'words, a picture or an activity below the front matter',
    remedy: 'Write the page, or delete the file.',
  })),
  'not-here': structure<{ what: string; where: string; remedy?: string | undefined }>(
    ({ what, where, remedy }) => ({
      message: `${what} cannot be used in ${where}.`,
      remedy: remedy ?? 'Write it in another way, or move it to the text of a lesson.',
    }),
  ),
  'image-alt': structure<{ url: string }>(({ url }) => ({
    message: 'This picture has no description for people who cannot see it.',
    expected: `![what the picture shows](${url})`,
    found: `![](${url})`,
    remedy: 'Write between the square brackets what a learner should get from the picture.',
  })),
  'image-missing': structure<{ url: string; near: string }>(({ url, near }) => ({
    message: 'There is no such picture.',
    expected: 'a file in media/, with the same capital and small letters',
    found: url,
    remedy: near,
  })),
  'image-address': structure<{ url: string }>(({ url }) => ({
    message: 'Pictures come from the course’s own folder media/, so that they show without a network.',
    expected: 'media/name.svg (or png, jpg, webp, gif, avif)',
    found: url,
    remedy: addressRemedy(url),
  })),
  'directive-unknown': structure<{ name: string; near: string }>(({ name, near }) => ({
    message: `“${name}” is not something a page can hold.`,
    found: name,
    remedy: near,
  })),
  'directive-malformed': structure<{ found: string }>(({ found }) => ({
    message: 'This looks like a block with colons, but it cannot be read.',
    expected: '::question{#id}, or :::note{title="…"} and a closing line :::',
    found,
    remedy: 'Write it without spaces between name and brackets, on a line of its own.',
  })),
  'directive-quotes': structure<{ found: string }>(({ found }) => ({
    message: 'The quotation marks in this block are curly, so what they hold cannot be read.',
    expected: 'straight quotation marks, as in {src="media/talk.mp4" title="…"}',
    found,
    remedy:
      'Write " in place of “ and ” between the curly brackets; some editors have to be told not to curl them.',
  })),
  'directive-id': structure<{ name: string }>(({ name }) => ({
    message: 'This block does not say what it places.',
    expected: `::${name}{#id}`,
    remedy: 'Write the id in curly brackets, with # before it.',
  })),
  'directive-attribute': structure<{ name: string; attribute: string; expected: string }>(
    ({ name, attribute, expected }) => ({
      message: `“${attribute}” means nothing on “${name}”.`,
      expected,
      found: attribute,
      remedy: 'Delete it.',
    }),
  ),
  'box-unclosed': structure<{ name: string }>(({ name }) => ({
    message: `The box “:::${name}” has no end, so it swallows the rest of the page.`,
    expected: 'a line “:::” below the last line of the box',
    remedy: 'Write “:::” on a line of its own where the box ends.',
  })),
};
