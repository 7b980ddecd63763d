import type { NewDocument } from '../../lib/insert-documents';
import type { EstatePosition } from './plan-listings';
import { CITIES } from './places';

export interface PlacePlans {
  areas: NewDocument[];
  estates: NewDocument[];
  places: EstatePosition[];
}

/** The tree of areas (province, city, district, business area) and the estates of the business areas. */
export const planPlaces = (createdAt: Date): PlacePlans => {
  const areas: NewDocument[] = [];
  const estates: NewDocument[] = [];
  const places: EstatePosition[] = [];
  const area = (document: NewDocument) => areas.push({ ...document, createdAt }) - 1;

  for (const city of CITIES) {
    const province = area({ name: city.province, level: 'province', country: city.country });
    const parent = area({ name: city.name, level: 'city', country: city.country, parent: province });
    const districts = new Map<string, number>();
    for (const quarter of city.quarters) {
      const { district, name, code } = quarter;
      if (!districts.has(district))
        districts.set(district, area({ name: district, level: 'district', country: city.country, parent }));
      const position = area({
        name,
        level: 'business_area',
        country: city.country,
        code,
        parent: districts.get(district),
      });
      for (const estate of quarter.estates) {
        const at = estates.push({
          name: estate.name,
          area: position,
          address: { country: city.country, province: city.province, city: city.name, district },
          buildYears: `${estate.builtFrom}–${estate.builtTo}`,
          metro: estate.metro,
          latitude: quarter.latitude,
          longitude: quarter.longitude,
          createdAt,
        });
        places.push({ city, quarter, estate, position: at - 1, area: position });
      }
    }
  }
  return { areas, estates, places };
};
