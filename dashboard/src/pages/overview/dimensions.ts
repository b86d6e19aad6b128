/** What lists there are, in groups that share a panel. Names are those of the API. */
export interface DimensionGroup {
  name: string;
  types: readonly string[];
}

export const DIMENSION_GROUPS = [
  { name: 'pages', types: ['path', 'entry', 'exit', 'title', 'query'] },
  { name: 'sources', types: ['referrer', 'channel', 'domain'] },
  { name: 'places', types: ['country', 'region', 'city', 'language'] },
  { name: 'devices', types: ['browser', 'os', 'device', 'screen'] },
  { name: 'campaigns', types: ['utmSource', 'utmMedium', 'utmCampaign', 'utmContent', 'utmTerm'] },
  { name: 'more', types: ['event', 'hostname', 'tag', 'distinctId'] },
] as const satisfies readonly DimensionGroup[];

export const DIMENSIONS: readonly string[] = DIMENSION_GROUPS.flatMap(({ types }) => [...types]);
