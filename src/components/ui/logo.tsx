/** The mistar: a T that is a ruler seen from above, its pointer in kunyit. */
export function LogoMark() {
  return (
    <svg viewBox="0 0 22 22" aria-hidden="true">
      <path
        className="logo-edge"
        d="M1 2h20v3H1zM1.500 5h2v4h-2zM5.500 5h2v6.500h-2zM14.500 5h2v6.500h-2zM18.500 5h2v4h-2z"
      />
      <path className="logo-pointer" d="M9.500 5h3v15h-3z" />
    </svg>
  );
}
