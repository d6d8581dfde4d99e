import { connect, type Socket } from 'node:net';
import { nameOf } from './waiting.ts';

/** The keys under which the WebDriver protocol sends references to nodes. */
export const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';
export const SHADOW_ROOT = 'shadow-6066-11e4-a52e-4f735466cecf';

type Reference = Record<string, string>;
interface Waiting {
  command: string;
  resolve(value: unknown): void;
  reject(error: Error): void;
}

/**
 * A connection to Firefox's own remote protocol, Marionette: WebDriver commands, plus a 'chrome'
 * context in which scripts run with the browser's own rights.
 *
 * WebDriver BiDi was tried and does not do: it cannot open pages of an extension, nor click on the
 * toolbar. A message is `<length in bytes>:<JSON>`; a command is `[0, id, name, parameters]`, its
 * answer `[1, id, error, value]`.
 */
export class Marionette {
  #socket: Socket;
  #received = Buffer.alloc(0);
  #waiting = new Map<number, Waiting>();
  #lastId = 0;

  private constructor(socket: Socket, greeted: () => void) {
    this.#socket = socket;
    socket.on('data', (data) => {
      this.#received = Buffer.concat([this.#received, data]);
      for (let message = this.#next(); message !== undefined; message = this.#next()) {
        if (Array.isArray(message)) this.#answered(message);
        else greeted();
      }
    });
    socket.on('close', () => this.#fail(new Error('Firefox closed the connection.')));
    socket.on('error', (error) => this.#fail(error));
  }

  /** Connects to a Firefox that was started with `--marionette` and listens on `port`. */
  static async connect(port: number): Promise<Marionette> {
    const socket = connect(port, '127.0.0.1');
    return new Promise((resolve, reject) => {
      const marionette: Marionette = new Marionette(socket, () => resolve(marionette));
      socket.once('error', reject);
    });
  }

  /** The next whole message of those received, or undefined while it is incomplete. */
  #next(): unknown {
    const colon = this.#received.indexOf(':');
    if (colon < 0) return undefined;
    const end = colon + 1 + Number(this.#received.subarray(0, colon));
    if (this.#received.length < end) return undefined;
    const message = JSON.parse(this.#received.subarray(colon + 1, end).toString());
    this.#received = this.#received.subarray(end);
    return message;
  }

  #answered([, id, error, value]: unknown[]): void {
    const waiting = this.#waiting.get(id as number);
    if (!waiting) return;
    this.#waiting.delete(id as number);
    if (error) {
      const { error: kind, message } = error as { error: string; message: string };
      waiting.reject(new Error(`${waiting.command}: ${kind}: ${message}`));
    } else waiting.resolve(unwrapped(value));
  }

  #fail(error: Error): void {
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }

  /** Sends one command and gives its value. */
  send<T = unknown>(command: string, parameters: Record<string, unknown> = {}): Promise<T> {
    if (this.#socket.destroyed) return Promise.reject(new Error('Firefox is closed.'));
    this.#lastId += 1;
    const id = this.#lastId;
    const message = JSON.stringify([0, id, command, parameters]);
    return new Promise<T>((resolve, reject) => {
      this.#waiting.set(id, { command, resolve: resolve as (value: unknown) => void, reject });
      this.#socket.write(`${Buffer.byteLength(message)}:${message}`);
    });
  }

  /**
   * Runs `fn`, a function or its source, with `args` (JSON, or references to nodes) in the current window and gives its
   * settled value. The sandbox has the page's own principal and no wrappers: it sees what the
   * page's scripts see, and the page's content security policy does not apply to it.
   */
  async evaluate<T>(
    fn: ((...args: never[]) => unknown) | string,
    args: readonly unknown[],
    patience: number,
  ): Promise<T> {
    const script = `
      const [fnArguments, done] = [[...arguments].slice(0, -1), arguments[arguments.length - 1]];
      Promise.resolve()
        .then(() => (${fn})(...fnArguments))
        .then((value) => done({ value }), (error) => done({ error: String(error) }));`;
    const answer = await this.send<{ value: T; error?: string }>('WebDriver:ExecuteAsyncScript', {
      script,
      args,
      newSandbox: false,
      sandbox: null,
      scriptTimeout: patience,
    }).catch((error: Error) => {
      const late = /script timeout|Timed out/.test(error.message);
      throw late ? new Error(`No answer within ${patience} ms: ${nameOf(fn)}.`) : error;
    });
    if (answer.error !== undefined) throw new Error(`${answer.error} in ${nameOf(fn)}`);
    return answer.value;
  }

  /** Runs `work` with the browser's own window and rights in place of the page's. */
  async asBrowser<T>(work: () => Promise<T>): Promise<T> {
    await this.send('Marionette:SetContext', { value: 'chrome' });
    try {
      return await work();
    } finally {
      await this.send('Marionette:SetContext', { value: 'content' });
    }
  }

  find(selector: string): Promise<Reference> {
    return this.send('WebDriver:FindElement', { using: 'css selector', value: selector });
  }

  close(): void {
    this.#socket.destroy();
  }
}

/** WebDriver wraps most values once more as `{value}`. */
function unwrapped(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value;
  const keys = Object.keys(value);
  return keys.length === 1 && keys[0] === 'value' ? (value as { value: unknown }).value : value;
}
