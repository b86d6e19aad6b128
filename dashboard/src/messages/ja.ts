export default import.meta.glob('./ja/*.json', { eager: true, import: 'default' });
