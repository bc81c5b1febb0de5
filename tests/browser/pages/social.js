// The same Lexical as in lexical.js, dressed as people know it.
import './lexical.js';
