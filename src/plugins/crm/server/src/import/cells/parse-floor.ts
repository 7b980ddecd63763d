import { isMissing, plain, type Cell } from './cell';

export interface Floor {
  floor?: number;
  band?: 'low' | 'mid' | 'high';
  total?: number;
}

const BANDS: Record<string, Floor['band']> = { 低: 'low', 底: 'low', 中: 'mid', 高: 'high', 顶: 'high', 頂: 'high' };
const TOTAL_IS_NONE = 'A building has at least one floor.';
const NO_FLOOR = 'This is not a floor.';

/** `低楼层(共15层)`, `10/15`, `中楼层（共33层）`, `8层`, `3F/18F`. A bad total leaves the rest to be kept. */
export const parseFloor = (text: string): Cell<Floor> => {
  if (isMissing(text)) return {};
  const bare = plain(text).replace(/\s/g, '');
  const inBand = /^([低底中高顶頂])(?:楼层|樓層|层|層|区|區)?(?:[(/]?共?(\d+)[层層]?\)?)?$/.exec(bare);
  if (inBand) return withTotal({ band: BANDS[inBand[1]] }, inBand[2]);
  const exact = /^第?(-?\d+)[层層楼樓F]?(?:(?:[(/]|共)+(\d+)[层層楼樓F]?\)?)?$/i.exec(bare);
  if (exact) return withTotal({ floor: Number(exact[1]) }, exact[2]);
  return { problem: NO_FLOOR };
};

const withTotal = (value: Floor, total: string | undefined): Cell<Floor> => {
  if (total === undefined) return { value };
  if (Number(total) < 1) return { value, problem: TOTAL_IS_NONE };
  if (value.floor !== undefined && value.floor > Number(total))
    return { problem: 'The floor lies above the top of the building.' };
  return { value: { ...value, total: Number(total) } };
};
