/** A switch with what it is about. It shows what is: the browser may still be asked by its turning. */
export function Switch(props: { on: boolean; turn: (on: boolean) => void; label: string }) {
  const { on, turn, label } = props;
  return (
    <button type="button" role="switch" class="switch" aria-checked={on} onClick={() => turn(!on)}>
      {label}
    </button>
  );
}
