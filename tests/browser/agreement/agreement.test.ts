import { describe, expect, it } from 'vitest';
import { cdp, userEvent } from 'vitest/browser';
import { button, hear, mount, settled, t, words } from '../question/harness.ts';
import '../../../components/agreement/define.ts';
import type { CourseAgreement } from '../../../components/agreement/agreement.ts';
import { draft, examples, hostile } from '../../../components/agreement/examples.ts';
import type { AgreementContent } from '../../../components/model/agreement.ts';
import type { ActivityEvents } from '../../../components/model/events.ts';

/** The app: keeps what is edited and gives it back. */
function connect(agreement: CourseAgreement): ActivityEvents['agreement-edited'][] {
  return hear(agreement, 'agreement-edited', ({ slot, ours, ask, found }) => {
    const { content } = agreement;
    if (!content) return;
    const fields = content.fields.map((field) =>
      field.slot.id === slot
        ? { ...field, value: { ours: ours === field.flow ? null : ours, ask, found } }
        : field,
    );
    agreement.content = { ...content, fields };
  });
}

const box = (agreement: CourseAgreement, id: string): HTMLTextAreaElement => {
  const found = agreement.querySelector<HTMLTextAreaElement>(`#agreement_${id}`);
  if (!found) throw new Error(`no box ${id}`);
  return found;
};

const withFlow = (content: AgreementContent, flow: string): AgreementContent => ({
  ...content,
  fields: content.fields.map((field, at) => (at === 0 ? { ...field, flow } : field)),
});

/** What a sighted reader has before them: the form or the page. */
const seen = (agreement: CourseAgreement): string => agreement.innerText.replace(/\s+/g, ' ');

