import { html, render } from 'lit';
import { afterEach, describe, expect, it, vi } from 'vitest';
import '../../../components/trainer/page/report.css';
import { defineReport } from '../../../components/trainer/page/define.ts';
import { TrainerItems } from '../../../components/trainer/page/items.ts';
import { itemOf, reportOf } from '../../unit/trainer/share/a-report.ts';

defineReport();

const HINT = /more columns than fit here/;

function shown(width: string): TrainerItems {
  const room = document.createElement('div');
  room.style.width = width;
  document.body.append(room);
  const flags = [{ id: 'weak-discrimination' as const, why: 'w' }];
  const report = reportOf({ items: [itemOf({ n: 8, flags })] });
  render(html`<trainer-items .report=${report}></trainer-items>`, room);
  const items = room.querySelector('trainer-items');
  if (!(items instanceof TrainerItems)) throw new Error('No table of questions.');
  return items;
}

const box = (items: TrainerItems): HTMLElement | null => items.querySelector('.wide');
const scrolls = (items: TrainerItems): boolean => HINT.test(items.textContent ?? '');

afterEach(() => {
  document.body.replaceChildren();
});

describe('a table that may be wider than its place', () => {
  it('says so only where it is, and is a stop of the keyboard only there', async () => {
    const items = shown('75rem');
    await vi.waitUntil(() => box(items));
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    expect(scrolls(items)).toBe(false);
    expect(box(items)?.hasAttribute('tabindex')).toBe(false);
    items.parentElement?.style.setProperty('width', '20rem');
    await vi.waitUntil(() => scrolls(items));
    expect(box(items)?.tabIndex).toBe(0);
    expect(box(items)?.getAttribute('role')).toBe('region');
    expect(box(items)?.getAttribute('aria-label')).toBe('Table of questions');
    items.parentElement?.style.setProperty('width', '75rem');
    await vi.waitUntil(() => !scrolls(items));
    expect(box(items)?.hasAttribute('tabindex')).toBe(false);
  });

  it('has hints in words', async () => {
    const items = shown('75rem');
    await vi.waitUntil(() => box(items));
    expect(items.querySelector('.flag')?.textContent).toBe('hardly tells people apart');
  });
});
