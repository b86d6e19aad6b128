import { describe, expect, it } from 'vitest';
import { findDurationStep, getDurationAxis } from '@/charts/steps';

describe('axes of durations', () => {
  it.each([
    [3, 1],
    [9, 5],
    [100, 30],
    [130, 60],
    [400, 120],
    [2_000, 600],
    [10_000, 3_600],
    [90_000, 43_200],
    [400_000, 172_800],
  ])('up to %i seconds it counts by %i', (most, step) => expect(findDurationStep(most)).toBe(step));

  it('ends at a line above the largest value', () => {
    expect(getDurationAxis([null, 95, 100])).toEqual({ interval: 30, max: 120 });
    expect(getDurationAxis([null, 0])).toEqual({ interval: 1, max: 1 });
  });
});
