import { date, read } from './support.ts';

export const errors = async (file: string | Uint8Array): Promise<string[]> =>
  (await read(file)).notes.filter(({ severity }) => severity === 'error').map(({ message }) => message);

export const row = (
  name: string,
  more: Partial<Record<'email' | 'number' | 'score' | 'status', string>> = {},
): string[] => {
  const { email = '', number = '1', score = '0', status = 'Incomplete' } = more;
  return [name, email, number, date, date, score, status];
};
