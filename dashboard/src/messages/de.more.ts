/** The words of all pages but the first. */
export default import.meta.glob(['./de/*.json', '!./de/{common,filters,login,overview,shell,websites}.json'], { eager: true, import: 'default' });
