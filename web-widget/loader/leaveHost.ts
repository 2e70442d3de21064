/** Hides the whole page at once, whatever the page's own styles and layers are. */
function cover(): void {
  const sheet = document.createElement('div');
  const styles = { position: 'fixed', inset: '0', width: '100%', height: '100%', 'max-width': 'none', border: '0' };
  const looks = { background: '#fff', 'z-index': '2147483647', margin: '0', padding: '0' };
  for (const [name, value] of Object.entries({ ...styles, ...looks })) {
    sheet.style.setProperty(name, value, 'important');
  }
  document.documentElement.append(sheet);
  if ('showPopover' in sheet) {
    sheet.popover = 'manual';
    sheet.showPopover();
  }
}

/**
 * Leaves: covers the page, ends the chat with all that was typed in it, and puts
 * the other page in the place of this one, so that "back" does not come here.
 */
export function leaveHost(frame: HTMLIFrameElement, exit: string): void {
  cover();
  document.title = '';
  frame.remove();
  window.location.replace(exit);
}
