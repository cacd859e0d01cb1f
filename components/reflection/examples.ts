/** Named states of a reflection, shown and checked by tests. */
import type { ReflectionContent } from '../model/course.ts';
import type { ReflectionProgress } from '../model/progress.ts';
import type { CourseReflection } from './reflection.ts';

export const requirements: ReflectionContent = {
  id: 'requirements',
  title: 'What a visitor needs from your room',
  prompt:
    '<p>Think of a group that might use one of your spaces. What would you ask them before you say yes?</p>',
  choose: null,
  picks: [
    { id: 'floor', text: 'The floor' },
    { id: 'sound', text: 'Noise, theirs and ours' },
    { id: 'software', text: 'Equipment and software' },
    { id: 'doors', text: 'Who opens and who locks up' },
  ],
  good: '<p>“I’d ask their leader to walk through the hall with me and say out loud what would go wrong.”</p>',
  soso: '<p>“We will meet all their requirements.”</p>',
};

/** Only a box: no pick-list and no colleague's words. */
export const plain: ReflectionContent = { ...requirements, id: 'plain', picks: [], good: null, soso: null };

/** Two of the four may be ticked. */
export const chooseTwo: ReflectionContent = { ...requirements, id: 'choose-two', choose: 2 };

export const hostile: ReflectionContent = {
  ...requirements,
  id: 'hostile',
  title: '<img src=x onerror=alert(1)>',
  picks: [{ id: 'a', text: '<script>alert(1)</script>' + 'W'.repeat(120) }],
};

export const written = (text: string, picks: readonly string[] = []): ReflectionProgress => ({
  text,
  picks,
  blank: false,
  edited: 1,
});

const blank: ReflectionProgress = { text: '', picks: [], blank: true, edited: 1 };

type Example = Partial<
  Pick<CourseReflection, 'content' | 'progress' | 'locked' | 'privacy' | 'overflow' | 'kept'>
>;

export const examples = {
  empty: { content: requirements },
  'only a box': { content: plain, privacy: 'device' },
  ticked: { content: requirements, progress: written('', ['floor']) },
  written: { content: requirements, progress: written('What the floor is made of.', ['floor', 'doors']) },
  'choose two': { content: chooseTwo, progress: written('', ['floor']) },
  'choose two, both ticked': { content: chooseTwo, progress: written('', ['floor', 'doors']) },
  blank: { content: requirements, progress: blank },
  'written, in review': { content: requirements, progress: written('The floor.'), privacy: 'review' },
  overflow: { content: requirements, progress: written('A long story.'), overflow: true },
  'overflow, kept here': {
    content: requirements,
    progress: written('A long story.'),
    overflow: true,
    kept: true,
  },
  'locked, written': { content: requirements, progress: written('The floor.', ['floor']), locked: true },
  'locked, empty': { content: requirements, locked: true },
  hostile: { content: hostile, progress: written('</textarea><script>alert(1)</script>') },
} as const satisfies Record<string, Example>;
