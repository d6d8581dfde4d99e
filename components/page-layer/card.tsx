import { useEffect, useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Article } from '@/lib/article/model/article.ts';
import type { Finding, Place } from '@/lib/comparison/model/finding.ts';
import type { VersionReport } from '@/lib/report/compare-articles.ts';
import {
  HIGHLIGHTED_KINDS,
  type Highlighted,
  type HighlightedKind,
} from '@/lib/settings/settings.ts';
import { sliceOnOneLine } from '@/lib/shared/span.ts';
import { Legend } from '../findings/legend.tsx';
import { Quote } from '../findings/quote.tsx';
import { SourceLink } from '../findings/source-link.tsx';
import { formatList } from '../shared/format-list.ts';

export interface CardProps {
  article: Article;
  /** What was found at one place, loudest first. */
  findings: Finding[];
  versions: VersionReport[];
  /** Which of the places in the page this is, counted from 1. */
  position: number;
  count: number;
  shown: Highlighted;
  onSwitch: (kind: HighlightedKind, on: boolean) => void;
  step: (by: 1 | -1) => void;
  copy: () => Promise<boolean>;
  close: () => void;
}

/** What was found at one place of the page, shown beside it: text against text. */
export function Card(props: CardProps) {
  const { findings, position, count, step, close } = props;
  const title = useId();
  const kinds = HIGHLIGHTED_KINDS.filter((one) => findings.some(({ kind }) => kind === one));
  return (
    <div class="card" role="dialog" aria-labelledby={title} tabIndex={-1}>
      <div class="card-head">
        <h2 id={title}>
          {i18n.t(`kinds.${kinds[0] ?? 'differs'}`)}
          <span class="card-position">{i18n.t('card.position', [`${position}`, `${count}`])}</span>
        </h2>
        <div class="card-ways">
          <IconButton
            way="previous"
            name={i18n.t('card.previous')}
            keys="Alt+↑"
            sign="M5 12l5-5 5 5"
            onClick={() => step(-1)}
            unable={count < 2}
          />
          <IconButton
            way="next"
            name={i18n.t('card.next')}
            keys="Alt+↓"
            sign="M5 8l5 5 5-5"
            onClick={() => step(1)}
            unable={count < 2}
          />
          <IconButton
            way="close"
            name={i18n.t('card.close')}
            keys="Esc"
            sign="M6 6l8 8M14 6l-8 8"
            onClick={close}
            hidesCard
          />
        </div>
      </div>
      <div class="card-body">
        {kinds.map((kind, index) => (
          <section key={kind} class={`card-kind card-${kind}`}>
            {index > 0 && <h3 class="card-also">{i18n.t(`kinds.${kind}`)}</h3>}
            {findings
              .filter((finding) => finding.kind === kind)
              .map((finding, entry) => (
                <Entry key={entry} finding={finding} {...props} />
              ))}
          </section>
        ))}
      </div>
      <Foot {...props} />
    </div>
  );
}

function IconButton(props: {
  way: 'previous' | 'next' | 'close';
  name: string;
  keys: string;
  sign: string;
  onClick: () => void;
  unable?: boolean;
  hidesCard?: boolean;
}) {
  const { way, name, keys, sign, onClick, unable, hidesCard } = props;
  return (
    <button
      type="button"
      class={`icon card-${way}`}
      aria-label={name}
      title={`${name} (${keys})`}
      disabled={unable}
      onClick={onClick}
      {...(hidesCard && { ref: hideByItself })}
    >
      <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
        <path d={sign} />
      </svg>
    </button>
  );
}

/**
 * Lets the browser hide the card on a click, too. Firefox ends a script whose extension was updated
 * and leaves its elements where they are: a card that only we could close would cover the article
 * until the page is loaded anew.
 */
function hideByItself(button: HTMLButtonElement | null): void {
  const root = button?.getRootNode();
  if (!button || !root || !('host' in root)) return;
  button.popoverTargetElement = root.host as Element;
  button.popoverTargetAction = 'hide';
}

/** One finding: first the words that decide, then both sides in full. */
function Entry({ finding, article, versions }: CardProps & { finding: Finding }) {
  const { kind, aspect, here, there, absentFrom } = finding;
  return (
    <article class="entry">
      {aspect && <h3 class="aspect">{i18n.t(`aspects.${aspect}`)}</h3>}
      <Against finding={finding} article={article} versions={versions} />
      {here && kind !== 'omitted' && (
        <div class="side side-here">
          <span class="source">
            <span class="this">{i18n.t('finding.here')}</span>
          </span>
          <Quote from={article} place={here} />
        </div>
      )}
      {there.map((place) => (
        <div class="side side-there" key={`${place.version}:${place.span.start}`}>
          <SourceLink {...versions[place.version]!} sentence={place.sentence} />
          <Quote from={versions[place.version]!} place={place} />
        </div>
      ))}
      {kind === 'omitted' && (
        <>
          <p class="absent">
            {i18n.t('finding.absent', [
              formatList(absentFrom.map((index) => versions[index]!.outlet)),
            ])}
          </p>
          <div class="searched">
            {absentFrom.map((index) => (
              <SourceLink key={index} {...versions[index]!} sentence={null} />
            ))}
          </div>
        </>
      )}
      {kind === 'unclear' && <p class="absent">{i18n.t('hints.unclear')}</p>}
    </article>
  );
}

/** Longer words than these are read in their sentences, not at a glance. */
const MAX_GLANCE_LENGTH = 40;

/** This article's deciding words against the others': '84' · '81'. */
function Against({
  finding,
  article,
  versions,
}: Pick<CardProps, 'article' | 'versions'> & { finding: Finding }) {
  const { kind, aspect, here, there } = finding;
  if (kind !== 'differs' || aspect === 'wording' || !here) return null;
  const ours = decidingWords(article.text, here);
  const theirs = [
    ...new Set(there.map((place) => decidingWords(versions[place.version]!.text, place))),
  ];
  const all = [ours, ...theirs];
  if (all.some((words) => words === '' || words.length > MAX_GLANCE_LENGTH)) return null;
  return (
    // The sentences below say the same with their sources: heard twice it would only be noise.
    <p class="against" aria-hidden="true">
      <b>{ours}</b>
      {theirs.map((words) => (
        <b key={words}>{words}</b>
      ))}
    </p>
  );
}

const decidingWords = (text: string, { marks }: Place): string =>
  marks.map((mark) => sliceOnOneLine(text, mark).trim()).join(' … ');

function Foot({ copy, shown, onSwitch }: CardProps) {
  const [said, setSaid] = useState('');
  const [open, setOpen] = useState(false);
  const legend = useId();
  useEffect(() => setSaid(''), [copy]);
  return (
    <div class="card-foot">
      <div class="card-actions">
        <button
          type="button"
          class="text card-copy"
          onClick={async () =>
            setSaid((await copy()) ? i18n.t('card.copied') : i18n.t('card.notCopied'))
          }
        >
          {i18n.t('card.copy')}
        </button>
        <span class="said" role="status">
          {said}
        </span>
        <button
          type="button"
          class="text card-marks"
          aria-expanded={open}
          aria-controls={legend}
          onClick={() => setOpen(!open)}
        >
          {i18n.t('card.marks')}
        </button>
      </div>
      <div id={legend} hidden={!open}>
        <Legend shown={shown} onSwitch={onSwitch} />
      </div>
    </div>
  );
}
