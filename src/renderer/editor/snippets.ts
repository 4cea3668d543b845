import { monaco } from './monaco'

type Snippet = [prefix: string, label: string, body: string]

const braces: Snippet[] = [
  ['for', 'for loop', 'for (let ${1:index} = 0; ${1:index} < ${2:list}.length; ${1:index} += 1) {\n\t$0\n}'],
  ['forof', 'for … of', 'for (const ${1:one} of ${2:list}) {\n\t$0\n}'],
  ['if', 'if', 'if (${1:condition}) {\n\t$0\n}'],
  ['fn', 'function', 'function ${1:name}(${2:arguments}) {\n\t$0\n}'],
  ['map', 'new Map', 'const ${1:byKey} = new Map()\n$0'],
  ['try', 'try … catch', 'try {\n\t$1\n} catch (error) {\n\t$0\n}'],
]

/** Forms of the language itself, never of an algorithm: an interview has no completion of answers. By id of Monaco's language. */
export const snippets: Readonly<Record<string, readonly Snippet[]>> = {
  python: [
    ['def', 'function', 'def ${1:name}(${2:arguments}):\n\t$0'],
    ['for', 'for loop', 'for ${1:one} in ${2:many}:\n\t$0'],
    ['fori', 'for over indices', 'for ${1:index}, ${2:one} in enumerate(${3:many}):\n\t$0'],
    ['while', 'while', 'while ${1:condition}:\n\t$0'],
    ['if', 'if', 'if ${1:condition}:\n\t$0'],
    ['ife', 'if … else', 'if ${1:condition}:\n\t$2\nelse:\n\t$0'],
    ['class', 'class', 'class ${1:Name}:\n\tdef __init__(self, ${2:arguments}):\n\t\t$0'],
    ['try', 'try … except', 'try:\n\t$1\nexcept ${2:ValueError} as error:\n\t$0'],
    ['lc', 'list comprehension', '[${1:one} for ${1:one} in ${2:many}]$0'],
    ['main', 'main', "if __name__ == '__main__':\n\t$0"],
  ],
  javascript: braces,
  typescript: [...braces, ['type', 'type', 'type ${1:Name} = {\n\t$0\n}']],
  java: [
    ['for', 'for loop', 'for (int ${1:i} = 0; ${1:i} < ${2:n}; ${1:i}++) {\n\t$0\n}'],
    ['fore', 'for each', 'for (${1:int} ${2:one} : ${3:many}) {\n\t$0\n}'],
    ['if', 'if', 'if (${1:condition}) {\n\t$0\n}'],
    ['method', 'static method', 'static ${1:int} ${2:name}(${3:}) {\n\t$0\n}'],
    ['map', 'HashMap', 'Map<${1:String}, ${2:Integer}> ${3:map} = new HashMap<>();\n$0'],
    ['try', 'try … catch', 'try {\n\t$1\n} catch (${2:Exception} error) {\n\t$0\n}'],
  ],
  r: [
    ['fun', 'function', '${1:name} <- function(${2:arguments}) {\n\t$0\n}'],
    ['for', 'for loop', 'for (${1:one} in ${2:many}) {\n\t$0\n}'],
    ['if', 'if', 'if (${1:condition}) {\n\t$0\n}'],
    ['vapply', 'vapply', 'vapply(${1:many}, function(${2:one}) $3, numeric(1))$0'],
  ],
  ...Object.fromEntries(['pgsql', 'sql'].map((id) => [id, [
    ['sel', 'select', 'SELECT ${1:columns}\nFROM ${2:table}\nWHERE ${3:condition}$0'],
    ['join', 'left join', 'LEFT JOIN ${1:table} ${2:t} ON ${2:t}.${3:id} = $0'],
    ['with', 'with', 'WITH ${1:name} AS (\n\t$2\n)\nSELECT $0\nFROM ${1:name}'],
    ['win', 'window function', '${1:row_number()} OVER (PARTITION BY ${2:key} ORDER BY ${3:at})$0'],
    ['case', 'case', 'CASE WHEN ${1:condition} THEN ${2:this} ELSE ${3:that} END$0'],
  ] satisfies Snippet[]])),
}

/** Snippets come when asked for, with Ctrl-Space. */
export function registerSnippets(): void {
  for (const [language, list] of Object.entries(snippets)) {
    monaco.languages.registerCompletionItemProvider(language, {
      provideCompletionItems: (model, position) => {
        const word = model.getWordUntilPosition(position)
        const range = new monaco.Range(position.lineNumber, word.startColumn, position.lineNumber, word.endColumn)
        return {
          suggestions: list.map(([prefix, label, insertText]) => ({
            label: { label: prefix, description: label },
            kind: monaco.languages.CompletionItemKind.Snippet,
            insertText,
            insertTextRules: monaco.languages.CompletionItemInsertTextRule.InsertAsSnippet,
            range,
          })),
        }
      },
    })
  }
}
