/**
 * A page that nobody watches but its own scripts. Playwright asks every page of its own for its network, and a browser
 * that is asked copies what came when the last byte is there: a task of some 200 ms on a slow computer, which no
 * learner has. So this page is spoken to through the browser's own protocol.
 */
import type { Browser, CDPSession } from 'playwright';

export interface PageSettings {
  readonly width: number;
  readonly height: number;
  /** Times slower than this machine. */
  readonly cpu: number;
  /** Source of a script that runs before any of the page's. */
  readonly before: string;
}

export interface BarePage {
  readonly goto: (address: string) => Promise<void>;
  /** @throws Error with what the page threw. */
  readonly evaluate: (expression: string) => Promise<unknown>;
}

interface Reply {
  readonly id?: number;
  readonly error?: { readonly message: string };
  readonly result?: {
    readonly result?: { readonly value?: unknown };
    readonly exceptionDetails?: { readonly text: string };
  };
}

type Send = (method: string, params?: object) => Promise<NonNullable<Reply['result']>>;

/** Sends to a target by messages in messages, which reach it although Playwright does not know it. */
function createSend(session: CDPSession, sessionId: string): Send {
  const waiting = new Map<number, (reply: Reply) => void>();
  let asked = 0;
  session.on('Target.receivedMessageFromTarget', (event) => {
    const reply = JSON.parse(event.message) as Reply;
    if (reply.id !== undefined) waiting.get(reply.id)?.(reply);
  });
  return async (method, params = {}) => {
    const id = (asked += 1);
    const replied = new Promise<Reply>((done) => waiting.set(id, done));
    const message = JSON.stringify({ id, method, params });
    await session.send('Target.sendMessageToTarget', { sessionId, message });
    const { error, result = {} } = await replied;
    waiting.delete(id);
    if (error) throw new Error(`${method}: ${error.message}`);
    return result;
  };
}

/** A page in a context of its own, so nothing is cached, as long as `use` needs it. */
export async function withBarePage<T>(
  browser: Browser,
  { width, height, cpu, before }: PageSettings,
  use: (page: BarePage) => Promise<T>,
): Promise<T> {
  const session = await browser.newBrowserCDPSession();
  const { browserContextId } = await session.send('Target.createBrowserContext');
  try {
    const where = { url: 'about:blank', browserContextId, width, height };
    const { targetId } = await session.send('Target.createTarget', where);
    const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: false });
    const send = createSend(session, sessionId);
    await send('Page.enable');
    await send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: false });
    await send('Page.addScriptToEvaluateOnNewDocument', { source: before });
    await send('Emulation.setCPUThrottlingRate', { rate: cpu });
    return await use({
      goto: async (url) => void (await send('Page.navigate', { url })),
      async evaluate(expression) {
        const { result, exceptionDetails } = await send('Runtime.evaluate', {
          expression,
          awaitPromise: true,
          returnByValue: true,
        });
        if (exceptionDetails) throw new Error(exceptionDetails.text);
        return result?.value;
      },
    });
  } finally {
    await session.send('Target.disposeBrowserContext', { browserContextId });
    await session.detach();
  }
}
