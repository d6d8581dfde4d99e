/** Where the list of stories was left: CSS pixels from its top, and how many stories were read. */
export interface PlaceInList {
  offset: number;
  stories: number;
}

const TOP: PlaceInList = { offset: 0, stories: 0 };

let left = TOP;

/** Going back from a story leads to where the list was left. */
export const placeInList = (): PlaceInList => left;

export function leaveListAt(place: PlaceInList): void {
  left = place;
}

/** Who goes to the list by the navigation wants its top. */
export function forgetPlaceInList(): void {
  left = TOP;
}
