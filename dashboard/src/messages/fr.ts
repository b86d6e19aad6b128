/** The words that are needed first, and the names of all pages. */
export default {
  ...import.meta.glob('./fr/*.json', { eager: true, import: 'default', query: '?title' }),
  ...import.meta.glob('./fr/{common,filters,login,overview,shell,websites}.json', { eager: true, import: 'default' }),
};
