/** The words of all pages but the first. */
export default import.meta.glob(['./pt/*.json', '!./pt/{common,filters,login,overview,shell,websites}.json'], { eager: true, import: 'default' });
