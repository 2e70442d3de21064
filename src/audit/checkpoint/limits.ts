/** So many entries at most rest on the chain alone; a busy unit's hour has fewer. */
export const CHECKPOINT_ENTRIES = 500;
