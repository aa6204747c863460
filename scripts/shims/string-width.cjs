// cli-table3 measures each cell with an old string-width, whose emoji pattern takes longer to compile than a report
// takes to write. In the bundle it measures with the table of the report itself, which is also the newer one.
const { displayWidth } = require('../../src/report/width.ts');

const STYLES = /\u001b\[[0-9;]*m/g;

module.exports = (text) => displayWidth(text.replace(STYLES, ''));
