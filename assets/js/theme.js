// Runs before the first paint, so that a chosen theme never flashes; without a choice the system's is taken.
const theme = localStorage.getItem('theme')
if (theme) document.documentElement.dataset.theme = theme
