/** Style of the HTML report: light and dark by the reader's preference, always light on paper. No font or picture is fetched. */
export const htmlStyle = `
:root { color-scheme: light dark; --ink: #1b1f24; --soft: #57606a; --paper: #ffffff; --card: #f6f8fa; --line: #d8dee4; --accent: #2563b0; --good: #1a7f37; --bad: #b42318;
  --string: #0a5c2f; --keyword: #9a2c86; --number: #0550ae; --comment: #6a737d; --title: #6f42c1 }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e8eb; --soft: #a4adb8; --paper: #14171b; --card: #1d2126; --line: #363c44; --accent: #79b0f2; --good: #5fcf80; --bad: #ff8a80;
  --string: #8fd6a3; --keyword: #e5a3da; --number: #8ec2ff; --comment: #8b949e; --title: #c6a8f7 } }
* { box-sizing: border-box }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif }
main { max-width: 54rem; margin: 0 auto; padding: 2.5rem 1.25rem 4rem }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 .25rem }
h2 { font-size: 1.3rem; line-height: 1.3; margin: 2.75rem 0 .75rem; padding-top: 1.25rem; border-top: 1px solid var(--line) }
h3 { font-size: .95rem; margin: 1.5rem 0 .4rem; color: var(--soft) }
p { margin: .5rem 0 }
a { color: var(--accent) }
.lead { color: var(--soft); margin: 0 0 1.5rem }
dl.facts { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1.25rem; margin: 0 0 1rem }
dl.facts dt { color: var(--soft) } dl.facts dd { margin: 0; min-width: 0; overflow-wrap: anywhere }
.call { display: inline-block; padding: .3rem .9rem; border-radius: 999px; border: 1px solid currentColor; font-weight: 600 }
.call.yes { color: var(--good) } .call.no { color: var(--bad) } .call.none { color: var(--soft) }
.confidence { color: var(--soft); margin-left: .75rem }
table { border-collapse: collapse; width: 100%; margin: .5rem 0 1rem; font-size: .92rem }
th, td { text-align: left; vertical-align: top; padding: .4rem .6rem; border-bottom: 1px solid var(--line); overflow-wrap: break-word }
td:last-child:not(.tight) { overflow-wrap: anywhere }
th { color: var(--soft); font-weight: 600 }
th.group { color: var(--ink); padding-top: .9rem }
.scroll { overflow-x: auto }
td > p:first-child { margin-top: 0 } td > p:last-child { margin-bottom: 0 }
td.tight, th.tight { white-space: nowrap; width: 1%; font-variant-numeric: tabular-nums }
.quote { background: var(--card); border: 1px solid var(--line); border-radius: 8px; padding: .6rem 1rem; overflow-wrap: anywhere }
math { font-size: 1.08em }
.quote > :first-child { margin-top: 0 } .quote > :last-child { margin-bottom: 0 }
.quote h1, .quote h2, .quote h3, .quote h4 { font-size: 1rem; color: var(--ink); border: 0; padding: 0; margin: .8rem 0 .3rem }
.evidence { margin: .3rem 0 0; white-space: pre-line }
.absent { color: var(--soft) }
pre { background: var(--card); border: 1px solid var(--line); border-radius: 8px; padding: .75rem 1rem; overflow-x: auto; font-size: .85rem; line-height: 1.45; tab-size: 4 }
.quote pre { border: 0; padding: 0; background: none }
code { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace; font-size: .92em }
pre code { font-size: inherit }
math[display="block"] { margin: .6rem 0; overflow-x: auto }
figure { margin: .5rem 0; background: #ffffff; border: 1px solid var(--line); border-radius: 8px; padding: .75rem }
figure img { display: block; max-width: 100%; max-height: 40rem; margin: 0 auto }
ul.plain { padding-left: 1.2rem; margin: .4rem 0 } li.task-list-item { list-style: none; margin-left: -1.2rem }
details > summary { cursor: pointer; color: var(--accent); margin: 1rem 0 .5rem }
.good { color: var(--good) } .bad { color: var(--bad) }
footer { margin-top: 3rem; padding-top: 1rem; border-top: 1px solid var(--line); color: var(--soft); font-size: .85rem }
.hljs-string, .hljs-regexp { color: var(--string) } .hljs-keyword, .hljs-built_in, .hljs-literal { color: var(--keyword) } .hljs-number { color: var(--number) }
.hljs-comment, .hljs-meta { color: var(--comment) } .hljs-title { color: var(--title) }
@media (max-width: 36rem) { dl.facts { grid-template-columns: 1fr; gap: 0 } dl.facts dd { margin-bottom: .5rem } }
@media print {
  :root { color-scheme: light; --ink: #000; --soft: #444; --paper: #fff; --card: #fff; --line: #bbb; --accent: #2563b0; --good: #1a7f37; --bad: #b42318;
    --string: #0a5c2f; --keyword: #9a2c86; --number: #0550ae; --comment: #555; --title: #6f42c1 }
  body { font-size: 10.5pt } main { max-width: none; padding: 0 } pre { white-space: pre-wrap; overflow-wrap: anywhere }
  .scroll { overflow: visible }
  h2, h3 { break-after: avoid } tr, figure { break-inside: avoid } details > summary { display: none }
  @page { margin: 18mm 16mm }
}
`.trim()
