import { afterEach, describe, expect, it, vi } from 'vitest';
import { PreviewTrainer } from '../../../components/preview/desk/trainer.ts';
import type { DeskData } from '../../../components/preview/wire.ts';

customElements.define('preview-trainer', PreviewTrainer);

const empty: DeskData = {
  revision: '1',
  packages: [],
  learners: [{ id: 'learner-1', name: 'Ana' }],
  files: [],
  problems: [],
};
const time = '2026-01-01T10:00:00Z';
const played: DeskData = {
  ...empty,
  files: [
    {
      learner: 'learner-1',
      target: 'scorm12',
      attempts: [{ number: 1, started: time, saved: time, values: { 'cmi.core.lesson_location': 'p1' } }],
    },
  ],
};

async function desk(data: DeskData): Promise<PreviewTrainer> {
  const element = new PreviewTrainer();
  element.data = data;
  document.body.append(element);
  await element.updateComplete;
  return element;
}

afterEach(() => {
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

describe('the trainer’s table of the preview', () => {
  it('saves its attempts as a file', async () => {
    const blobs: (Blob | MediaSource)[] = [];
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      blobs.push(blob);
      return 'blob:attempts';
    });
    const names: string[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      names.push(this.download);
    });
    const element = await desk(played);
    [...element.querySelectorAll('button')].find((one) => /Save these/.test(one.textContent))?.click();
    expect(names).toEqual(['preview-attempts.json']);
    const saved: unknown = JSON.parse(await (blobs[0] as Blob).text());
    expect(saved).toEqual({ learners: played.learners, files: played.files });
  });

  it('has nothing to save before an attempt is there', async () => {
    const element = await desk(empty);
    expect(element.textContent).toContain('No attempt yet');
    expect(element.querySelector('button')).toBeNull();
  });
});
