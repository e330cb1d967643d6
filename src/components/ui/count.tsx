/** Kunyit with a number means: this many things wait for you. `what` says which things to those who do not see it. */
export function Count({ n, what = "menunggu Anda" }: { n: number; what?: string }) {
  if (n === 0) return null;
  return (
    <span className="count">
      {n}
      <span className="sr-only"> {what}</span>
    </span>
  );
}
