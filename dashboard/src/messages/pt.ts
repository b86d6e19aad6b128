export default import.meta.glob('./pt/*.json', { eager: true, import: 'default' });
