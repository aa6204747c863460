/** How a site plan looks; every sign also differs in shape or in its words, so that it can be read without colour. */
export const PLAN_STYLES = `
.plan { margin: 1rem 0; padding: 1rem; border: 1px solid var(--line) }
.plan .scroll { overflow-x: auto }
.plan .scroll > svg { display: block; width: 100%; min-width: 34rem; height: auto; font-family: inherit }
.plan p { margin: .75rem 0 .5rem }
.legend { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .25rem 1.25rem }
.legend svg { width: 1.5rem; height: 1.5rem; vertical-align: middle; border: 1px solid #ccc; background: #fff }
.notes { font-size: .9375rem }
.ground { fill: #fafafa; stroke: #767676 }
.site { fill: none; stroke: #1a1a1a; stroke-width: 2.5; stroke-dasharray: 12 4 3 4 }
.area-covered { fill: #cfe3cf }
.beyond-ground { fill: #fbe3df }
.beyond-line { stroke: #9b0000; stroke-width: 1.2; opacity: .6 }
.edge { fill: #0b5320 }
.edge-sign { stroke: #0b5320; stroke-width: 2 }
.body { stroke: #1a1a1a; stroke-width: 1.5 }
.building .body:not([fill]) { fill: #fff }
.building.beyond .body { stroke: #9b0000; stroke-width: 3 }
.building.unknown .body { stroke: #6b4000; stroke-width: 2; stroke-dasharray: 3 2 }
.cross { stroke: #9b0000; stroke-width: 2.5; fill: none }
.doubt { font-size: 13px; font-weight: 700; text-anchor: middle; fill: #6b4000; stroke: #fff; stroke-width: 3; paint-order: stroke }
.phase-ground { fill: #fff }
.phase-line { stroke: #1a1a1a; stroke-width: 1.6 }
.label { font-size: 13px; text-anchor: middle; fill: #1a1a1a; stroke: #fff; stroke-width: 3.5; paint-order: stroke }
.farthest path { stroke: #1a1a1a; stroke-width: 2; stroke-dasharray: 7 4; fill: none }
.farthest circle { stroke: #1a1a1a; stroke-width: 2; fill: none }
.farthest .label { font-weight: 700 }
.symbol { fill: #fff; stroke: #0b3d91; stroke-width: 3 }
.provided .symbol { fill: #0b3d91 }
.facility.unknown .symbol { stroke-dasharray: 4 2 }
.idle .symbol { fill: #ddd; stroke: #474747; stroke-width: 2 }
.names .label { fill: #0b3d91; font-weight: 700 }
.premises path { fill: #0b3d91; fill-opacity: .25; stroke: #0b3d91; stroke-width: 1.5 }
.scale path { stroke: #1a1a1a; stroke-width: 2; fill: none }
.scale text, .north text { font-size: 14px; fill: #1a1a1a }
.north path { fill: #1a1a1a }
`;
