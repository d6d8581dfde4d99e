/**
 * Where a command reads and writes: `process` has all of it when the command runs as a program, a
 * test hands over its own.
 */
export interface Streams {
  stdin: NodeJS.ReadableStream;
  stdout: Output;
  stderr: Output;
}

interface Output {
  write(text: string): unknown;
  /** Characters in a line, where somebody sees it. */
  columns?: number;
  isTTY?: boolean;
}
