import type { ComponentChildren } from 'preact';

/** A state in plain words: what it is, and a way on. */
export function Notice(props: {
  tone?: 'plain' | 'warning';
  title: string;
  way?: string | undefined;
  children?: ComponentChildren;
}) {
  return (
    <section class={`notice notice-${props.tone ?? 'plain'}`} role="status">
      <h2>{props.title}</h2>
      {props.way && <p>{props.way}</p>}
      {props.children}
    </section>
  );
}
