/**
 * What a desk is for. `ccu`: the force's counter-corruption unit. `partner`: the counter-corruption desk of another force.
 * `policing-body`: the local policing body, which holds the chief officer to account. `nominated`: the office that the
 * chief officer has nominated for reports about other chief officers, or the desk of the IOPC.
 */
export const DESK_KINDS = ['ccu', 'partner', 'policing-body', 'nominated'] as const;

export type DeskKind = (typeof DESK_KINDS)[number];
