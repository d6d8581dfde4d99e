/** A full stop in any script, with the quotation marks and brackets that close behind it. */
const SENTENCE_END = /[.!?…。！？।؟۔][“”"'’»)\]」』）]*$|[」』]$/u;

/** Whether a text ends as a sentence does. A Japanese quotation ends one by its bracket alone. */
export const endsSentence = (text: string): boolean => SENTENCE_END.test(text);
