// The answer on the page of a request, with the editor over it; and a mail to somebody else.
export const editor = '#answer-editor'
export const mailEditor = '#exchange-editor'

// Opens it by its key; the caret stands in it once this is done.
export async function openAnswer(page) {
  await page.keyboard.press('r')
  await page.locator(`${editor}:focus`).waitFor()
}

// What stands in it: the words as they will be kept, and the same with their marks where there are any.
export function answerIn(page) {
  return page.evaluate(() => {
    const form = new FormData(document.querySelector('.to-outside'))
    return { text: form.get('text'), html: form.get('html') }
  })
}

// Where the caret stands, or from where to where words are chosen.
export function placeIn(page) {
  return page.locator(editor).evaluate((box) => box.editor.getSelectedRange())
}

// As another program puts it on the clipboard.
export function paste(page, { html = '', text = '' }) {
  return page.locator(editor).evaluate((box, brought) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/html', brought.html)
    clipboardData.setData('text/plain', brought.text)
    box.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    box.dispatchEvent(new InputEvent('beforeinput', { inputType: 'insertFromPaste', dataTransfer: clipboardData, bubbles: true, cancelable: true }))
  }, { html, text })
}
