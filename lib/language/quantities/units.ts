import { SECONDS_PER_DAY } from '../../shared/time.ts';
/** What a unit word or sign stands for: `factor` of them make one of the base unit. */
export interface Unit {
  kind: 'duration' | 'measure' | 'money';
  /** Base unit, as in `Quantity.unit`. */
  unit: string;
  factor: number;
  /** Added after multiplying; temperatures only. */
  offset?: number;
}

const MINUTE_SECONDS = 60;
const HOUR_SECONDS = 3600;
/** Gregorian mean: 365.2425 days, and a twelfth of it. */
export const YEAR_SECONDS = 31_556_952;
const MONTH_SECONDS = YEAR_SECONDS / 12;

/** kind, base unit, factor, words. International yard and pound (1959), US gallon and barrel. */
const ROWS: readonly [Unit['kind'], string, number, string][] = [
  [
    'duration',
    's',
    1,
    'second seconds sec secs sekunde sekunden seconde secondes segundo segundos',
  ],
  ['duration', 's', MINUTE_SECONDS, 'minute minutes min mins minuten minuto minutos'],
  ['duration', 's', HOUR_SECONDS, 'hour hours hr hrs stunde stunden heure heures hora horas'],
  ['duration', 's', SECONDS_PER_DAY, 'day days tag tage tagen jour jours día días'],
  [
    'duration',
    's',
    7 * SECONDS_PER_DAY,
    'week weeks wk wks woche wochen semaine semaines semana semanas',
  ],
  ['duration', 's', 14 * SECONDS_PER_DAY, 'fortnight fortnights'],
  ['duration', 's', MONTH_SECONDS, 'month months monat monate monaten mois mes meses'],
  [
    'duration',
    's',
    YEAR_SECONDS,
    'year years yr yrs jahr jahre jahren an ans année années año años',
  ],
  ['duration', 's', 10 * YEAR_SECONDS, 'decade decades'],
  ['duration', 's', 100 * YEAR_SECONDS, 'century centuries'],
  ['measure', 'm', 1, 'metre metres meter meters metern mètre mètres metro metros'],
  [
    'measure',
    'm',
    1000,
    'kilometre kilometres kilometer kilometers kilometern km kms kilómetro kilómetros kilomètre kilomètres',
  ],
  ['measure', 'm', 0.01, 'centimetre centimetres centimeter centimeters cm'],
  ['measure', 'm', 0.001, 'millimetre millimetres millimeter millimeters mm'],
  ['measure', 'm', 1609.344, 'mile miles mi'],
  ['measure', 'm', 0.3048, 'foot feet ft'],
  ['measure', 'm', 0.0254, 'inch inches'],
  ['measure', 'm', 0.9144, 'yard yards yd yds'],
  ['measure', 'kg', 1, 'kilogram kilograms kilogramme kilogrammes kilo kilos kg kgs'],
  ['measure', 'kg', 0.001, 'gram grams gramme grammes g'],
  ['measure', 'kg', 1000, 'tonne tonnes tonnen tonelada toneladas'],
  ['measure', 'kg', 907.18474, 'ton tons'],
  ['measure', 'kg', 0.45359237, 'lb lbs'],
  ['measure', 'kg', 0.028349523125, 'ounce ounces oz'],
  ['measure', 'kg', 6.35029318, 'stone'],
  ['measure', 'm2', 4046.8564224, 'acre acres'],
  ['measure', 'm2', 10_000, 'hectare hectares hektar hectárea hectáreas ha'],
  ['measure', 'm3', 0.001, 'litre litres liter liters litern litro litros l'],
  ['measure', 'm3', 0.003785411784, 'gallon gallons'],
  ['measure', 'm3', 0.158987294928, 'barrel barrels'],
  ['measure', 'm/s', 0.44704, 'mph'],
  ['measure', 'm/s', 1 / 3.6, 'kph kmh kmph'],
  ['measure', 'm/s', 0.514444, 'knot knots'],
  ['measure', 'W', 1e6, 'megawatt megawatts mw'],
  ['measure', 'W', 1e9, 'gigawatt gigawatts gw'],
  ['measure', 'W', 1000, 'kilowatt kilowatts kw'],
  ['measure', '°C', 1, '°c celsius centigrade'],
  ['measure', 'degree', 1, 'degree degrees °'],
  ['money', '$', 1, 'dollar dollars dólar dólares buck bucks usd'],
  ['money', '$', 0.01, 'cent cents'],
  ['money', '£', 1, 'pound pounds quid gbp'],
  ['money', '£', 0.01, 'pence penny p'],
  ['money', '€', 1, 'euro euros eur'],
  ['money', '¥', 1, 'yen'],
  ['money', 'CNY', 1, 'yuan renminbi'],
  ['money', '₹', 1, 'rupee rupees'],
  ['money', '₽', 1, 'rouble roubles ruble rubles'],
  ['money', '₩', 1, 'won'],
  ['money', '₦', 1, 'naira'],
  ['money', 'peso', 1, 'peso pesos'],
  ['money', 'franc', 1, 'franc francs franken franco francos'],
  ['money', 'krona', 1, 'krona kronor krone kroner'],
  ['money', 'rand', 1, 'rand'],
  ['money', 'shekel', 1, 'shekel shekels'],
];

const UNITS: ReadonlyMap<string, Unit> = new Map([
  ...ROWS.flatMap(([kind, unit, factor, words]) =>
    words.split(' ').map((word): [string, Unit] => [word, { kind, unit, factor }]),
  ),
  ...['°f', 'fahrenheit'].map((word): [string, Unit] => [
    word,
    { kind: 'measure', unit: '°C', factor: 5 / 9, offset: -160 / 9 },
  ]),
]);

/** A mass, where context says that a pound is none of money. */
export const POUND_MASS: Unit = { kind: 'measure', unit: 'kg', factor: 0.45359237 };
/** Metres in a foot. */
export const FOOT = 0.3048;
export const INCH: Unit = { kind: 'measure', unit: 'm', factor: 0.0254 };
export const METRE: Unit = { kind: 'measure', unit: 'm', factor: 1 };

/** The unit that a word (lower case) or a glued sign names; null for any other word. */
export const unitOf = (word: string): Unit | null => UNITS.get(word) ?? null;

const SPEED_TIMES: ReadonlyMap<string, number> = new Map([
  ['hour', HOUR_SECONDS],
  ['minute', MINUTE_SECONDS],
  ['second', 1],
]);

/** A length per 'hour' … is a speed; null for any other pair. */
export function perTime(unit: Unit, time: string): Unit | null {
  const seconds = SPEED_TIMES.get(time);
  if (unit.unit !== 'm' || seconds === undefined) return null;
  return { kind: 'measure', unit: 'm/s', factor: unit.factor / seconds };
}

/** 'square', 'cubic' and 'nautical' before a length; null where they make no sense. */
export function qualified(unit: Unit, qualifier: string): Unit | null {
  if (/^(?:metric)$/.test(qualifier)) return unit.unit === 'kg' ? { ...unit, factor: 1000 } : null;
  if (unit.unit !== 'm') return null;
  if (/^(?:square|sq)$/.test(qualifier)) return { ...unit, unit: 'm2', factor: unit.factor ** 2 };
  if (/^(?:cubic|cu)$/.test(qualifier)) return { ...unit, unit: 'm3', factor: unit.factor ** 3 };
  return qualifier === 'nautical' ? { ...unit, factor: 1852 } : null;
}
