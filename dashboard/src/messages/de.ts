export default import.meta.glob('./de/*.json', { eager: true, import: 'default' });
