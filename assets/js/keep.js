// A page that is made again while somebody works on it takes over everything, except what he has typed, opened or must still read.
export function keepWhatIsTyped() {
  addEventListener('turbo:before-morph-attribute', (event) => {
    if (isTheirs(event.target, event.detail.attributeName)) event.preventDefault()
  })
  addEventListener('turbo:before-morph-element', (event) => {
    const isRemoved = !event.detail.newElement
    if (isRemoved && event.target.matches('[data-keep]')) event.preventDefault()
  })
}

function isTheirs(element, attribute) {
  if (attribute === 'open') return element.matches('details, dialog')
  if (attribute === 'value') return isTyped(element)
  if (attribute === 'checked') return element.checked !== element.defaultChecked
  return Boolean(element.dataset.keeps?.split(' ').includes(attribute))
}

function isTyped(field) {
  return field.value !== field.defaultValue || field === document.activeElement
}
