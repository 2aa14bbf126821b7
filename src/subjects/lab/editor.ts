import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
  type Completion,
  type CompletionContext,
  type CompletionResult
} from "@codemirror/autocomplete";
import {defaultKeymap, history, historyKeymap} from "@codemirror/commands";
import {PostgreSQL, SQLDialect, sql} from "@codemirror/lang-sql";
import {bracketMatching, HighlightStyle, syntaxHighlighting} from "@codemirror/language";
import {lintGutter, setDiagnostics} from "@codemirror/lint";
import {Compartment, EditorState, Prec} from "@codemirror/state";
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  keymap,
  lineNumbers
} from "@codemirror/view";
import {tags} from "@lezer/highlight";
import type {LabTable} from "./query.js";

/** An editor of statements. */
export interface Editor {
  text(): string;
  setText(text: string): void;
  /** Tables and columns that completion offers. */
  setTables(tables: LabTable[]): void;
  /** Marks a place with a message; null takes every mark away. */
  mark(fault: {from: number; to: number; message: string} | null): void;
  focus(): void;
}

export interface EditorOptions {
  text: string;
  label: string;
  /** Phrases of the editor in the page's language. */
  phrases: Record<string, string>;
  onRun(): void;
}

/** Words of the language alone: role, year or value are columns here, and words elsewhere. */
const KEYWORDS =
  "all alter and anti any as asc asof attach begin between by case cast commit copy create cross " +
  "current_date cube delete desc describe detach distinct drop else end escape except exclude " +
  "exists explain export false fetch filter first following from full grouping group having if " +
  "ignore ilike in inner insert intersect interval into is join last lateral left like limit macro " +
  "natural not null nulls offset on only or order outer over partition pivot positional pragma " +
  "preceding qualify range recursive replace respect right rollback rollup rows sample select semi " +
  "set sets show similar some summarize table temp temporary then ties to transaction true " +
  "unbounded union unpivot update use using values view when where window with within without";
const TYPES =
  "array bigint bit blob boolean bool char date decimal double float hugeint int integer json list " +
  "map numeric real smallint string struct text time timestamp timestamptz tinyint ubigint " +
  "uinteger usmallint utinyint uuid varchar";

const DUCKDB = SQLDialect.define({
  ...PostgreSQL.spec,
  keywords: KEYWORDS,
  types: TYPES
});

const COLOURS = HighlightStyle.define([
  {tag: tags.keyword, color: "var(--series-1)", fontWeight: "600"},
  {tag: [tags.string, tags.special(tags.string)], color: "var(--series-2)"},
  {tag: tags.number, color: "var(--series-3)"},
  {tag: [tags.typeName, tags.standard(tags.name)], color: "var(--series-4)"},
  {tag: tags.comment, color: "var(--muted)", fontStyle: "italic"},
  {tag: tags.operator, color: "var(--ink)"}
]);

const LOOK = EditorView.theme({
  "&": {fontSize: "0.95rem", backgroundColor: "var(--raised)", color: "var(--ink)"},
  "&.cm-focused": {outline: "3px solid var(--accent)", outlineOffset: "1px"},
  ".cm-scroller": {fontFamily: "var(--mono)", lineHeight: "1.6"},
  ".cm-content": {caretColor: "var(--ink)", minHeight: "9rem", padding: "0.6rem 0"},
  ".cm-cursor": {borderLeftColor: "var(--ink)"},
  ".cm-gutters": {backgroundColor: "transparent", color: "var(--muted)", border: "none"},
  ".cm-activeLine": {backgroundColor: "color-mix(in srgb, var(--accent) 6%, transparent)"},
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground":
    {backgroundColor: "color-mix(in srgb, var(--accent) 25%, transparent)"},
  ".cm-tooltip": {
    backgroundColor: "var(--raised)",
    color: "var(--ink)",
    border: "1px solid var(--line)"
  },
  ".cm-tooltip-autocomplete ul li[aria-selected]": {
    backgroundColor: "var(--accent)",
    color: "var(--paper)"
  }
});

/**
 * Puts an editor in place of what `host` holds. It stands in a shadow tree: there
 * its styles are adopted, while in the page they would be an inline style, which the page's policy refuses.
 */
export function createEditor(
  host: HTMLElement,
  {text, label, phrases, onRun}: EditorOptions
): Editor {
  const language = new Compartment();
  const state = EditorState.create({
    doc: text,
    extensions: [
      lineNumbers(),
      history(),
      drawSelection(),
      bracketMatching(),
      closeBrackets(),
      highlightActiveLine(),
      autocompletion({icons: false}),
      lintGutter(),
      language.of(languageOf([])),
      syntaxHighlighting(COLOURS),
      LOOK,
      EditorView.lineWrapping,
      EditorState.phrases.of(phrases),
      EditorView.contentAttributes.of({"aria-label": label}),
      Prec.highest(keymap.of([{key: "Mod-Enter", run: () => (onRun(), true)}])),
      keymap.of([...closeBracketsKeymap, ...defaultKeymap, ...historyKeymap, ...completionKeymap])
    ]
  });
  host.replaceChildren();
  const root = host.shadowRoot ?? host.attachShadow({mode: "open"});
  const view = new EditorView({state, root, parent: root});
  return {
    text: () => view.state.doc.toString(),
    setText: (to) => view.dispatch({changes: {from: 0, to: view.state.doc.length, insert: to}}),
    setTables: (tables) => view.dispatch({effects: language.reconfigure(languageOf(tables))}),
    mark(fault) {
      const marks = fault ? [{...fault, severity: "error" as const}] : [];
      view.dispatch(setDiagnostics(view.state, marks));
      if (fault) view.dispatch({selection: {anchor: fault.from}, scrollIntoView: true});
    },
    focus: () => view.focus()
  };
}

function languageOf(tables: LabTable[]) {
  const schema = Object.fromEntries(
    tables.map(({name, columns}) => [
      name,
      columns.map((column): Completion => ({
        label: column.name,
        detail: column.type.toLowerCase(),
        type: "property"
      }))
    ])
  );
  const support = sql({dialect: DUCKDB, schema, upperCaseKeywords: true});
  return [support, support.language.data.of({autocomplete: columnsOf(tables)})];
}

/** Columns without their table's name, of the tables that the text mentions. */
function columnsOf(tables: LabTable[]) {
  return (context: CompletionContext): CompletionResult | null => {
    const word = context.matchBefore(/[\p{L}_][\p{L}\p{N}_]*/u);
    if (!word || context.state.sliceDoc(word.from - 1, word.from) === ".") return null;
    const text = context.state.doc.toString();
    const mentioned = tables.filter(({name}) => new RegExp(`(?<!\\w)${name}(?!\\w)`).test(text));
    const options = new Map<string, Completion>();
    for (const {name, columns} of mentioned.length > 0 ? mentioned : tables)
      for (const column of columns)
        if (!options.has(column.name))
          options.set(column.name, {label: column.name, detail: name, type: "property", boost: 1});
    return {from: word.from, options: [...options.values()], validFor: /^[\p{L}\p{N}_]*$/u};
  };
}
