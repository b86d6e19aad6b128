import { describe, expect, it } from 'vitest';
import { listPictures, settle } from '@/player/pictures';

const event = (type: number, timestamp: number) => ({ type, timestamp, data: {} });
const pictures = listPictures([event(4, 1000), event(2, 1004), event(3, 1500), event(4, 2000), event(2, 2030), event(3, 2500)]);

describe('moments of a recording', () => {
  it.each([
    [0, 5],
    [4, 5],
    [5, 5],
    [999, 999],
    [1000, 1031],
    [1030, 1031],
    [1400, 1400],
  ])('at %i ms the picture of %i ms is shown', (at, shown) => {
    expect(settle(at, pictures)).toBe(shown);
  });

  it('has a picture at its beginning that is taken before its address is known', () => {
    expect(settle(0, listPictures([event(2, 700), event(3, 900)]))).toBe(1);
  });
});
