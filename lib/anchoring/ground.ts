/** What a text stands on. */
export type Ground = 'light' | 'dark';

/** Text lighter than the one is on a dark ground, darker than the other on a light one. */
const LIGHT_TEXT_THRESHOLD = 0.62;
const DARK_TEXT_THRESHOLD = 0.45;

/**
 * Whether the page sets an element's text on a light or on a dark ground, as it is now: a site can be
 * dark on a device that prefers light, and a dark band can stand in a light page.
 *
 * Told by the colour of the text, which its author chose to be read on that ground, whatever the
 * ground is made of: a colour, a picture, the browser's own canvas. Only grey text says nothing; then
 * the nearest opaque background decides.
 */
export function groundOf(element: Element): Ground {
  const style = styleOf(element);
  const text = style ? lightnessOf(style.color) : null;
  if (text !== null && text.alpha > 0) {
    if (text.lightness > LIGHT_TEXT_THRESHOLD) return 'dark';
    if (text.lightness < DARK_TEXT_THRESHOLD) return 'light';
  }
  for (let at: Element | null = element; at; at = at.parentElement) {
    const colour = lightnessOf(styleOf(at)?.backgroundColor ?? '');
    if (colour && colour.alpha > 0.5) return colour.lightness < 0.5 ? 'dark' : 'light';
  }
  return 'light';
}

const styleOf = (element: Element): CSSStyleDeclaration | undefined =>
  element.ownerDocument.defaultView?.getComputedStyle(element);

/**
 * How light a computed colour is, from 0 to 1, as the eye sees it. Browsers write a computed colour
 * as `rgb()`, or as its author did where that can hold more colours than `rgb()` can
 * (https://www.w3.org/TR/css-color-4/#serializing-color-values). Null for what is neither.
 */
export function lightnessOf(colour: string): { lightness: number; alpha: number } | null {
  const match = /^([a-z-]+)\(\s*(?:[a-z][\w-]*\s+)?([^)]*)\)$/.exec(colour);
  if (!match) return null;
  const [name, rest] = [match[1]!, match[2]!];
  const parts = rest.split(/[\s,/]+/).filter(Boolean);
  const [a = 0, b = 0, c = 0, alpha = 1] = parts.map((part) =>
    part === 'none' ? 0 : Number.parseFloat(part) / (part.endsWith('%') ? 100 : 1),
  );
  if ([a, b, c, alpha].some(Number.isNaN)) return null;
  const hundredths = parts[0]?.endsWith('%') ? 1 : 100;
  switch (name) {
    case 'rgb':
    case 'rgba':
      return { lightness: lightness(a / 255, b / 255, c / 255), alpha };
    case 'color':
      return { lightness: lightness(a, b, c), alpha };
    case 'oklch':
    case 'oklab':
      return { lightness: a, alpha };
    case 'lch':
    case 'lab':
      return { lightness: a / hundredths, alpha };
    default:
      return null;
  }
}

/** CIE lightness, by its usual short form: the root of the weighed light. */
const lightness = (red: number, green: number, blue: number): number =>
  Math.sqrt(0.2126 * red ** 2 + 0.7152 * green ** 2 + 0.0722 * blue ** 2);
