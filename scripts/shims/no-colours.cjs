// cli-table3 loads a colour library of its own for styles that the report never asks it for.
module.exports = {};
