/** First stop of the Tab key on every page. */
export function SkipLink() {
  return (
    <a className="skip-link" href="#isi">
      Langsung ke isi
    </a>
  );
}
