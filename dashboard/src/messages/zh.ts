export default import.meta.glob('./zh/*.json', { eager: true, import: 'default' });
