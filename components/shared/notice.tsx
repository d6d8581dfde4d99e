import type { ComponentChildren } from 'preact';

/** A state in plain words: what it is, and a way on. */
export function Notice(props: {
  tone?: 'plain' | 'warning';
  title: string;
  way?: string | undefined;
  /** It is all that the page says, so its title is the page's. */
  alone?: boolean;
  children?: ComponentChildren;
}) {
  const Title = props.alone ? 'h1' : 'h2';
  return (
    <section class={`notice notice-${props.tone ?? 'plain'}`} role="status">
      <Title>{props.title}</Title>
      {props.way && <p>{props.way}</p>}
      {props.children}
    </section>
  );
}
