import { MathText } from "./math-text.tsx";

type Props = {
  /** How it is read aloud: "4.029 dibagi 6.800 kali 100 sama dengan 59,25". */
  spoken: string;
  /** MathML with the names of the data dasar. */
  words: string;
  /** The same with figures put in, and what comes out. */
  figures?: string;
  result?: string;
};

/** Words at the left, figures at the right and larger, the result bold. */
export function Formula({ spoken, words, figures, result }: Props) {
  return (
    <div className="formula" role="math" aria-label={spoken} {...reachable}>
      <div aria-hidden="true">
        <MathText markup={words} />
      </div>
      {figures && (
        <div className="formula-figures" aria-hidden="true">
          <MathText markup={figures} />
          {result && (
            <>
              <span>=</span>
              <b>{result}</b>
            </>
          )}
        </div>
      )}
    </div>
  );
}

// A long fraction scrolls in its own box on a phone; the arrow keys need a tab stop to reach it.
const reachable = { tabIndex: 0 };
