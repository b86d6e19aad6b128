/** The words of all pages but the first. */
export default import.meta.glob(['./zh/*.json', '!./zh/{common,filters,login,overview,shell,websites}.json'], { eager: true, import: 'default' });
