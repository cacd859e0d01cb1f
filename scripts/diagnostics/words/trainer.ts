/** Texts for trainers. */
import { structure } from './entry.ts';

export const trainer = {
  'trainer-name': structure<{ expected: string; found: string; near: string }>(
    ({ expected, found, near }) => ({
      message: 'A text for trainers cannot have this name: nothing would show it.',
      expected,
      found,
      remedy: near,
    }),
  ),
  'trainer-placeholder': structure<{ name: string; near: string }>(({ name, near }) => ({
    message: `“${name}” stands in curly brackets, but it is neither a figure of the course nor one of its terms.`,
    expected: 'a figure such as {core minutes}, or a name from “terms:” in course.yaml',
    found: `{${name}}`,
    remedy: near,
  })),
  'trainer-link': structure<{ url: string; near: string }>(({ url, near }) => ({
    message: 'This link leads to nothing in the trainer’s kit.',
    expected:
      'another file of trainer/, a heading of it, a page of the kit such as settings.html, or https://…',
    found: url,
    remedy: near,
  })),
};
