// Commander can run subcommands as programs of their own, which eldercheck has none of. Loading what that takes
// costs as much time as parsing all options, so the bundle has this in its place.
module.exports = {};
