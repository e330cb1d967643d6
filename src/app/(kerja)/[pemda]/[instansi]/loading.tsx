/** The hairlines of a table that is on its way; nothing moves. */
export default function Loading() {
  return (
    <div role="status">
      <span className="sr-only">Memuat…</span>
      <div aria-hidden="true">
        <div className="h-8 w-3/5 border-b border-line" />
        <div className="mt-10 border-b border-line-strong" />
        {ROWS.map((row) => (
          <div key={row} className="h-8 border-b border-line" />
        ))}
      </div>
    </div>
  );
}

const ROWS = Array.from({ length: 12 }, (_, row) => row);
