/** `:::video` and `:::audio`: the browser's own player, captions, and the transcript to open. */
import type { Element } from 'hast';
import { element, text } from './element.ts';
import type { Dressing } from './html.ts';

/** A figure in place of the directive. Nothing is loaded before somebody presses play. */
export function emitMedia(
  kind: 'video' | 'audio',
  node: Element,
  language: string,
  { labels, media }: Dressing,
): Element {
  const given = (name: string): string | undefined => {
    const value = node.properties[name];
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const title = given('title') ?? '';
  const poster = given('poster');
  const captions = given('captions');
  const size = (poster === undefined ? null : media.get(poster)?.size) ?? {};
  const track = { kind: 'captions', src: captions, srcLang: language, label: labels.captions, default: true };
  const shared = { controls: true, preload: 'none', src: given('src'), ariaLabel: title };
  const properties = kind === 'video' ? { ...shared, ...size, playsInline: true, poster } : shared;
  const player = element(kind, properties, captions === undefined ? [] : [element('track', track, [])]);
  const transcript = element('details', { className: ['transcript'] }, [
    element('summary', {}, [text(labels.transcript)]),
    ...node.children,
  ]);
  const caption = element('figcaption', {}, [text(title)]);
  return element('figure', { className: ['media'] }, [player, caption, transcript]);
}
