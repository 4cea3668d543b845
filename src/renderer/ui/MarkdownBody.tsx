import 'katex/dist/katex.min.css'
import './markdown.css'
import { Typography } from '@mantine/core'
import { memo } from 'react'
import ReactMarkdown, { type Components } from 'react-markdown'
import rehypeHighlight from 'rehype-highlight'
import rehypeKatex from 'rehype-katex'
import remarkGfm from 'remark-gfm'
import remarkMath from 'remark-math'

const remarkPlugins = [remarkGfm, remarkMath]
const rehypePlugins = [rehypeKatex, [rehypeHighlight, { detect: false }]] as Parameters<typeof ReactMarkdown>[0]['rehypePlugins']

const components: Components = {
  // A wide table scrolls by itself, also by keyboard.
  table: ({ node: _node, ...rest }) => (
    <div className="markdown-scroll" tabIndex={0} role="group" aria-label="Table">
      <table {...rest} />
    </div>
  ),
  pre: ({ node: _node, ...rest }) => <pre tabIndex={0} {...rest} />,
  // The box of a task list, which cannot be changed here.
  input: ({ node: _node, ...rest }) => <input {...rest} aria-label={rest.checked ? 'Ticked' : 'Not ticked'} />,
  a: ({ node: _node, ...rest }) => <a target="_blank" rel="noreferrer" {...rest} />,
}

export const MarkdownBody = memo(function MarkdownBody({ text }: { text: string }) {
  return (
    <Typography className="markdown">
      <ReactMarkdown remarkPlugins={remarkPlugins} rehypePlugins={rehypePlugins} components={components}>
        {text}
      </ReactMarkdown>
    </Typography>
  )
})
