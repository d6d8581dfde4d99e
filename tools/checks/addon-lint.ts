interface Message {
  code: string;
  message: string;
  file?: string;
  /** From 1. */
  line?: number;
  /** From 1. */
  column?: number;
}

/** The parts of web-ext's JSON report that are read here. */
export interface AddonLintReport {
  errors: Message[];
  warnings: Message[];
}

/**
 * Where the libraries assign to `innerHTML`, as it reads in a bundle with its names shortened:
 * Preact for `dangerouslySetInnerHTML`, which nothing here uses, and Readability twice, on the
 * clone of the page that it works on. Each bundle has a copy of its own, so there may be more than
 * three warnings; counting them was tried and would let one of ours pass for a copy.
 */
const IN_LIBRARIES = [
  /^[\w$]+\.innerHTML=[\w$]+\.__html\b/,
  /^[\w$]+\.innerHTML=[\w$]+,this\._attempts\.push/,
  /^[\w$]+\.innerHTML=[\w$]+\.innerHTML;var [\w$]+=[\w$]+\.previousElementSibling\b/,
];

/**
 * What web-ext finds wrong with the built Firefox extension, but for what is its libraries'.
 *
 * @param sourceOf the text of a file of the extension.
 */
export function addonLintFaults(
  { errors, warnings }: AddonLintReport,
  sourceOf: (file: string) => string,
): string[] {
  const isLibrary = ({ code, message, file, line, column }: Message): boolean => {
    if (code !== 'UNSAFE_VAR_ASSIGNMENT' || !message.includes('innerHTML')) return false;
    const text = sourceOf(file ?? '').split('\n')[(line ?? 0) - 1] ?? '';
    return IN_LIBRARIES.some((pattern) => pattern.test(text.slice((column ?? 1) - 1)));
  };
  return [
    ...errors.map((error) => `error ${describe(error)}`),
    ...warnings.filter((w) => !isLibrary(w)).map((warning) => `warning ${describe(warning)}`),
  ];
}

const describe = ({ code, message, file, line }: Message): string =>
  `${code} in ${file ?? 'the extension'}${line ? `:${line}` : ''}: ${message}`;
