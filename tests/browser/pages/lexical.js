import { createEditor, $getRoot } from 'lexical';
import { registerRichText, HeadingNode, QuoteNode } from '@lexical/rich-text';
import { registerHistory, createEmptyHistoryState } from '@lexical/history';

const editor = createEditor({
  nodes: [HeadingNode, QuoteNode],
  onError(error) { throw error; },
});
editor.setRootElement(document.querySelector('#composer'));
registerRichText(editor);
registerHistory(editor, createEmptyHistoryState(), 300);

window.getModel = () => editor.getEditorState().read(() => $getRoot().getTextContent());
window.ready = true;
