import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { UID } from '../../content-types';
import { buildSearchText } from '../../search';
import type { PlannedRow } from '../plan/planned-row';
import { insertDocuments } from './insert-documents';

/** `朝阳区` and `朝阳` are one place. */
export const foldPlace = (name: string): string =>
  name
    .normalize('NFKC')
    .trim()
    .replace(/(?<=..)[区區县縣市]$/, '');

interface Area {
  id: number;
  name: string;
  level: string;
  parent: number | null;
}

/** Areas and estates of a batch, found or made, with their ids: master data stands once, however often a file names it. */
export class Places {
  private areas = new Map<string, number>();
  private estates = new Map<string, number>();

  constructor(
    private readonly strapi: Core.Strapi,
    private readonly trx: Knex.Transaction,
    private readonly now: Date,
  ) {}

  areaOf({ place }: PlannedRow): number | undefined {
    const { district, businessArea } = place ?? {};
    return (
      (businessArea && this.areas.get(areaKey('business_area', businessArea, this.districtId(district)))) ||
      this.districtId(district)
    );
  }

  estateOf({ place }: PlannedRow): number | undefined {
    return place?.estate ? this.estates.get(estateKey(place.estate, this.districtId(place.district))) : undefined;
  }

  private districtId = (district: string | undefined) =>
    district ? this.areas.get(areaKey('district', district, null)) : undefined;

  async ensure(rows: readonly PlannedRow[]): Promise<void> {
    const places = rows.flatMap(({ place }) => (place ? [place] : []));
    await this.loadAreas();
    await this.addAreas(
      'district',
      places.flatMap(({ district }) => (district ? [{ name: district, parent: null }] : [])),
    );
    await this.addAreas(
      'business_area',
      places.flatMap(({ district, businessArea }) =>
        businessArea ? [{ name: businessArea, parent: this.districtId(district) ?? null }] : [],
      ),
    );
    await this.addEstates(
      places.flatMap(({ estate, district }) => (estate ? [{ name: estate, area: this.districtId(district) }] : [])),
    );
  }

  private async loadAreas() {
    const rows = await this.trx('areas as a')
      .leftJoin('areas_parent_lnk as l', 'l.area_id', 'a.id')
      .select<Area[]>('a.id', 'a.name', 'a.level', 'l.inv_area_id as parent');
    for (const { id, name, level, parent } of rows) {
      const key = areaKey(level, name, level === 'district' ? null : parent);
      if (!this.areas.has(key)) this.areas.set(key, id);
    }
  }

  private async addAreas(level: string, wanted: { name: string; parent: number | null }[]) {
    const missing = new Map(
      wanted
        .map(({ name, parent }) => [areaKey(level, name, parent), { name, parent }] as const)
        .filter(([key]) => !this.areas.has(key)),
    );
    const ids = await insertDocuments(
      this.strapi,
      this.trx,
      UID.area,
      [...missing.values()].map(({ name, parent }) => ({
        values: { name, level, searchText: buildSearchText([name]) },
        relations: { parent: parent === null ? [] : [parent] },
      })),
      { now: this.now },
    );
    [...missing.keys()].forEach((key, place) => this.areas.set(key, ids[place]));
  }

  private async addEstates(wanted: { name: string; area: number | undefined }[]) {
    const names = [...new Set(wanted.map(({ name }) => name))];
    const stored = await this.trx('estates as e')
      .leftJoin('estates_area_lnk as l', 'l.estate_id', 'e.id')
      .leftJoin('areas_parent_lnk as p', 'p.area_id', 'l.area_id')
      .whereIn('e.name', names)
      .whereNull('e.archived_at')
      .select<
        { id: number; name: string; area: number | null; above: number | null }[]
      >('e.id', 'e.name', 'l.area_id as area', 'p.inv_area_id as above');
    for (const { id, name, area, above } of stored)
      for (const place of [area, above]) {
        const key = estateKey(name, place ?? undefined);
        if (!this.estates.has(key)) this.estates.set(key, id);
      }
    const missing = new Map(
      wanted
        .map((estate) => [estateKey(estate.name, estate.area), estate] as const)
        .filter(([key]) => !this.estates.has(key)),
    );
    const ids = await insertDocuments(
      this.strapi,
      this.trx,
      UID.estate,
      [...missing.values()].map(({ name, area }) => ({
        values: { name, searchText: buildSearchText([name]) },
        relations: { area: area === undefined ? [] : [area] },
      })),
      { now: this.now },
    );
    [...missing.keys()].forEach((key, place) => this.estates.set(key, ids[place]));
  }
}

const areaKey = (level: string, name: string, parent: number | null | undefined) =>
  `${level}:${foldPlace(name)}:${parent ?? ''}`;
const estateKey = (name: string, area: number | undefined) => `${name}:${area ?? ''}`;
