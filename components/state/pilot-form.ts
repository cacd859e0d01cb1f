import { sittingOrder } from './draw.ts';

/** In place of a draw: the questions of the form that the seed chooses, in an order of the learner's own. */
export function useForm(drawn: string[], forms: readonly (readonly string[])[], seed: number): void {
  const form = forms[seed % forms.length];
  if (form) drawn.splice(0, drawn.length, ...sittingOrder(form, seed, 1));
}
