/** The words of all pages but the first. */
export default import.meta.glob(['./en/*.json', '!./en/{common,filters,login,overview,shell,websites}.json'], { eager: true, import: 'default' });
