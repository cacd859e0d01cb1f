/** What surrounds the texts: terms, glossary, references, film and sound, weight and reading age. */
import { advice, craft, structure } from './entry.ts';

export const apparatus = {
  'term-unknown': structure<{ name: string; near: string }>(({ name, near }) => ({
    message: `“${name}” stands in curly brackets, but course.yaml sets no such term.`,
    expected: 'a name from “terms:” in course.yaml',
    found: `{${name}}`,
    remedy: near,
  })),
  'term-unclosed': structure<{ name: string }>(({ name }) => ({
    message: `The curly bracket before “${name}” is not closed, so learners would read the bracket.`,
    expected: `{${name}}`,
    remedy: 'Write } behind the term.',
  })),
  'term-without-value': structure<{ name: string }>(({ name }) => ({
    message: `The term “${name}” has no words yet.`,
    expected: `${name}: the words that learners read`,
    remedy: 'Write the words behind the colon, or { neutral: "words that work anywhere" }.',
  })),
  'glossary-unused': advice<{ id: string }>('course', ({ id }) => ({
    message: `No text explains a word by the glossary’s “${id}”.`,
    expected: `[words](#term-${id}) in a text`,
    remedy: 'Link the word where it first stands, or delete the entry.',
  })),
  'image-unsafe': structure<{ found: string }>(({ found }) => ({
    message: 'This drawing holds something that could run code or load a file from elsewhere.',
    expected: 'shapes, words and style alone',
    found,
    remedy: 'Save it again as a plain SVG, without scripts, and with pictures embedded.',
  })),
  'image-broken': structure<{ isEmpty: boolean; isDrawing: boolean }>(({ isEmpty, isDrawing }) => ({
    message: isEmpty
      ? 'This file is empty, so there is no picture to show.'
      : 'This file is not a picture, whatever its name says.',
    expected: 'a picture as a drawing program or camera saves it',
    found: isEmpty
      ? 'no bytes'
      : isDrawing
        ? 'something that is not XML'
        : 'first bytes that no kind of picture begins with',
    remedy: 'Save the picture again; giving a file another ending does not make it a picture.',
  })),
  'media-missing': structure<{ url: string; near: string }>(({ url, near }) => ({
    message: 'There is no such file.',
    expected: 'a file in media/, with the same capital and small letters',
    found: url,
    remedy: near,
  })),
  'media-format': structure<{ url: string; endings: string }>(({ url, endings }) => ({
    message: 'Not every browser and LMS can play or show this.',
    expected: `a file in media/ that ends with ${endings}`,
    found: url,
    remedy: 'Convert it, and write its path from media/ on, in small letters without spaces.',
  })),
  'media-attribute': structure<{ kind: string; name: string; expected: string }>(
    ({ kind, name, expected }) => ({
      message: `This ${kind} has no “${name}”.`,
      expected,
      remedy:
        name === 'title'
          ? 'Write what it shows or says; it is its heading, and its name for those who listen.'
          : 'Write the path of the file.',
    }),
  ),
  'media-transcript': structure<{ kind: string }>(({ kind }) => ({
    message: `This ${kind} has no transcript for people who cannot hear or play it.`,
    expected: 'its words, between the first line and the line :::',
    remedy: 'Write down who says what, and what can be seen if it matters.',
  })),
  'media-captions': structure(() => ({
    message: 'This video has no captions for people who cannot hear it.',
    expected: 'captions="media/name.vtt"',
    remedy: 'Write a file of captions (WebVTT) and name it.',
  })),
  'captions-form': structure<{ url: string }>(({ url }) => ({
    message: 'These captions would not show: their first line is not “WEBVTT”.',
    expected: 'a first line “WEBVTT”, an empty line, then times and words',
    found: url,
    remedy: 'Write WEBVTT on the first line; files that end with .srt have to be converted.',
  })),
  'media-poster': craft('course', () => ({
    message: 'This video is an empty box until somebody plays it.',
    expected: 'poster="media/name.jpg"',
    remedy: 'Save one picture of it and name it.',
  })),
  'media-heavy': advice<{ url: string; megabytes: number; limit: number }>(
    'words',
    ({ url, megabytes, limit }) => ({
      message: 'This file is long to load, and many LMS refuse large packages.',
      expected: `at most ${limit} MB`,
      found: `${url}, ${megabytes} MB`,
      remedy: 'Make it shorter or smaller.',
    }),
  ),
  'media-too-large': craft<{ total: number; limit: number; largest: string; size: number }>(
    'course',
    ({ total, limit, largest, size }) => ({
      message: 'The pictures of the course are together long to load.',
      expected: `at most ${limit} KB`,
      found: `${total} KB; the largest is ${largest}, ${size} KB`,
      remedy: 'Make the largest smaller, draw it as SVG, or leave it out.',
    }),
  ),
  'craft-reading-age': craft<{ id: string; age: number; limit: number; longest: string }>(
    'words',
    ({ id, age, limit, longest }) => ({
      message: `“${id}” is hard to read. Its longest sentences: ${longest}`,
      expected: `a reading age of at most ${limit} (Flesch–Kincaid grade + 5)`,
      found: String(age),
      remedy: 'Make two sentences of a long one, and use shorter words.',
    }),
  ),
};
