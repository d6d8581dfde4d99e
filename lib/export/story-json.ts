import { type ExportedStory, quotationOf, sourceOf } from './exported-story.ts';

/** A story as JSON: its reports with their texts, and for each fact what each report says of it. */
export const storyAsJson = ({ title, language, reports, table }: ExportedStory): string =>
  `${JSON.stringify(
    {
      format: 'crossread-story',
      version: 1,
      title,
      language,
      reports,
      facts: table.rows.map(({ kind, aspect, topic, cells }) => ({
        kind,
        aspect,
        topic,
        reports: cells.flatMap((cell, i) => {
          const report = reports[i];
          if (!report) return [];
          const place = 'place' in cell ? cell.place : null;
          return {
            report: i,
            state: cell.state,
            quotation: place && quotationOf(cell, report),
            // Into the report's text, in UTF-16 code units.
            span: place?.sentence ?? null,
            marks: place?.marks ?? [],
            source: place && sourceOf(cell, report),
          };
        }),
      })),
    },
    null,
    2,
  )}\n`;
