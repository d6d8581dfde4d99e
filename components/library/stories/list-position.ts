/** Where the list of stories was left: CSS pixels from its top, and how many stories were read. */
export interface ListPosition {
  offset: number;
  stories: number;
}

const TOP: ListPosition = { offset: 0, stories: 0 };

let left = TOP;

/** Going back from a story leads to where the list was left. */
export const listPosition = (): ListPosition => left;

export function leaveListPosition(place: ListPosition): void {
  left = place;
}

/** Who goes to the list by the navigation wants its top. */
export function forgetListPosition(): void {
  left = TOP;
}