describe('course-agreement', () => {
  it('begins with what was written in a reflection, and says where it is from with the way there', async () => {
    const agreement = await mount('course-agreement', examples.begun);
    expect(words(agreement)).not.toContain('Fallback');
    expect(box(agreement, 'asks_ours').value).toContain('– Fresh eyes\n“Would you come in once');
    const ids = box(agreement, 'asks_ours').getAttribute('aria-describedby')?.split(' ') ?? [];
    const described = ids.map((id) => words(document.getElementById(id))).join(' ');
    expect(described).toContain('From what you wrote in “Three things we hope for”.');
    const link = agreement.querySelector<HTMLAnchorElement>('#agreement_asks_from a');
    expect(link?.getAttribute('href')).toBe('#what-we-hope');
    expect(seen(agreement)).toContain(
      'You can write it here, or begin in “Three things we hope for” and at the end of the story on “Dancing on Saturdays”.',
    );
  });

  it('says once, above the boxes, what it is, what not to write and who can see it', async () => {
    const agreement = await mount('course-agreement', examples.begun);
    const text = seen(agreement);
    for (const sentence of [t('agreement.what'), t('agreement.names'), t('agreement.privacy.lms')]) {
      expect(text.split(sentence)).toHaveLength(2);
      expect(text.indexOf(sentence)).toBeLessThan(text.indexOf(t('agreement.ours')));
    }
    agreement.privacy = 'review';
    await settled(agreement);
    const now = seen(agreement);
    expect(now.indexOf(t('agreement.finished'))).toBeGreaterThan(-1);
    expect(now.indexOf(t('agreement.finished'))).toBeLessThan(now.indexOf(t('agreement.ours')));
  });

  it('says below a box that its words are longer than the LMS can keep', async () => {
    const agreement = await mount('course-agreement', { ...examples.overflow, privacy: 'lms' });
    const line = box(agreement, 'asks_ours').nextElementSibling;
    expect(words(line)).toBe(t('agreement.overflow'));
    expect(box(agreement, 'asks_ours').getAttribute('aria-describedby')).toContain(line?.id ?? '-');
    expect(agreement.querySelectorAll('[id$=_over]')).toHaveLength(1);
    agreement.kept = true;
    await settled(agreement);
    expect(words(line)).toBe(t('agreement.overflow.kept'));
  });

  it('says in review whether changes are kept on this device', async () => {
    const agreement = await mount('course-agreement', { ...examples['in review'], kept: true });
    expect(words(agreement)).toContain(
      'Nothing new goes to your record. What you write is kept on this device only, for 7 days',
    );
    expect(words(agreement)).not.toContain('What you write is not kept');
    agreement.kept = false;
    await settled(agreement);
    expect(words(agreement)).toContain('What you write is not kept');
  });

  it('counts what has a suggestion and leads to what is still to agree', async () => {
    const agreement = await mount('course-agreement', examples.begun);
    expect(seen(agreement)).toContain('1 of 3 fields have a suggestion.');
    agreement.querySelector('summary')?.click();
    expect(seen(agreement)).toContain('2 fields are still to agree');
    const links = [...agreement.querySelectorAll<HTMLAnchorElement>('.agreement-standing a')];
    const targets = links.map((link) => document.querySelector(link.getAttribute('href') ?? ''));
    expect(targets.map(words)).toEqual(draft.fields.slice(1).map(({ slot }) => slot.title));
  });

  it('names each box by its label and its field', async () => {
    const agreement = await mount('course-agreement', examples.begun);
    const name = (id: string): string =>
      (box(agreement, id).getAttribute('aria-labelledby') ?? '')
        .split(' ')
        .map((part) => words(document.getElementById(part)))
        .join(' ');
    expect(name('asks_ours')).toBe('Our suggestion What each of us hopes to get');
    expect(name('contact_ask')).toBe('To ask them Whom to contact on each side, and how we start');
  });

  it('tells the whole field at every change, and when a box is left', async () => {
    const agreement = await mount('course-agreement', examples.begun);
    const heard = connect(agreement);
    const left = hear(agreement, 'agreement-left');
    await userEvent.click(box(agreement, 'contact_ours'));
    await userEvent.keyboard('I');
    await userEvent.tab();
    expect(document.activeElement).toBe(box(agreement, 'contact_ask'));
    await userEvent.keyboard('W');
    await userEvent.tab();
    await userEvent.keyboard(' ');
    expect(heard).toEqual([
      { slot: 'contact', ours: 'I', ask: '', found: null },
      { slot: 'contact', ours: 'I', ask: 'W', found: null },
      { slot: 'contact', ours: 'I', ask: 'W', found: 'written' },
    ]);
    expect(left).toEqual([{ slot: 'contact' }, { slot: 'contact' }]);
  });

  it('keeps own words when the reflection changes, and takes over and puts back at a press', async () => {
    const agreement = await mount('course-agreement', examples.begun);
    const heard = connect(agreement);
    const asks = box(agreement, 'asks_ours');
    await userEvent.fill(asks, 'In our own words');
    asks.blur();
    agreement.content = withFlow(agreement.content ?? draft, 'Something new');
    await settled(agreement);
    expect(asks.value).toBe('In our own words');
    button(agreement, 'Take over what you wrote in “Three things we hope for”').click();
    await settled(agreement);
    expect(heard.at(-1)).toMatchObject({ slot: 'asks', ours: null });
    expect(asks.value).toBe('Something new');
    expect(document.activeElement).toBe(asks);
    button(agreement, t('agreement.put-back')).click();
    await settled(agreement);
    expect(asks.value).toBe('In our own words');
    expect(heard.at(-1)).toMatchObject({ slot: 'asks', ours: 'In our own words' });
  });

  it('never takes letters from under the cursor when the app is behind', async () => {
    const agreement = await mount('course-agreement', examples.begun);
    await userEvent.click(box(agreement, 'ending_ours'));
    await userEvent.keyboard('We talk');
    agreement.content = { ...draft };
    await settled(agreement);
    expect(box(agreement, 'ending_ours').value).toBe('We talk');
  });

  it('follows a reflection whose words come later', async () => {
    const agreement = await mount('course-agreement', { content: withFlow(draft, '') });
    expect(box(agreement, 'asks_ours').value).toBe('');
    agreement.content = draft;
    await settled(agreement);
    expect(box(agreement, 'asks_ours').value).toContain('– Fresh eyes');
  });

  it('is read as a page, with blank lines for names, “still to agree”, and nothing to sign', async () => {
    const agreement = await mount('course-agreement', examples.begun);
    button(agreement, t('agreement.read')).click();
    await settled(agreement);
    expect(words(document.activeElement)).toBe(t('agreement.page.agreement'));
    const text = seen(agreement);
    expect(text).toContain('– Fresh eyes');
    expect(text).toContain('What each of us hopes to get Our suggestion – Meeting');
    expect(text).toContain(
      'Whom to contact on each side, and how we start still to agree To talk about Name Number',
    );
    // An idea of the course would look like a question of the learner's.
    expect(text).not.toContain('Who answers when you are away?');
    expect(text).not.toContain('What would make this worth your time?');
    expect(text).not.toMatch(/signature|signed/i);
    button(agreement, t('agreement.write')).click();
    await settled(agreement);
    expect(words(document.activeElement)).toBe(t('agreement.state.agreement'));
    expect(seen(agreement)).toContain(t('agreement.names'));
  });

  it('has labels for what stands in a field of the page, and the learner’s question in place of the line', async () => {
    const agreement = await mount('course-agreement', examples.edited);
    button(agreement, t('agreement.read')).click();
    await settled(agreement);
    expect(seen(agreement)).toContain(
      'Our suggestion To meet young people. To talk about What do they read?',
    );
  });

  it('prints the page alone: neither the form nor the lesson around it', async () => {
    const agreement = await mount('course-agreement', examples.begun);
    const article = document.createElement('article');
    article.innerHTML =
      '<header class="page-head"><h1>Your agreement</h1></header><div class="lesson"><p>Fill in the boxes.</p></div>';
    agreement.before(article);
    article.querySelector('.lesson')?.append(agreement);
    await cdp().send('Emulation.setEmulatedMedia', { media: 'print' });
    const printed = article.innerText.replace(/\s+/g, ' ').trim();
    await cdp().send('Emulation.setEmulatedMedia', { media: '' });
    expect(printed.startsWith(t('agreement.page.agreement'))).toBe(true);
    expect(printed).toContain('still to agree');
    for (const other of [t('agreement.names'), t('agreement.write'), 'Fill in the boxes.']) {
      expect(printed).not.toContain(other);
    }
  });

  it('shows and takes nothing when it is locked', async () => {
    const agreement = await mount('course-agreement', examples.locked);
    const heard = connect(agreement);
    expect([...agreement.querySelectorAll('textarea')].every(({ readOnly }) => readOnly)).toBe(true);
    for (const input of agreement.querySelectorAll('input')) input.click();
    expect(heard).toEqual([]);
    const labels = [...agreement.querySelectorAll('button')].map(words);
    expect(new Set(labels)).toEqual(new Set([t('agreement.read'), t('agreement.write')]));
  });

  it('shows titles, hints and what was written as words, within 320 px', async () => {
    const agreement = await mount('course-agreement', examples.hostile);
    agreement.style.width = '288px';
    expect(agreement.querySelector('img, script, b')).toBeNull();
    expect(words(agreement.querySelector('.agreement-title'))).toBe(hostile.fields[0]?.slot.title);
    expect(box(agreement, 'a_ask').value).toBe('</textarea><script>alert(1)</script>');
    expect(agreement.scrollWidth).toBeLessThanOrEqual(288);
    button(agreement, t('agreement.read')).click();
    await settled(agreement);
    expect(agreement.scrollWidth).toBeLessThanOrEqual(288);
  });
});

describe('course-plan', () => {
  it('has one box for each field, named by its title, and no question to a partner', async () => {
    const plan = await mount('course-plan', examples.plan);
    expect(plan.querySelectorAll('textarea')).toHaveLength(2);
    expect(box(plan, 'first_ours').value).toBe('How can we help you?');
    expect(box(plan, 'when_ours').labels[0]?.textContent).toBe('When, and for how long');
    expect(seen(plan)).toContain('1 of 2 boxes are filled in.');
    expect(seen(plan)).not.toContain(t('agreement.what'));
  });
});
