/** The words that are needed first, and the names of all pages. */
export default {
  ...import.meta.glob('./es/*.json', { eager: true, import: 'default', query: '?title' }),
  ...import.meta.glob('./es/{common,filters,login,overview,shell,websites}.json', { eager: true, import: 'default' }),
};
