// The editor that stands over a field of plain text, fetched by itself when somebody is about to write.
import Trix from 'trix/dist/trix.esm.js'
import { reduced } from './pasted.js'

const { config, views, Document } = Trix

// What an answer may have; the server keeps nothing else.
for (const name of ['heading1', 'code']) delete config.blockAttributes[name]
delete config.textAttributes.strike
// What a link is about to be put on, while its address is typed.
config.textAttributes.frozen.style = { backgroundColor: 'var(--r-accent-tint)' }
config.dompurify.ALLOWED_TAGS = ['body', 'div', 'p', 'br', 'strong', 'b', 'em', 'i', 'a', 'ul', 'ol', 'li', 'blockquote', '#text']
config.dompurify.ALLOWED_ATTR = ['href']

addEventListener('trix-before-paste', ({ paste }) => {
  if (paste.html) paste.html = reduced(paste.html)
})
// Files go with the mail, beside its words.
addEventListener('trix-file-accept', (event) => event.preventDefault())

export function documentOf(text) {
  return Document.fromString(text)
}

export function htmlOf(document) {
  return views.DocumentView.render(document).innerHTML.replaceAll('<!--block-->', '')
}
