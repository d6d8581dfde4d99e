import { gapBefore, isJoined, wordAt } from '../model/token-reader.ts';
import type { FigureContext, ReadFigure } from './figure-reader.ts';

/** Nouns that last: 'eine 25-jährige Haft', as against 'der 25-jährige Fahrer'. Beginnings. */
const LASTING =
  /^(?:haft|freiheitsstrafe|gefängnis|strafe|amtszeit|bestehen|jubiläum|erfahrung|vertrag|laufzeit|geschichte|frist|ehe|krieg|bürgerkrieg|ausbildung|zusammenarbeit|beziehung|pause|herrschaft|bewährung|sperre|verbot|suche|tätigkeit|karriere|arbeit|regierung|partnerschaft|garantie|studie)/;

const YEARS_OLD = /^jährig(?:e[nrms]?)?$/;

/**
 * German 'jährig' behind a figure: 'der 25-jährige Fahrer', 'ein 31jähriger', 'die 40-Jährige'.
 * Null where it is none or says how long something lasts.
 */
export function yearsOld(
  context: FigureContext,
  { to, suffix }: { to: number; suffix: string },
): { to: number; head: number[] } | null {
  const apart = suffix === '' && /^-$/.test(gapBefore(context, to));
  const word = apart ? wordAt(context, to) : suffix;
  if (!YEARS_OLD.test(word)) return null;
  const end = apart ? to + 1 : to;
  if (apart && context.tokens[to]?.capital) return { to: end, head: [] };
  if (!isJoined(context, end) || !context.tokens[end]?.capital) return { to: end, head: [] };
  return LASTING.test(wordAt(context, end)) ? null : { to: end, head: [end] };
}

/** Human beings by age or sex: of them 'de 25 ans' says how old they are. */
const PEOPLE = new Set(
  `homme femme garçon fille fillette enfant adolescent adolescente jeune bébé personne père mère fils
   conducteur conductrice étudiant étudiante retraité retraitée
   hombre mujer niño niña chico chica joven menor adolescente bebé anciano anciana padre madre hijo
   hija conductor conductora estudiante jubilado jubilada persona
   mann frau junge mädchen kind`.split(/\s+/),
);

/** Whether a length of time in years is an age: 'un homme de 25 ans', 'âgée de 31 ans', '25 años de edad'. */
export function isForeignAge(context: FigureContext, { from, to }: ReadFigure): boolean {
  if (context.language === null || context.language === 'en') return false;
  if (!/^(?:ans?|años?|jahren?)$/.test(wordAt(context, to - 1))) return false;
  if (wordAt(context, to) === 'de' && wordAt(context, to + 1) === 'edad') return true;
  const lead = wordAt(context, from - 1);
  const before = wordAt(context, from - 2);
  if (lead === 'von') return before === 'alter';
  if (lead === 'de') return /^âgée?s?$/.test(before) || PEOPLE.has(before);
  const enclosed =
    /^,\s$/.test(gapBefore(context, from)) && /^[,.;](?:\s|$)/.test(gapBefore(context, to));
  return enclosed && (PEOPLE.has(lead) || context.tokens[from - 1]?.capital === true);
}

/** How an ago is said: before the length in German, French and Spanish. */
export const isForeignAgo = (
  { language, tokens }: FigureContext,
  { from }: ReadFigure,
): boolean => {
  const before = [3, 2, 1].map((back) => tokens[from - back]?.word ?? '').join(' ');
  if (language === 'de') return /(?:^| )vor$/.test(before);
  if (language === 'fr') return /il y a$/.test(before);
  return language === 'es' && /(?:^| )hace$/.test(before);
};
