/** The desk's requests to its server. */
import type { Codebook } from '../../model/record.ts';
import type { DeskData, Learner } from '../wire.ts';

export interface Client {
  data(): Promise<DeskData>;
  codebook(): Promise<Codebook | null>;
  addLearner(name: string): Promise<Learner>;
  removeAttempt(target: string, learner: string, number: number): Promise<void>;
}

/** @param token of this start of the server. Its methods reject when the server is gone or refuses. */
export function createClient(token: string, request: typeof fetch): Client {
  const ask = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const response = await request(path, {
      ...init,
      headers: { 'content-type': 'application/json', 'x-preview-token': token },
    });
    if (!response.ok) throw new Error(`The preview answered ${response.status}.`);
    return response;
  };
  return {
    data: async () => (await ask('/data/attempts')).json() as Promise<DeskData>,
    codebook: async () => (await ask('/data/codebook')).json() as Promise<Codebook | null>,
    addLearner: async (name) =>
      (
        await ask('/data/learners', { method: 'POST', body: JSON.stringify({ name }) })
      ).json() as Promise<Learner>,
    removeAttempt: async (target, learner, number) => {
      await ask(`/data/attempts/${target}/${learner}/${number}`, { method: 'DELETE' });
    },
  };
}
