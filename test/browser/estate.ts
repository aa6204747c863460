/** A submission with everything that a site plan can show, and a name that is a script. */
const square = (west: number, south: number, side: number) => ({
  type: 'Polygon',
  coordinates: [
    [
      [466000 + west, 3846000 + south],
      [466000 + west + side, 3846000 + south],
      [466000 + west + side, 3846000 + south + side],
      [466000 + west, 3846000 + south + side],
      [466000 + west, 3846000 + south],
    ],
  ],
});

const at = (east: number, north: number) => ({ location: [466000 + east, 3846000 + north] });

export const ESTATE = {
  id: 'B-1',
  name: `<script>document.title = 'run'</script> ${'无处断行'.repeat(75)}`,
  city: 'zhengzhou',
  stage: 'new',
  settlement: 'urban_community',
  assessed_on: '2026-11-01',
  households: 900,
  crs: 'EPSG:4547',
  site_boundary: square(0, 0, 900),
  buildings: [
    { id: '1#', households: 200, ...at(60, 60) },
    { id: '2#', households: 200, ...at(300, 500) },
    { id: '3#', households: 200, ...at(820, 860) },
    { id: '4#', households: 100, footprint: square(700, 100, 40) },
    { id: '5#', households: 100, distance_to_facility_m: 300, ...at(880, 100) },
    { id: '6#', households: 100 },
  ],
  facilities: [
    { id: 'F1', type: 'home_care_station', provision: 'provided', floor_area_m2: 200, ...at(200, 200) },
    { id: 'F2', type: 'day_care_centre', provision: 'nearby', floor_area_m2: 99, footprint: square(-80, 400, 30) },
    { id: 'F3', type: 'institution', provision: 'provided', floor_area_m2: 99, ...at(500, 800) },
  ],
};
