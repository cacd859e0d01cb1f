/** Film and sound in the texts, and the files of media/ by themselves. */
import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { find, type Finding, type Place } from '../diagnostics/diagnostic.ts';
import { didYouMean } from '../diagnostics/suggest.ts';
import { pictures, type MediaFiles } from './media-file.ts';
import { hasCurlyQuotes, isMedia, notHere, placeOf, plain } from './nodes.ts';
import type { ParsedFile } from './parse.ts';

type Box = Extract<Nodes, { type: 'containerDirective' }>;

const MEGABYTE = 1024 * 1024;
/** What somebody on a telephone should not have to load. */
const LARGE = 20 * MEGABYTE;
/** All pictures of a course together. */
const PICTURES = 150 * 1024;

/** What each attribute names, by the endings that LMS and browsers know. */
const forms = {
  video: { src: ['mp4', 'webm'], poster: ['jpg', 'jpeg', 'png'], captions: ['vtt'] },
  audio: { src: ['mp3', 'm4a', 'wav'], poster: [], captions: ['vtt'] },
} as const;

/** Checks every block that plays something. */
export function checkPlayed(parsed: ParsedFile, media: MediaFiles): Finding[] {
  const findings: Finding[] = [];
  visit(parsed.tree, 'containerDirective', (node) => {
    if (!isMedia(node.name)) return;
    if (parsed.kind !== 'lesson') findings.push(...notHere(parsed.file, node, `a ${parsed.kind}`));
    else if (!hasCurlyQuotes(parsed.text, node))
      findings.push(...checkBlock(parsed.file, node, node.name, media));
  });
  return findings;
}

function checkBlock(file: string, node: Box, kind: 'video' | 'audio', media: MediaFiles): Finding[] {
  const at = placeOf(file, node);
  const given = node.attributes ?? {};
  const says = (name: string): boolean => (given[name] ?? '').trim() !== '';
  const found = Object.entries(forms[kind]).flatMap(([name, endings]) =>
    says(name) ? checkFile(given[name] ?? '', endings, at, media) : [],
  );
  const expected = `:::${kind}{src="media/talk.${forms[kind].src[0]}" title="…"}`;
  for (const name of ['src', 'title'].filter((one) => !says(one))) {
    found.push(find('media-attribute', at, { kind, name, expected }));
  }
  if (plain(node.children) === '') found.push(find('media-transcript', at, { kind }));
  if (kind === 'audio') return found;
  if (!says('captions')) found.push(find('media-captions', at, {}));
  return says('poster') ? found : [...found, find('media-poster', at, {})];
}

function checkFile(url: string, endings: readonly string[], at: Place, media: MediaFiles): Finding[] {
  const ending = /^media\/[A-Za-z0-9._/-]+\.([a-z0-9]+)$/.exec(url)?.[1] ?? '';
  if (!endings.includes(ending) || url.split('/').includes('..')) {
    return [find('media-format', at, { url, endings: endings.map((one) => `.${one}`).join(' or ') })];
  }
  const there = media.get(url);
  if (!there) {
    const near = didYouMean(url, [...media.keys()], 'Put the file into media/.');
    return [find('media-missing', at, { url, near })];
  }
  if (ending === 'vtt' && !there.isCaptions) return [find('captions-form', at, { url })];
  if (there.bytes <= LARGE) return [];
  return [
    find('media-heavy', at, { url, megabytes: Math.round(there.bytes / MEGABYTE), limit: LARGE / MEGABYTE }),
  ];
}

/** Drawings that could run code or load something, and files that are no pictures. */
export function checkPictures(media: MediaFiles): Finding[] {
  return [...media].flatMap(([file, { svg, isSound, bytes }]) => {
    const at = { file, line: null, column: null };
    const found = svg?.unsafe ?? null;
    return [
      ...(isSound ? [] : [find('image-broken', at, { isEmpty: bytes === 0, isDrawing: svg !== null })]),
      ...(found === null ? [] : [find('image-unsafe', at, { found })]),
    ];
  });
}

/** Whether pictures together are too heavy. */
export function checkWeight(media: MediaFiles): Finding[] {
  const shown = [...media].filter(([name]) => pictures.test(name)).sort(([, a], [, b]) => b.bytes - a.bytes);
  const total = shown.reduce((sum, [, { bytes }]) => sum + bytes, 0);
  const [largest] = shown;
  if (!largest || total <= PICTURES) return [];
  const kilobytes = (bytes: number): number => Math.ceil(bytes / 1024);
  const facts = {
    total: kilobytes(total),
    limit: kilobytes(PICTURES),
    largest: largest[0],
    size: kilobytes(largest[1].bytes),
  };
  return [find('media-too-large', { file: largest[0], line: null, column: null }, facts)];
}
