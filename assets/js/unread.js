// How many messages wait: in the menu and before the title of the page, without the page being made again.
export function showUnread(count) {
  for (const badge of document.querySelectorAll('[data-unread]')) {
    badge.hidden = count === 0
    badge.firstChild.textContent = count
  }
  const title = document.title.replace(/^\(\d+\) /, '')
  document.title = count ? `(${count}) ${title}` : title
}
