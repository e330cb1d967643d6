/** The dash of a number column: nothing is due here. It is spoken as words. */
export function Dash({ because = "tidak diukur pada periode ini" }: { because?: string }) {
  return (
    <span className="quiet" title={because}>
      <span aria-hidden="true">–</span>
      <span className="sr-only">{because}</span>
    </span>
  );
}
