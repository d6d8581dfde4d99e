/** A list of what was not taken, each with its reason. Hundreds of them scroll in a box. */
export function Reasons(props: {
  title: string;
  reasons: readonly { what: string; why: string }[];
  /** How many more there are than are listed. */
  more?: string | null;
}) {
  return (
    <details class="reasons" open={props.reasons.length <= 12}>
      <summary>{props.title}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard. */}
      <ul tabIndex={0} aria-label={props.title}>
        {props.reasons.map(({ what, why }, i) => (
          <li key={i}>
            <bdi class="reason-what">{what}</bdi>
            <span>{why}</span>
          </li>
        ))}
      </ul>
      {props.more && <p>{props.more}</p>}
    </details>
  );
}
